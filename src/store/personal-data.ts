import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './database.ts';

/** Takes a person's names out of a value of any shape; gives the very same value where it speaks of somebody else. */
export type Cleaner = (value: unknown) => unknown;

/** What was removed, and what stays and no longer says of whom it speaks. */
export interface Erasure {
  removed: { records: number; progress: number; decisions: number; statements: number; accounts: number };
  pseudonymised: { reviews: number; settings: number; notes: number };
}

/** A column in which people may be named in words, and what finds its row again. */
interface NamedColumn {
  table: string;
  column: string;
  type: 'text' | 'jsonb';
}

/**
 * Columns of work that stays when a person goes: who did it, and words about it. Columns with a person's id alone are dealt with
 * one by one below.
 */
export const NAMED_COLUMNS: readonly NamedColumn[] = [
  { table: 'review_changes', column: 'who', type: 'text' },
  { table: 'review_changes', column: 'change', type: 'jsonb' },
  { table: 'plan_assignments', column: 'who', type: 'text' },
  { table: 'gap_choices', column: 'who', type: 'text' },
  { table: 'gap_choices', column: 'note', type: 'text' },
  { table: 'own_entries', column: 'who', type: 'text' },
  { table: 'bid_settings', column: 'data', type: 'jsonb' },
  { table: 'consents', column: 'said_by', type: 'text' },
  { table: 'record_confirmations', column: 'said_by', type: 'text' },
];

/**
 * Removes a person with holdings, progress, decisions and statements, and takes the names out of what stays; all or nothing.
 * `words` are the person's names in small letters, by which rows are found; `accountIds` go too.
 */
export async function erasePerson(
  db: Database,
  personId: string,
  accountIds: readonly string[],
  words: readonly string[],
  clean: Cleaner,
): Promise<Erasure> {
  return db.transaction().execute(async (tx) => {
    await sql`LOCK TABLE people IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
    const settings = await leaveSettings(tx, personId);
    await leaveAssignments(tx, personId);
    // Answers kept for repeated requests may name anybody; they are kept for a day at most, and can be given again.
    await sql`DELETE FROM idempotency_keys WHERE answer IS NOT NULL`.execute(tx);
    const removed = {
      records: await gone(sql`DELETE FROM people WHERE id = ${personId}`.execute(tx)),
      progress: await gone(sql`DELETE FROM plan_progress WHERE person = ${personId}`.execute(tx)),
      decisions: await gone(
        sql`DELETE FROM roster_decisions WHERE kind = 'owner' AND answer = ${personId}`.execute(tx),
      ),
      statements:
        (await gone(sql`DELETE FROM consents WHERE person_id = ${personId}`.execute(tx))) +
        (await gone(sql`DELETE FROM record_confirmations WHERE person_id = ${personId}`.execute(tx))),
      accounts: await leaveAccess(tx, personId, accountIds),
    };
    const cleaned = new Map<string, number>();
    for (const place of NAMED_COLUMNS)
      cleaned.set(
        place.table,
        (cleaned.get(place.table) ?? 0) + (await cleanColumn(tx, place, words, clean)),
      );
    const reviews = cleaned.get('review_changes') ?? 0;
    const all = [...cleaned.values()].reduce((sum, rows) => sum + rows, 0);
    return { removed, pseudonymised: { reviews, settings, notes: all - reviews } };
  });
}

async function gone(done: Promise<{ numAffectedRows?: bigint | undefined }>): Promise<number> {
  return Number((await done).numAffectedRows ?? 0);
}

/** Accounts of the person and links that were made for them; sessions, tokens and memberships go with an account. */
async function leaveAccess(
  tx: DatabaseTransaction,
  personId: string,
  accountIds: readonly string[],
): Promise<number> {
  await sql`DELETE FROM access_links WHERE person_id = ${personId}`.execute(tx);
  let accounts = 0;
  for (const id of accountIds) accounts += await gone(sql`DELETE FROM accounts WHERE id = ${id}`.execute(tx));
  return accounts;
}

/** The rules of bids no longer lock the person in or out. */
async function leaveSettings(tx: DatabaseTransaction, personId: string): Promise<number> {
  const without = (list: string, isOurs: string) =>
    sql.raw(
      `COALESCE((SELECT jsonb_agg(one) FROM jsonb_array_elements(data #> '{rules,${list}}') one WHERE NOT ${isOurs}), '[]')`,
    );
  // The id is a parameter of the statement; only names of columns and operators are written into it.
  const id = sql`to_jsonb(${personId}::text)`;
  const named = sql`(data #> '{rules,lockedOut}' @> ${id} OR data #> '{rules,lockedIn}' @> jsonb_build_array(jsonb_build_object('person', ${personId}::text)))`;
  return gone(
    sql`
      WITH wanted AS (SELECT ${id} AS id)
      UPDATE bid_settings SET updated_at = now(), data = jsonb_set(
        jsonb_set(data, '{rules,lockedIn}', ${without('lockedIn', "one -> 'person' = (SELECT id FROM wanted)")}),
        '{rules,lockedOut}', ${without('lockedOut', 'one = (SELECT id FROM wanted)')})
      WHERE ${named}`.execute(tx),
  );
}

async function leaveAssignments(tx: DatabaseTransaction, personId: string): Promise<void> {
  await sql`UPDATE plan_assignments SET people = people - ${personId}::text WHERE people ? ${personId}::text`.execute(
    tx,
  );
  await sql`DELETE FROM plan_assignments WHERE people = '[]'`.execute(tx);
}

/** Cleans the rows of a column that hold one of the words; how many changed. */
async function cleanColumn(
  tx: DatabaseTransaction,
  { table, column, type }: NamedColumn,
  words: readonly string[],
  clean: Cleaner,
): Promise<number> {
  if (words.length === 0) return 0;
  const [name, at] = [sql.ref(column), sql.table(table)];
  const holds = sql.join(
    words.map((word) => sql`strpos(lower(${name}::text), ${word}) > 0`),
    sql` OR `,
  );
  const { rows } = await sql<{ place: string; value: unknown }>`
    SELECT ctid::text AS place, ${name} AS value FROM ${at} WHERE ${holds} FOR UPDATE`.execute(tx);
  let changed = 0;
  for (const { place, value } of rows) {
    const cleaned = clean(value);
    if (JSON.stringify(cleaned) === JSON.stringify(value)) continue;
    const written = type === 'jsonb' ? sql`${JSON.stringify(cleaned)}::jsonb` : sql`${cleaned}`;
    await sql`UPDATE ${at} SET ${name} = ${written} WHERE ctid = ${place}::tid`.execute(tx);
    changed += 1;
  }
  return changed;
}

/** A place in a bid where a person is named, for the person to see. */
export interface PersonTrace {
  bidId: string;
  bid: string;
  what: string;
  at: string;
}

/** Where in bids the person stands: their steps, assignments, rules, and reviews that hold one of the words. */
export async function listTraces(
  db: Database,
  personId: string,
  words: readonly string[],
): Promise<PersonTrace[]> {
  const named =
    words.length === 0
      ? sql`false`
      : sql.join(
          words.map((word) => sql`strpos(lower(change::text || ' ' || coalesce(who, '')), ${word}) > 0`),
          sql` OR `,
        );
  const { rows } = await sql<PersonTrace>`
    SELECT bids.id AS bid_id, bids.name AS bid, what, at FROM (
      SELECT bid_id, 'step: ' || credential || ', ' || state AS what, updated_at AS at
        FROM plan_progress WHERE person = ${personId}
      UNION ALL SELECT bid_id, 'assigned: ' || credential, updated_at
        FROM plan_assignments WHERE people ? ${personId}::text
      UNION ALL SELECT bid_id, 'rule of the team', updated_at
        FROM bid_settings WHERE strpos(data::text, to_jsonb(${personId}::text)::text) > 0
      UNION ALL SELECT bid_id, 'review: ' || (change ->> 'kind'), at FROM review_changes WHERE ${named}
    ) traces JOIN bids ON bids.id = traces.bid_id ORDER BY at, what`.execute(db);
  return rows;
}
