import { createHash } from 'node:crypto';
import type { Person } from '../domain/index.ts';
import type { OwnerClue } from './file-reading.ts';
import { foldName } from './owner-clue.ts';
import type { Decisions, UnsureOwner } from './types.ts';

/** A person of the roster, or nobody yet with those who may be meant. */
export type OwnerFound = { id: string } | { offers: UnsureOwner['offers'] };

const MOST_OFFERS = 3;

/** Finds people by what files say of them. */
export interface OwnerFinder {
  find(clue: OwnerClue): OwnerFound;
  /** Takes in somebody who is new, or who has another address now. */
  add(person: Person): void;
}

/**
 * Finds owners among these people: by what was decided, by id, by address, by the hash of an address, by the whole name
 * where one person alone has it. A clue of two people, or a name with an address that nobody has, is for a person.
 */
export function createOwnerFinder(people: readonly Person[], decisions: Decisions): OwnerFinder {
  const byId = new Map<string, Known>();
  const byEmail = new Map<string, Set<string>>();
  const byName = new Map<string, Set<string>>();
  const byWord = new Map<string, Set<string>>();
  const add = (person: Person): void => {
    const known = { id: person.id, name: person.name, email: person.email, folded: foldName(person.name) };
    byId.set(person.id, known);
    put(byEmail, person.email?.trim().toLowerCase() ?? '', person.id);
    put(byName, known.folded, person.id);
    for (const word of known.folded.split(' ')) put(byWord, word, person.id);
  };
  for (const person of people) add(person);
  const withHash = (hashes: OwnerClue['hashes']) =>
    hashes.length === 0
      ? []
      : [...byId.values()].filter(
          ({ email }) => email !== null && hashes.some((one) => isHashOf(email, one)),
        );
  const find = (clue: OwnerClue): OwnerFound => {
    const decided = decisions.owners.get(clue.key);
    if (decided != null && byId.has(decided)) return { id: decided };
    if (clue.id !== null && byId.has(clue.id)) return { id: clue.id };
    const found = new Set([
      ...clue.emails.flatMap((email) => [...(byEmail.get(email.trim().toLowerCase()) ?? [])]),
      ...withHash(clue.hashes).map(({ id }) => id),
    ]);
    const [only] = found;
    if (only !== undefined && found.size === 1) return { id: only };
    const named = [...(clue.name === null ? [] : (byName.get(foldName(clue.name)) ?? []))];
    const isByNameAlone = clue.emails.length === 0 && clue.hashes.length === 0;
    const [first] = named;
    if (first !== undefined && named.length === 1 && (isByNameAlone || byId.get(first)?.email === null))
      return { id: first };
    const sure = (found.size > 0 ? [...found] : named).flatMap((id) => byId.get(id) ?? []);
    if (sure.length > 0) return { offers: sameOffers(sure) };
    const words = clue.name === null ? [] : foldName(clue.name).split(' ');
    const sharing = new Set(words.flatMap((word) => [...(byWord.get(word) ?? [])]));
    return {
      offers: alikeOffers(
        words,
        [...sharing].flatMap((id) => byId.get(id) ?? []),
      ),
    };
  };
  return { find, add };
}

interface Known {
  id: string;
  name: string;
  email: string | null;
  folded: string;
}

function put(groups: Map<string, Set<string>>, key: string, id: string): void {
  if (key !== '') groups.set(key, (groups.get(key) ?? new Set()).add(id));
}

/** Open Badges 2.0, "IdentityHash": "sha256$" and the hexadecimal hash of the address followed by the salt. */
export function isHashOf(email: string, { hash, salt }: { hash: string; salt: string }): boolean {
  const [algorithm = '', digest = ''] = hash.split('$');
  if (algorithm !== 'sha256' && algorithm !== 'md5') return false;
  return [...new Set([email, email.toLowerCase()])].some(
    (written) => createHash(algorithm).update(`${written}${salt}`).digest('hex') === digest.toLowerCase(),
  );
}

/** Score of somebody who has the very name or address, but not alone. */
export const SAME = 0.9;

const sameOffers = (people: readonly Known[]): UnsureOwner['offers'] =>
  people.slice(0, MOST_OFFERS).map(({ id, name }) => ({ id, name, score: SAME }));

function alikeOffers(words: readonly string[], people: readonly Known[]): UnsureOwner['offers'] {
  return people
    .map(({ id, name, folded }) => ({ id, name, score: alike(words, folded.split(' ')) }))
    .filter(({ score }) => score >= 0.5)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_OFFERS);
}

/** Dice's coefficient over the words of two names, 0..1. */
function alike(one: readonly string[], other: readonly string[]): number {
  const [words, others] = [new Set(one), new Set(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return Math.round((200 * shared) / (words.size + others.size)) / 100;
}
