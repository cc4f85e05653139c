import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './database.ts';
import type { OutboxPayload } from './tables.ts';

/** What the queue may be asked to do; the job's id is the payload's document. */
export type OutboxKind = 'read-document';

/** A message that waits to be sent. */
export interface OutboxMessage {
  id: number;
  kind: string;
  payload: OutboxPayload;
}

/** One relay takes this many messages at a time, so that its transaction stays short. */
const BATCH = 100;

/** Writes a message; it exists if and only if the caller's transaction happens. */
export async function insertOutbox(
  tx: DatabaseTransaction,
  kind: OutboxKind,
  payload: OutboxPayload,
): Promise<void> {
  await insertOutboxAll(tx, kind, [payload]);
}

/** Writes messages of one kind, as `insertOutbox` does. */
export async function insertOutboxAll(
  tx: DatabaseTransaction,
  kind: OutboxKind,
  payloads: readonly OutboxPayload[],
): Promise<void> {
  if (payloads.length === 0) return;
  await tx
    .insertInto('outbox')
    .values(payloads.map((payload) => ({ kind, payload })))
    .execute();
}

/**
 * Hands the unsent messages to `send`, oldest first, a batch at a time, and marks them as sent. Two relays at once never
 * take the same message. `send` may write in the transaction that marks them. Returns how many were sent; an error of
 * `send` ends the round and leaves its batch unsent, so a message may be sent again but is never lost.
 */
export async function sendOutbox(
  db: Database,
  send: (messages: readonly OutboxMessage[], tx: DatabaseTransaction) => Promise<void>,
): Promise<number> {
  let sent = 0;
  for (;;) {
    const batch = await db.transaction().execute((tx) => sendBatch(tx, send));
    sent += batch;
    if (batch < BATCH) return sent;
  }
}

async function sendBatch(
  tx: DatabaseTransaction,
  send: (messages: readonly OutboxMessage[], tx: DatabaseTransaction) => Promise<void>,
): Promise<number> {
  const messages = await tx
    .selectFrom('outbox')
    .select(['id', 'kind', 'payload'])
    .where('sentAt', 'is', null)
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  if (messages.length === 0) return 0;
  await send(messages, tx);
  const ids = messages.map(({ id }) => id);
  await tx.updateTable('outbox').set({ sentAt: sql<string>`now()` }).where('id', 'in', ids).execute();
  return messages.length;
}

/** Lets go of messages that were sent longer ago than this; they tell nothing that the documents do not. */
export async function forgetSent(db: Database, olderThanMs: number): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('sentAt', '<', sql<string>`now() - ${olderThanMs} * interval '1 millisecond'`)
    .execute();
}
