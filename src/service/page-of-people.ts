import type { Person } from '../domain/index.ts';
import { getPerson, listPeopleAfter } from '../store/index.ts';
import type { House } from './house.ts';

const USUAL_ROWS = 100;

/** A page of the roster by name, from behind the person whom the cursor names. AppError `not-found` where that one is gone. */
export async function pageOfPeople(
  house: House,
  limit: number = USUAL_ROWS,
  cursor?: string,
): Promise<{ people: Person[]; next: string | null }> {
  if (cursor !== undefined) await getPerson(house.db, cursor);
  const found = await listPeopleAfter(house.db, { limit: limit + 1, after: cursor });
  const people = found.slice(0, limit);
  return { people, next: found.length > limit ? (people.at(-1)?.id ?? null) : null };
}
