import type { Person } from '../../../domain/index.ts';

/** The people of whom every word is said somewhere: in name, title, employer, credentials, skills or roles. */
export function findPeople(people: readonly Person[], words: string): Person[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const text = textOf(person);
    return wanted.every((word) => text.includes(word));
  });
}

function textOf({ name, title, employer, holdings, skills, roles, clearances }: Person): string {
  const parts = [
    ...[name, title ?? '', employer ?? ''],
    ...holdings.map(({ credential }) => credential),
    ...[...skills, ...roles, ...clearances].map((one) => one.name),
  ];
  return parts.join('\n').toLocaleLowerCase();
}
