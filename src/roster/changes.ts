import type { Person } from '../domain/index.ts';
import type { FieldChange } from './types.ts';

/** What differs between a person before and after, field by field; of lists, entry by entry. */
export function changesOf(before: Person, after: Person): FieldChange[] {
  return (Object.keys(after) as (keyof Person)[]).flatMap((field) => {
    const [was, is]: unknown[] = [before[field], after[field]];
    if (Array.isArray(was) && Array.isArray(is)) return changesInList(field, was, is);
    return was === is ? [] : [{ field, before: wordsOf(was), after: wordsOf(is) }];
  });
}

/** Entries are the same by their name; the second entry of a name is told from the first by a number. */
function changesInList(field: string, before: readonly unknown[], after: readonly unknown[]): FieldChange[] {
  const [was, is] = [named(before), named(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.flatMap((name) => {
    const [one, other] = [entryWords(was.get(name)), entryWords(is.get(name))];
    return one === other ? [] : [{ field: `${field}: ${name}`, before: one, after: other }];
  });
}

function named(entries: readonly unknown[]): Map<string, unknown> {
  const byName = new Map<string, unknown>();
  for (const entry of entries) {
    const name = nameOf(entry);
    let unique = name;
    for (let count = 2; byName.has(unique); count++) unique = `${name} (${count})`;
    byName.set(unique, entry);
  }
  return byName;
}

// The field by which people know an entry: a holding's credential, a project's client, a degree.
const NAMES = ['credential', 'name', 'degree', 'client', 'what'];

function nameOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  const fields = entry as Record<string, unknown>;
  const name = NAMES.map((field) => fields[field]).find((value) => typeof value === 'string');
  return name === undefined ? JSON.stringify(entry) : String(name);
}

/** An entry's details without the name that stands before them: "expires 2028-05-01, number 123"; "listed" where it has none. */
function entryWords(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return wordsOf(entry);
  const name = nameOf(entry);
  const details = Object.entries(entry).filter(([field, value]) => !NAMES.includes(field) || value !== name);
  return wordsOf(Object.fromEntries(details)) || 'listed';
}

/** "number 123, expires 2028-05-01"; null for what is not there. */
function wordsOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  // Fields stand in the order of their names: two records that differ in that order alone are the same.
  const fields = Object.entries(value)
    .filter(([, one]) => one !== null && one !== '' && !(Array.isArray(one) && one.length === 0))
    .sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return fields
    .map(([name, one]) => (NAMES.includes(name) ? String(one) : `${name} ${plain(one)}`))
    .join(', ');
}

const rank = (field: string): number => (NAMES.includes(field) ? 0 : 1);

const plain = (value: unknown): string =>
  typeof value !== 'object'
    ? String(value)
    : Array.isArray(value)
      ? value.join(' + ')
      : (wordsOf(value) ?? '');
