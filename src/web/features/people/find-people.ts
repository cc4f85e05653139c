import type { Person } from '../../../domain/index.ts';
import { firstExpiry } from './expiry.ts';

/** Which people are shown, and in which order. */
export interface PeopleWish {
  words: string;
  /** 'own', 'subcontractors' or '' for all. */
  employer: string;
  /** Days within which something runs out, '0' for what has, or ''. */
  expiry: string;
  /** 'free': available today; or ''. */
  free: string;
  sort: string;
}

export const SORTS = [
  ['', 'Name'],
  ['expiry', 'First expiry'],
  ['cost', 'Cost, lowest first'],
  ['holdings', 'Most credentials'],
  ['available', 'Available first'],
] as const;

const texts = new WeakMap<Person, string>();

/** The people of whom every word is said somewhere: in name, title, employer, credentials, skills or roles. */
export function findPeople(people: readonly Person[], words: string): Person[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const text = textOf(person);
    return wanted.every((word) => text.includes(word));
  });
}

/** The people that fit all of the wish, in its order. */
export function choosePeople(people: readonly Person[], wish: PeopleWish, today: string): Person[] {
  const found = findPeople(people, wish.words).filter(
    (person) =>
      isOfEmployer(person, wish.employer) &&
      runsOut(person, wish.expiry, today) &&
      isFree(person, wish.free, today),
  );
  return inOrder(found, wish.sort, today);
}

function isOfEmployer({ employer }: Person, wanted: string): boolean {
  if (wanted === '') return true;
  return wanted === 'own' ? employer === null : employer !== null;
}

function runsOut(person: Person, within: string, today: string): boolean {
  if (within === '') return true;
  const days = firstExpiry(person, today);
  if (days === null) return false;
  return within === '0' ? days < 0 : days <= Number(within);
}

/** Free on this day: available, and committed to less than all of the time. */
export function isFree({ availableFrom, commitments }: Person, wanted: string, today: string): boolean {
  if (wanted === '') return true;
  const taken = commitments
    .filter(({ from, to }) => from <= today && today <= to)
    .reduce((sum, { percent }) => sum + percent, 0);
  return (availableFrom === null || availableFrom <= today) && taken < 100;
}

function inOrder(people: Person[], sort: string, today: string): Person[] {
  const key = keyOf(sort, today);
  return key === null ? people : people.toSorted((one, other) => key(one) - key(other));
}

function keyOf(sort: string, today: string): ((person: Person) => number) | null {
  if (sort === 'expiry') return (person) => firstExpiry(person, today) ?? Number.POSITIVE_INFINITY;
  if (sort === 'cost') return ({ costUsdPerHour }) => costUsdPerHour ?? Number.POSITIVE_INFINITY;
  if (sort === 'holdings') return ({ holdings }) => -holdings.length;
  if (sort === 'available') return ({ availableFrom }) => Date.parse(availableFrom ?? today);
  return null;
}

function textOf(person: Person): string {
  const known = texts.get(person);
  if (known !== undefined) return known;
  const { name, title, employer, location, holdings, skills, roles, clearances, languages } = person;
  const parts = [
    ...[name, title ?? '', employer ?? '', location ?? '', ...languages],
    ...holdings.map(({ credential }) => credential),
    ...[...skills, ...roles, ...clearances].map((one) => one.name),
  ];
  const text = parts.join('\n').toLocaleLowerCase();
  texts.set(person, text);
  return text;
}
