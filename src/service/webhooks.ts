import {
  deleteWebhook as deleteStoredWebhook,
  getDelivery,
  getWebhook,
  insertTrial,
  insertWebhook,
  listDeliveries as listStoredDeliveries,
  listWebhooks as listStoredWebhooks,
  updateWebhook,
  type Webhook,
  type WebhookDelivery,
} from '../store/index.ts';
import type { House } from './house.ts';
import { checkWebhookUrl } from './webhook-address.ts';
import { deliver } from './webhook-deliveries.ts';
import { newWebhookSecret } from './webhook-send.ts';
import type {
  DeliveryPage,
  DeliveryView,
  NewWebhook,
  WebhookChange,
  WebhookInput,
  WebhookView,
} from './webhook-views.ts';

/** Registers an address; the answer is the only one with its secret. AppError `invalid-request` for a private address. */
export async function createWebhook(house: House, input: WebhookInput): Promise<NewWebhook> {
  checkWebhookUrl(input.url, house.allowPrivateWebhooks);
  const secret = newWebhookSecret();
  const { description = null, ...rest } = input;
  const kept = { ...rest, description, secret: house.sealer.seal(secret) };
  return { ...view(await insertWebhook(house.db, kept)), secret };
}

/** Seals secrets that an earlier version, or an earlier AUTH_SECRET, kept otherwise; says in the log which cannot be opened. */
export async function sealWebhooks({ db, sealer, logger }: House): Promise<void> {
  for (const { id, secret } of await listStoredWebhooks(db)) {
    if (sealer.isSealed(secret)) continue;
    const words = sealer.open(secret);
    if (words !== null) await updateWebhook(db, id, { secret: sealer.seal(words) });
    else logger.warn({ webhookId: id }, 'the secret of a webhook was sealed by another AUTH_SECRET');
  }
}

/** Changes what is given. AppError `not-found`, or `invalid-request` for a private address. */
export async function changeWebhook(house: House, id: string, change: WebhookChange): Promise<WebhookView> {
  if (change.url !== undefined) checkWebhookUrl(change.url, house.allowPrivateWebhooks);
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return view(await updateWebhook(house.db, id, Object.fromEntries(given)));
}

/** All addresses, the oldest first. */
export async function listWebhooks(house: House): Promise<WebhookView[]> {
  return (await listStoredWebhooks(house.db)).map(view);
}

/** Removes an address and its log. AppError `not-found`. */
export async function deleteWebhook(house: House, id: string): Promise<void> {
  await deleteStoredWebhook(house.db, id);
}

/** Sends an event "webhook.test" at once and says what came of it. AppError `not-found`. */
export async function testWebhook(house: House, id: string): Promise<DeliveryView> {
  const webhook = await getWebhook(house.db, id);
  const event = 'webhook.test';
  const body = JSON.stringify({ type: event, timestamp: new Date().toISOString(), data: { webhookId: id } });
  const trial = await insertTrial(house.db, webhook, event, body);
  await deliver(house, trial);
  return deliveryView(await getDelivery(house.db, trial.id));
}

/** What an address was told of and what came of it, the newest first. AppError `not-found`. */
export async function listDeliveries(
  house: House,
  id: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<DeliveryPage> {
  await getWebhook(house.db, id);
  const found = await listStoredDeliveries(house.db, id, { limit: limit + 1, after: cursor });
  const page = found.slice(0, limit);
  return {
    deliveries: page.map(deliveryView),
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

function view({ id, url, description, events, active, createdAt }: Webhook): WebhookView {
  return { id, url, description, events: [...events], active, createdAt };
}

function deliveryView(delivery: WebhookDelivery): DeliveryView {
  const { id, event, createdAt, attempts, lastAttemptAt, nextAttemptAt, lastStatus, lastError } = delivery;
  const status = delivery.deliveredAt ? 'delivered' : nextAttemptAt ? 'waiting' : 'given-up';
  return { id, event, status, createdAt, attempts, lastAttemptAt, nextAttemptAt, lastStatus, lastError };
}
