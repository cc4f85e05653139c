import {
  claimDeliveries,
  type DeliveryAttempt,
  type DueDelivery,
  noteDelivered,
  noteNotDelivered,
  updateWebhook,
} from '../store/index.ts';
import type { House } from './house.ts';
import { sendDelivery } from './webhook-send.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits after the first, second … failure: together a day, in which somebody mends a receiver. */
const WAITS_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
  8 * HOUR_MS,
  8 * HOUR_MS,
];
/** Longer than an attempt may take: whoever took a delivery and is not heard of by then is dead. */
const LEASE_MS = MINUTE_MS;
const AT_ONCE_TO_ONE = 4;
const LOOK_EVERY_MS = 2 * SECOND_MS;
/** The status by which a receiver says that it will never again want anything. */
const GONE = 410;

/** Sends one delivery that was claimed, and notes what came of it. Without `waits` it is not tried again. */
export async function deliver(
  house: House,
  delivery: DueDelivery,
  waits: readonly number[] = [],
): Promise<'delivered' | 'waiting' | 'given-up'> {
  const attempt = await attemptOf(house, delivery);
  if (attempt.error === null && attempt.status !== null) {
    await noteDelivered(house.db, delivery.id, attempt.status);
    return 'delivered';
  }
  const wait = attempt.status === GONE ? null : (waits[delivery.attempts - 1] ?? null);
  await noteNotDelivered(house.db, delivery.id, attempt, wait);
  if (attempt.status === GONE) await updateWebhook(house.db, delivery.webhookId, { active: false });
  const { id, webhookId, attempts } = delivery;
  house.logger.warn(
    { delivery: id, webhookId, attempts, ...attempt, retryMs: wait },
    'webhook not delivered',
  );
  return wait === null ? 'given-up' : 'waiting';
}

async function attemptOf(
  { sealer, allowPrivateWebhooks: allowPrivate }: House,
  delivery: DueDelivery,
): Promise<DeliveryAttempt> {
  const secret = sealer.open(delivery.secret);
  if (secret !== null) return sendDelivery({ ...delivery, secret }, { allowPrivate });
  return { status: null, error: 'its secret was sealed by another AUTH_SECRET; make the address anew' };
}

/** Sends everything whose time has come; resolves with how many were tried. */
export async function deliverDue(house: House): Promise<number> {
  let tried = 0;
  for (;;) {
    const due = await claimDeliveries(house.db, { perWebhook: AT_ONCE_TO_ONE, leaseMs: LEASE_MS });
    if (due.length === 0) return tried;
    await Promise.all(due.map((delivery) => deliver(house, delivery, WAITS_MS)));
    tried += due.length;
  }
}

/** Delivers in the background, in as many processes as like, until the returned function is called. */
export function startDeliveries(house: House): () => Promise<void> {
  let working: Promise<unknown> | undefined;
  const look = setInterval(() => {
    working ??= deliverDue(house)
      .catch((error: unknown) =>
        house.logger.warn({ err: error }, 'webhooks wait; the next round tries again'),
      )
      .finally(() => {
        working = undefined;
      });
  }, LOOK_EVERY_MS);
  return async () => {
    clearInterval(look);
    await working;
  };
}
