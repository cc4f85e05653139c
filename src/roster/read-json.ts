import { type Person, rosterSchema } from '../domain/index.ts';
import { linesOfPaths } from './json-lines.ts';
import type { PeopleRead } from './read-csv.ts';
import type { Problem, RosterFile, RosterNotes } from './types.ts';

/** People of a JSON file as contract/roster.schema.json describes it. All problems are collected. */
export function readJsonPeople({ bytes }: RosterFile): PeopleRead {
  const text = new TextDecoder().decode(bytes);
  const parsed = parseJson(text);
  if ('problem' in parsed) return { people: [], unknownColumns: [], problems: [parsed.problem] };
  const result = rosterSchema.safeParse(parsed.value);
  const lineOf = linesOfPaths(text);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }): Problem => {
      const value = valueAt(parsed.value, path);
      const shown = value === undefined ? '' : JSON.stringify(value).slice(0, 80);
      return { line: lineOf(path), column: pathText(path), value: shown, message };
    });
    return { people: [], unknownColumns: [], problems };
  }
  const { people } = result.data;
  return { people, unknownColumns: unknownFields(parsed.value, people), problems: sameIds(people, lineOf) };
}

function parseJson(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(words)?.[1] ?? text.length);
    const line = text.slice(0, position).split('\n').length;
    return {
      problem: { line, column: '', value: text.slice(position, position + 20), message: `no JSON: ${words}` },
    };
  }
}

type Path = readonly PropertyKey[];

/** ["people", 2, "holdings", 0] as "people[2].holdings[0]" */
const pathText = (path: Path): string =>
  path
    .map((part, place) => (typeof part === 'number' ? `[${part}]` : `${place > 0 ? '.' : ''}${String(part)}`))
    .join('');

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const part of path) at = (at as Record<PropertyKey, unknown> | null | undefined)?.[part];
  return at;
}

function sameIds(people: readonly Person[], lineOf: (path: Path) => number): Problem[] {
  return people.flatMap(({ id }, place) => {
    const first = people.findIndex((other) => other.id === id);
    if (first === place) return [];
    const message = `the id "${id}" is already that of people[${first}]: ids must differ`;
    return [{ line: lineOf(['people', place, 'id']), column: `people[${place}].id`, value: id, message }];
  });
}

/** Fields of a person that the contract does not name, as text by person. */
function unknownFields(value: unknown, people: readonly Person[]): RosterNotes['unknownColumns'] {
  const raw = (value as { people: Record<string, unknown>[] }).people;
  const known = new Set(Object.keys(people[0] ?? {}));
  const columns = [...new Set(raw.flatMap((person) => Object.keys(person)))].filter(
    (name) => !known.has(name),
  );
  return columns.map((column) => ({
    column,
    values: Object.fromEntries(
      raw.flatMap((person, place): [string, string][] =>
        column in person ? [[people[place]?.id ?? '', JSON.stringify(person[column])]] : [],
      ),
    ),
  }));
}
