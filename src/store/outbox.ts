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
 * Hands every unsent message to `send`, oldest first, and marks the ones that were sent. Two relays at once never take
 * the same message. Returns how many were sent; an error of `send` ends the round and is thrown after the messages
 * before it are marked, so a message may be sent again but is never lost.
 */
export async function sendOutbox(
  db: Database,
  send: (message: OutboxMessage) => Promise<void>,
): Promise<number> {
  let sent = 0;
  for (;;) {
    const round = await db.transaction().execute((tx) => sendBatch(tx, send));
    sent += round.sent;
    if (round.failure) throw round.failure.error;
    if (round.sent < BATCH) return sent;
  }
}

async function sendBatch(
  tx: DatabaseTransaction,
  send: (message: OutboxMessage) => Promise<void>,
): Promise<{ sent: number; failure?: { error: unknown } }> {
  const messages = await tx
    .selectFrom('outbox')
    .select(['id', 'kind', 'payload'])
    .where('sentAt', 'is', null)
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  let sent = 0;
  for (const message of messages) {
    try {
      await send(message);
    } catch (error) {
      return { sent, failure: { error } };
    }
    await tx.updateTable('outbox').set({ sentAt: sql<string>`now()` }).where('id', '=', message.id).execute();
    sent += 1;
  }
  return { sent };
}
