import { type Person, rosterSchema } from '../domain/index.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { aReading, type FileReading } from './file-reading.ts';
import { linesOfPaths } from './json-lines.ts';
import { asObjects } from './json-text.ts';
import { sameIds } from './same-ids.ts';
import type { Problem, RosterFile, RosterNotes } from './types.ts';

/** People of a JSON file as contract/roster.schema.json describes it. All problems are collected. */
export function readPeopleJson(value: unknown, file: RosterFile): FileReading {
  const result = rosterSchema.safeParse(value);
  const lineOf = linesOfPaths(decodeUtf8(file.bytes) ?? '');
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }): Problem => {
      const wrong = valueAt(value, path);
      const shown = wrong === undefined ? '' : JSON.stringify(wrong).slice(0, 80);
      return { line: lineOf(path), column: pathText(path), value: shown, message };
    });
    return aReading({ problems });
  }
  const { people } = result.data;
  const raw = asObjects((value as { people: unknown }).people);
  return aReading({
    people: people.map((person, place) => ({
      person,
      given: Object.keys(raw[place] ?? {}).filter((field): field is keyof Person => field in person),
      owner: null,
      place: { file: file.name, line: lineOf(['people', place]), column: `people[${place}]` },
    })),
    unknownColumns: unknownFields(raw, people),
    problems: doubleIds(people, lineOf),
  });
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

function doubleIds(people: readonly Person[], lineOf: (path: Path) => number): Problem[] {
  return sameIds(people.map(({ id }) => id)).map(({ id, place, first }) => ({
    line: lineOf(['people', place, 'id']),
    column: `people[${place}].id`,
    value: id,
    message: `the id "${id}" is already that of people[${first}]: ids must differ`,
  }));
}

/** Fields of a person that the contract does not name, as text by person. */
function unknownFields(
  raw: readonly Record<string, unknown>[],
  people: readonly Person[],
): RosterNotes['unknownColumns'] {
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
