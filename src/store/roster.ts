import type { Person } from '../domain/index.ts';
import type { Database } from './database.ts';
import { listPeople } from './people.ts';

/** Everybody as they were at one moment; the same version is the same people. */
export interface Roster {
  version: number;
  people: readonly Person[];
}

/** Grows with every change of anybody on the roster. */
export async function rosterVersion(db: Database): Promise<number> {
  const { version } = await db.selectFrom('rosterVersion').select('version').executeTakeFirstOrThrow();
  return version;
}

/** Everybody, with the version that they are. */
export function readRoster(db: Database): Promise<Roster> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => ({ version: await rosterVersion(tx), people: await listPeople(tx) }));
}
