import { sql } from 'kysely';
import type { Database } from './database.ts';

/** How many tries there were in the stretch of time that runs, and when it ends. */
export interface Attempts {
  count: number;
  endsAt: string;
}

/** Counts one more try under this key; a stretch of `seconds` begins with the first. For all processes together. */
export async function countAttempt(db: Database, key: string, seconds: number): Promise<Attempts> {
  const { rows } = await sql<Attempts>`
    INSERT INTO attempts AS a (key, count, ends_at)
    VALUES (${key}, 1, now() + make_interval(secs => ${seconds}))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN a.ends_at > now() THEN a.count + 1 ELSE 1 END,
      ends_at = CASE WHEN a.ends_at > now() THEN a.ends_at ELSE now() + make_interval(secs => ${seconds}) END
    RETURNING count, ends_at`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error(`no count for ${key}`);
  // Whoever begins a stretch clears away those that are over, so that the table stays small.
  if (row.count === 1) await db.deleteFrom('attempts').where(sql<boolean>`ends_at < now()`).execute();
  return row;
}

/** Takes one try back: it was no mistake. */
export async function forgiveAttempt(db: Database, key: string): Promise<void> {
  await db
    .updateTable('attempts')
    .set({ count: sql`greatest(count - 1, 0)` })
    .where('key', '=', key)
    .execute();
}

/** Forgets all tries under this key. */
export async function forgetAttempts(db: Database, key: string): Promise<void> {
  await db.deleteFrom('attempts').where('key', '=', key).execute();
}

/** Clears away what the sign-in library remembered of sign-ins that nobody finished. */
export async function deleteOldChecks(db: Database): Promise<void> {
  await sql`DELETE FROM sign_in_checks WHERE expires_at < now()`.execute(db);
}

/** The secret of this name; the first process that asks makes it, all others get the same. */
export async function keptSecret(db: Database, name: string, made: string): Promise<string> {
  await db
    .insertInto('accessSecrets')
    .values({ name, value: made })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await findSecret(db, name)) ?? made;
}

/** The secret of this name, or null where none was ever made. */
export async function findSecret(db: Database, name: string): Promise<string | null> {
  const query = db.selectFrom('accessSecrets').select('value').where('name', '=', name);
  return (await query.executeTakeFirst())?.value ?? null;
}
