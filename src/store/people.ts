import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Person, personSchema } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import type { Database } from './database.ts';

/** Rows of one INSERT: two parameters each, and PostgreSQL takes at most 65,535 parameters in a statement. */
const ROWS_PER_INSERT = 1_000;
/** Some ten milliseconds. */
const CHECKED_AT_ONCE = 200;

/**
 * Takes a roster in, all of it or nothing. `replace`: these people and no others; `upsert`: these people are added or
 * changed by id and the others stay. Returns how many people there are afterwards.
 */
export async function importPeople(
  db: Database,
  people: readonly Person[],
  mode: 'replace' | 'upsert',
): Promise<number> {
  refuseDoubles(people);
  return db.transaction().execute(async (tx) => {
    // Two imports at once would each see only their own rows; the second waits.
    await sql`LOCK TABLE people IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
    if (mode === 'replace') await tx.deleteFrom('people').execute();
    await save(tx, people);
    return countPeople(tx);
  });
}

/** What becomes of the roster: people who are written, and the ids of those who leave. */
export interface Rewriting {
  save: readonly Person[];
  remove: readonly string[];
}

/**
 * Changes the roster by what is on it, in one transaction: `rewrite` sees everybody and nobody else writes meanwhile. Who is
 * not named stays untouched. Returns how many people there are afterwards; what `rewrite` throws undoes everything.
 */
export async function rewritePeople(
  db: Database,
  rewrite: (current: Person[]) => Rewriting,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await sql`LOCK TABLE people IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
    const { save: people, remove } = rewrite(await listPeople(tx));
    refuseDoubles(people);
    for (let from = 0; from < remove.length; from += ROWS_PER_INSERT)
      await tx
        .deleteFrom('people')
        .where('id', 'in', remove.slice(from, from + ROWS_PER_INSERT))
        .execute();
    await save(tx, people);
    return countPeople(tx);
  });
}

async function save(tx: Database, people: readonly Person[]): Promise<void> {
  for (let from = 0; from < people.length; from += ROWS_PER_INSERT) {
    const rows = people.slice(from, from + ROWS_PER_INSERT).map((data) => ({ id: data.id, data }));
    await tx
      .insertInto('people')
      .values(rows)
      .onConflict((on) =>
        on
          .column('id')
          .doUpdateSet((eb) => ({ data: eb.ref('excluded.data'), updatedAt: sql<string>`now()` })),
      )
      .execute();
  }
}

async function countPeople(tx: Database): Promise<number> {
  const { count } = await tx
    .selectFrom('people')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** One INSERT cannot write a row twice, and nobody could say which of the two is right. */
function refuseDoubles(people: readonly Person[]): void {
  const seen = new Set<string>();
  for (const { id } of people) {
    if (seen.has(id))
      throw new AppError(
        'roster-unreadable',
        `The id "${id}" stands twice in the roster. Give each person one id.`,
      );
    seen.add(id);
  }
}

/** Rows from before a field was there have a gap in its place. */
const inFull = (data: unknown): Person => personSchema.parse(data);

/** Everybody, by name and id. */
export async function listPeople(db: Database): Promise<Person[]> {
  const rows = await db
    .selectFrom('people')
    .select('data')
    .orderBy(sql`data ->> 'name'`)
    .orderBy('id')
    .execute();
  const people: Person[] = [];
  for (const [number, row] of rows.entries()) {
    people.push(inFull(row.data));
    // Ten thousand take a second to check: whoever else asks is answered in between.
    if (number % CHECKED_AT_ONCE === CHECKED_AT_ONCE - 1) await setImmediate();
  }
  return people;
}

/** So many people by name and id, from behind this one: nobody reads ten thousand to show fifty. */
export async function listPeopleAfter(
  db: Database,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<Person[]> {
  let query = db.selectFrom('people').select('data');
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(data ->> 'name', id) > (SELECT data ->> 'name', id FROM people WHERE id = ${after})`,
    );
  const rows = await query.orderBy(sql`data ->> 'name'`).orderBy('id').limit(limit).execute();
  return rows.map((row) => inFull(row.data));
}

/** The person, or null where there is none. */
export async function findPerson(db: Database, id: string): Promise<Person | null> {
  const row = await db.selectFrom('people').select('data').where('id', '=', id).executeTakeFirst();
  return row ? inFull(row.data) : null;
}

/** The person, or AppError `not-found`. */
export async function getPerson(db: Database, id: string): Promise<Person> {
  const person = await findPerson(db, id);
  if (person) return person;
  throw new AppError(
    'not-found',
    `There is no person "${id}" in the roster. List the people to see their ids.`,
  );
}
