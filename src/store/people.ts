import { sql } from 'kysely';
import type { Person } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import type { Database } from './database.ts';

/** Rows of one INSERT: two parameters each, and PostgreSQL takes at most 65,535 parameters in a statement. */
const ROWS_PER_INSERT = 1_000;

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
    const { count } = await tx
      .selectFrom('people')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  });
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

/** Everybody, by name and id. */
export async function listPeople(db: Database): Promise<Person[]> {
  const rows = await db
    .selectFrom('people')
    .select('data')
    .orderBy(sql`data ->> 'name'`)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.data);
}

/** The person, or null where there is none. */
export async function findPerson(db: Database, id: string): Promise<Person | null> {
  const row = await db.selectFrom('people').select('data').where('id', '=', id).executeTakeFirst();
  return row?.data ?? null;
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
