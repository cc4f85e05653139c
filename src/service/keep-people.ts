import type { Person } from '../domain/index.ts';
import { readRoster } from '../roster/index.ts';
import {
  getPerson as getStoredPerson,
  listPeople as listStoredPeople,
  importPeople as storePeople,
} from '../store/index.ts';
import type { House } from './house.ts';
import type { Imported } from './views.ts';

/**
 * Replaces the roster by the people of this file: all of them or, where something cannot be read, nothing.
 * AppError `roster-unreadable` naming every place with line and column.
 */
export async function importPeople(
  house: House,
  file: { name: string; bytes: Uint8Array },
): Promise<Imported> {
  const roster = await readRoster(file, house.catalogue);
  const people = await storePeople(house.db, roster.people, 'replace');
  return { people, issues: roster.issues };
}

/** Everybody on the roster, by name. */
export function listPeople(house: House): Promise<Person[]> {
  return listStoredPeople(house.db);
}

/** One person. AppError `not-found`. */
export function getPerson(house: House, id: string): Promise<Person> {
  return getStoredPerson(house.db, id);
}
