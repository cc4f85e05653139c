import { type Holding, type Person, personSchema } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { getPerson, rewritePeople } from '../store/index.ts';
import type { House } from './house.ts';
import type { PersonChanges, PersonInput, PersonPatch } from './person-views.ts';

/**
 * Corrects one person. AppError `not-found`, or `conflict` where a field is not any more what the caller saw; nothing is
 * changed then.
 */
export async function changePerson(house: House, id: string, { changes, was }: PersonPatch): Promise<Person> {
  await getPerson(house.db, id);
  await rewritePeople(house.db, (people) => ({
    save: people.filter((person) => person.id === id).map((person) => changed(person, changes, was)),
    remove: [],
  }));
  return getPerson(house.db, id);
}

/** Adds one person by hand. AppError `conflict` for an id that somebody has. */
export async function addPerson(house: House, input: PersonInput): Promise<Person> {
  let id = '';
  await rewritePeople(house.db, (people) => {
    const taken = new Set(people.map((person) => person.id));
    id = input.id ?? freeId(input.name, taken);
    if (taken.has(id)) throw new AppError('conflict', `The id "${id}" is somebody else's. Choose another.`);
    return { save: [withoutChecks(personSchema.parse({ ...input, id }), [])], remove: [] };
  });
  return getPerson(house.db, id);
}

function changed(person: Person, changes: PersonChanges, was: PersonPatch['was']): Person {
  const moved = Object.entries(was ?? {}).filter(
    ([field, value]) => value !== undefined && !isSame(value, person[field as keyof Person]),
  );
  if (moved.length > 0)
    throw new AppError(
      'conflict',
      `Somebody else changed ${moved.map(([field]) => field).join(', ')} of ${person.name} meanwhile. Look again, then change it.`,
    );
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return withoutChecks({ ...person, ...given }, person.holdings);
}

/** The result of checking a badge is kept with the badge that was checked, and cannot be written by hand. */
function withoutChecks(person: Person, checked: readonly Holding[]): Person {
  const holdings = person.holdings.map((holding) => {
    const same = checked.find(
      ({ credential, badgeId, number, issued }) =>
        credential === holding.credential &&
        badgeId === holding.badgeId &&
        number === holding.number &&
        issued === holding.issued,
    );
    return { ...holding, check: same?.check ?? null };
  });
  return { ...person, holdings };
}

/** "ana-ruiz", "ana-ruiz-2". */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'person';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The same facts, whatever the order of fields. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
