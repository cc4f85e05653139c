import type { Person } from '../domain/index.ts';
import type { FoundPerson } from './file-reading.ts';
import type { HoldingMerger } from './merge-holdings.ts';
import { foldName } from './owner-clue.ts';

/**
 * The person with what a file says. A roster's file replaces the fields that it has and leaves the others; a résumé, which
 * people write of themselves, adds to lists and fills what is empty.
 */
export function mergePerson(known: Person | undefined, found: FoundPerson, merger: HoldingMerger): Person {
  const { person, given, owner } = found;
  if (known === undefined) {
    const holdings = person.holdings.map((holding) => merger.resolve(person.id, holding));
    return { ...person, holdings };
  }
  if (owner !== null) return withResume(known, person, given, merger);
  const fields = Object.fromEntries(given.map((field) => [field, person[field]])) as Partial<Person>;
  const holdings = given.includes('holdings') ? merger.rewritten(known, person.holdings) : known.holdings;
  return { ...known, ...fields, holdings };
}

/** Somebody whom a résumé brings in: an id made of the address or the name, and no one else's. */
export function newPerson(
  { person }: FoundPerson,
  isTaken: (id: string) => boolean,
  merger: HoldingMerger,
): Person {
  const base = person.email?.trim().toLowerCase() ?? foldName(person.name).replaceAll(' ', '-');
  let id = base;
  for (let count = 2; isTaken(id); count++) id = `${base}-${count}`;
  return { ...person, id, holdings: person.holdings.map((holding) => merger.resolve(id, holding)) };
}

function withResume(known: Person, read: Person, given: FoundPerson['given'], merger: HoldingMerger): Person {
  const filled: Record<string, unknown> = { ...known };
  for (const field of given) {
    const [was, is]: unknown[] = [known[field], read[field]];
    if (field === 'holdings') continue;
    if (Array.isArray(was) && Array.isArray(is)) filled[field] = [...was, ...newIn(was, is)];
    else if (was === null) filled[field] = is;
  }
  const start = filled as unknown as Person;
  return read.holdings.reduce((person, holding) => merger.withHolding(person, holding), start);
}

/** Entries whose name is not there yet. */
function newIn(was: readonly unknown[], is: readonly unknown[]): unknown[] {
  const names = new Set(was.map(nameOf));
  return is.filter((entry) => !names.has(nameOf(entry)));
}

/** A skill by its name, a degree by its words, a project by client, role and start. */
function nameOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return foldName(String(entry));
  const { name, degree, field, client, role, start } = entry as Record<string, unknown>;
  return [name, degree, field, client, role, start].map((part) => foldName(String(part ?? ''))).join('|');
}
