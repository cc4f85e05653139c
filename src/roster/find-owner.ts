import { createHash } from 'node:crypto';
import type { Person } from '../domain/index.ts';
import type { OwnerClue } from './file-reading.ts';
import { foldName } from './owner-clue.ts';
import type { Decisions, UnsureOwner } from './types.ts';

/** A person of the roster, or nobody yet with those who may be meant. */
export type OwnerFound = { id: string } | { offers: UnsureOwner['offers'] };

const MOST_OFFERS = 3;

/**
 * Finds owners among these people: by what was decided, by id, by address, by the hash of an address, by the whole name
 * where one person alone has it. A clue of two people, or a name with an address that nobody has, is for a person.
 */
export function createOwnerFinder(
  people: readonly Person[],
  decisions: Decisions,
): (clue: OwnerClue) => OwnerFound {
  const ids = new Set(people.map(({ id }) => id));
  const byEmail = groupBy(people, ({ email }) => email?.trim().toLowerCase() ?? '');
  const byName = groupBy(people, ({ name }) => foldName(name));
  return (clue) => {
    const decided = decisions.owners.get(clue.key);
    if (decided != null && ids.has(decided)) return { id: decided };
    if (clue.id !== null && ids.has(clue.id)) return { id: clue.id };
    const found = new Set([
      ...clue.emails.flatMap((email) => byEmail.get(email.trim().toLowerCase()) ?? []),
      ...people.filter(({ email }) => email !== null && clue.hashes.some((one) => isHashOf(email, one))),
    ]);
    const [only] = found;
    if (only && found.size === 1) return { id: only.id };
    const named = clue.name === null ? [] : (byName.get(foldName(clue.name)) ?? []);
    const isByNameAlone = clue.emails.length === 0 && clue.hashes.length === 0;
    if (named.length === 1 && named[0] && (isByNameAlone || named[0].email === null))
      return { id: named[0].id };
    return { offers: offersFor(found.size > 0 ? [...found] : named, clue, people) };
  };
}

/** Open Badges 2.0, "IdentityHash": "sha256$" and the hexadecimal hash of the address followed by the salt. */
export function isHashOf(email: string, { hash, salt }: { hash: string; salt: string }): boolean {
  const [algorithm = '', digest = ''] = hash.split('$');
  if (algorithm !== 'sha256' && algorithm !== 'md5') return false;
  return [email, email.toLowerCase()].some(
    (written) => createHash(algorithm).update(`${written}${salt}`).digest('hex') === digest.toLowerCase(),
  );
}

function offersFor(
  sure: readonly Person[],
  { name }: OwnerClue,
  people: readonly Person[],
): UnsureOwner['offers'] {
  if (sure.length > 0) return sure.slice(0, MOST_OFFERS).map(({ id, name }) => ({ id, name, score: 0.9 }));
  if (name === null) return [];
  return people
    .map((person) => ({
      id: person.id,
      name: person.name,
      score: alike(foldName(name), foldName(person.name)),
    }))
    .filter(({ score }) => score >= 0.5)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_OFFERS);
}

/** Dice's coefficient over the words of two names, 0..1. */
function alike(one: string, other: string): number {
  const [words, others] = [new Set(one.split(' ')), new Set(other.split(' '))];
  const shared = [...words].filter((word) => others.has(word)).length;
  return Math.round((200 * shared) / (words.size + others.size)) / 100;
}

function groupBy(people: readonly Person[], keyOf: (person: Person) => string): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return groups;
}
