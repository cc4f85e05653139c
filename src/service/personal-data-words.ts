import type { Person } from '../domain/index.ts';

/** Stands where the name of a person stood who was erased. */
export const ERASED = '[erased person]';

/** Under what a person may be named in words, longest first so that a part never comes before the whole. */
export function namesOf(
  person: Pick<Person, 'name' | 'email'> | null,
  accounts: readonly { name: string; email: string }[],
): string[] {
  const names = [person?.name, person?.email, ...accounts.flatMap(({ name, email }) => [name, email])];
  const told = names.flatMap((name) => (name == null || name.trim() === '' ? [] : [name.trim()]));
  return [...new Set(told)].sort((one, other) => other.length - one.length);
}

/**
 * A value of any shape without these names: a text that is a name, or holds one of two words or more ("Ana Ruiz", an
 * address of e-mail), gets {@link ERASED} in its place. A single word within a longer text stays: "May" may be a month.
 */
export function withoutPerson(value: unknown, names: readonly string[]): unknown {
  if (typeof value === 'string') return withoutNames(value, names);
  if (Array.isArray(value)) return value.map((one) => withoutPerson(one, names));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutPerson(one, names)]));
  return value;
}

function withoutNames(text: string, names: readonly string[]): string {
  const isName = names.some((name) => name.toLowerCase() === text.trim().toLowerCase());
  if (isName) return ERASED;
  return names
    .filter((name) => /[\s@]/.test(name))
    .reduce((rest, name) => rest.replace(asWords(name), ERASED), text);
}

/** "Ana  Ruiz" as it may be set: in any case, with any white space, not within another word. */
function asWords(name: string): RegExp {
  const parts = name.split(/\s+/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}
