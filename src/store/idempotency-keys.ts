import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { KeptAnswer } from './outside-tables.ts';

/** A request that came with a key. */
export interface KeyedRequest {
  accountId: string;
  key: string;
  /** Hash of all that the request says. */
  request: string;
}

/**
 * What a key stands for. `begun`: nobody used it, and it is ours now; `busy`: the same request is being worked on; `answered`:
 * it was, with this answer; `other`: it was used for another request.
 */
export type KeyState = { kind: 'begun' | 'busy' | 'other' } | { kind: 'answered'; answer: KeptAnswer };

/** A key is kept for so long. Whoever repeats a request does so within minutes. */
const KEEP_HOURS = 24;

/**
 * Takes the key for this request, in one statement, so that of many at once one begins. A key whose request was cut off, by a
 * process that died, is free for the same request after `busyMs`.
 */
export async function beginKey(
  db: Database,
  { accountId, key, request }: KeyedRequest,
  busyMs: number,
): Promise<KeyState> {
  const { rows } = await sql<{ key: string }>`
    INSERT INTO idempotency_keys AS kept (account_id, key, request, busy_until)
    VALUES (${accountId}, ${key}, ${request}, now() + ${busyMs} * interval '1 millisecond')
    ON CONFLICT (account_id, key) DO UPDATE
    SET request = excluded.request, busy_until = excluded.busy_until, created_at = now(), answer = NULL
    WHERE kept.created_at < now() - ${KEEP_HOURS} * interval '1 hour'
      OR (kept.answer IS NULL AND kept.busy_until < now() AND kept.request = excluded.request)
    RETURNING key`.execute(db);
  if (rows.length > 0) return { kind: 'begun' };
  const row = await db
    .selectFrom('idempotencyKeys')
    .select(['request', 'answer'])
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst();
  // Let go of at this moment, by a request that failed.
  if (row === undefined) return { kind: 'busy' };
  if (row.request !== request) return { kind: 'other' };
  return row.answer === null ? { kind: 'busy' } : { kind: 'answered', answer: row.answer };
}

/** Keeps the answer under its key. */
export async function keepAnswer(
  db: Database,
  { accountId, key }: Pick<KeyedRequest, 'accountId' | 'key'>,
  answer: KeptAnswer,
): Promise<void> {
  await db
    .updateTable('idempotencyKeys')
    .set({ answer })
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .execute();
}

/** Lets go of a key whose request came to nothing. */
export async function dropKey(
  db: Database,
  { accountId, key }: Pick<KeyedRequest, 'accountId' | 'key'>,
): Promise<void> {
  await db
    .deleteFrom('idempotencyKeys')
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .where('answer', 'is', null)
    .execute();
}

/** Removes keys that are past their day. */
export async function forgetKeys(db: Database): Promise<void> {
  await db
    .deleteFrom('idempotencyKeys')
    .where('createdAt', '<', sql<string>`now() - ${KEEP_HOURS} * interval '1 hour'`)
    .execute();
}
