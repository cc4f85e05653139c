import { type Selectable, sql, type Updateable } from 'kysely';
import { AppError } from '../errors.ts';
import type { Database } from './database.ts';
import { newId } from './ids.ts';
import type { OutsideTables } from './outside-tables.ts';

/** An address that is told of events, with the secret that signs what it is told. */
export type Webhook = Selectable<OutsideTables['webhooks']>;
/** One event for one address, and what became of it. */
export type WebhookDelivery = Selectable<OutsideTables['webhookDeliveries']>;

/** A delivery that is to be tried now, and where to. */
export interface DueDelivery {
  id: string;
  webhookId: string;
  body: string;
  /** From 1. */
  attempts: number;
  url: string;
  secret: string;
}

/** What an attempt came to: the status of the answer, or why there was none. */
export interface DeliveryAttempt {
  status: number | null;
  error: string | null;
}

/** Writes a new address. */
export async function insertWebhook(
  db: Database,
  webhook: Pick<Webhook, 'url' | 'description' | 'events' | 'secret'>,
): Promise<Webhook> {
  return db
    .insertInto('webhooks')
    .values({ ...webhook, id: newId('hook') })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** All addresses in the order of their making. */
export async function listWebhooks(db: Database): Promise<Webhook[]> {
  return db.selectFrom('webhooks').selectAll().orderBy('createdAt').orderBy('id').execute();
}

/** The address, or AppError `not-found`. */
export async function getWebhook(db: Database, id: string): Promise<Webhook> {
  const webhook = await db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst();
  return webhook ?? webhookNotFound(id);
}

/** Changes what is given and nothing else. AppError `not-found`. */
export async function updateWebhook(
  db: Database,
  id: string,
  changes: Updateable<OutsideTables['webhooks']>,
): Promise<Webhook> {
  if (Object.keys(changes).length === 0) return getWebhook(db, id);
  const query = db.updateTable('webhooks').set(changes).where('id', '=', id).returningAll();
  return (await query.executeTakeFirst()) ?? webhookNotFound(id);
}

/** Removes the address with its log; what waits for it is not sent any more. AppError `not-found`. */
export async function deleteWebhook(db: Database, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('webhooks').where('id', '=', id).executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) webhookNotFound(id);
}

/** Writes a delivery that is tried once, by the caller, and never again. */
export async function insertTrial(
  db: Database,
  webhook: Webhook,
  event: string,
  body: string,
): Promise<DueDelivery> {
  const { id: webhookId, url, secret } = webhook;
  const id = newId('msg');
  await db
    .insertInto('webhookDeliveries')
    .values({ id, webhookId, event, body, attempts: 1, nextAttemptAt: null })
    .execute();
  return { id, webhookId, body, attempts: 1, url, secret };
}

/** The delivery; AppError `not-found` where it went with its address. */
export async function getDelivery(db: Database, id: string): Promise<WebhookDelivery> {
  const found = await db.selectFrom('webhookDeliveries').selectAll().where('id', '=', id).executeTakeFirst();
  if (found) return found;
  throw new AppError('not-found', `There is no delivery "${id}": its webhook was removed.`);
}

/** The deliveries of an address, the newest first, after the one that `after` names. */
export async function listDeliveries(
  db: Database,
  webhookId: string,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<WebhookDelivery[]> {
  let query = db.selectFrom('webhookDeliveries').selectAll().where('webhookId', '=', webhookId);
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(created_at, id) < (SELECT created_at, id FROM webhook_deliveries WHERE id = ${after})`,
    );
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

/**
 * Takes deliveries whose time has come, at most `perWebhook` of each address so that a slow one holds up no other, and
 * counts the attempt. They come again after `leaseMs` unless what became of them is noted. Two processes never take the same.
 */
export async function claimDeliveries(
  db: Database,
  { perWebhook, leaseMs }: { perWebhook: number; leaseMs: number },
): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    UPDATE webhook_deliveries AS taken
    SET attempts = attempts + 1,
        last_attempt_at = now(),
        next_attempt_at = now() + ${leaseMs} * interval '1 millisecond'
    FROM webhooks
    CROSS JOIN LATERAL (
      SELECT id FROM webhook_deliveries
      WHERE webhook_id = webhooks.id AND next_attempt_at <= now()
      ORDER BY next_attempt_at LIMIT ${perWebhook} FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE webhooks.active AND taken.id = due.id
    RETURNING taken.id, taken.webhook_id, taken.body, taken.attempts, webhooks.url, webhooks.secret`.execute(
    db,
  );
  return rows;
}

/** Notes that the address took it. */
export async function noteDelivered(db: Database, id: string, status: number): Promise<void> {
  await db
    .updateTable('webhookDeliveries')
    .set({
      deliveredAt: sql<string>`now()`,
      lastAttemptAt: sql<string>`now()`,
      nextAttemptAt: null,
      lastStatus: status,
      lastError: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Notes why it was not taken, and when to try again; null: never. */
export async function noteNotDelivered(
  db: Database,
  id: string,
  { status, error }: DeliveryAttempt,
  retryMs: number | null,
): Promise<void> {
  const next = retryMs === null ? null : sql<string>`now() + ${retryMs} * interval '1 millisecond'`;
  await db
    .updateTable('webhookDeliveries')
    .set({
      lastAttemptAt: sql<string>`now()`,
      nextAttemptAt: next,
      lastStatus: status,
      lastError: error,
    })
    .where('id', '=', id)
    .execute();
}

/** Removes deliveries that ended longer ago than this from the log. */
export async function forgetDeliveries(db: Database, olderThanMs: number): Promise<void> {
  await db
    .deleteFrom('webhookDeliveries')
    .where('nextAttemptAt', 'is', null)
    .where('createdAt', '<', sql<string>`now() - ${olderThanMs} * interval '1 millisecond'`)
    .execute();
}

function webhookNotFound(id: string): never {
  throw new AppError('not-found', `There is no webhook "${id}". List the webhooks to see their ids.`);
}
