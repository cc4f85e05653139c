import { type Person, personSchema } from '../domain/index.ts';
import { COLUMNS, FILLS, foldColumn } from './columns.ts';
import { readTable, type Table, type TableRow } from './csv-table.ts';
import type { CellReader } from './read-cells.ts';
import { type DayOrder, dayOrderOf } from './read-day.ts';
import type { Problem, RosterFile, RosterNotes } from './types.ts';

/** What a file of people gives, whatever its format; with any problem the people are not to be used. */
export interface PeopleRead {
  people: Person[];
  unknownColumns: RosterNotes['unknownColumns'];
  problems: Problem[];
}

/** People of a CSV file as contract/roster-csv.md describes it. All problems are collected. */
export function readCsvPeople(file: RosterFile): PeopleRead {
  const { table, problems } = readTable(file);
  if (table.header.length === 0) return { people: [], unknownColumns: [], problems };
  const missing = headerProblems(table);
  if (missing.length > 0) return { people: [], unknownColumns: [], problems: [...missing, ...problems] };
  const order = dayOrderOf(table.rows.flatMap(({ cells }) => cells).join('\n'));
  const rows = table.rows.map((row) => readRow(row, table.header, order, problems));
  problems.push(...sameIds(table, rows));
  return {
    people: rows.flatMap((person) => person ?? []),
    unknownColumns: unknownColumns(table, rows),
    problems: problems.sort((one, other) => one.line - other.line),
  };
}

function headerProblems({ header }: Table): Problem[] {
  const folded = header.map(foldColumn);
  const absent = ['id', 'name'].filter((name) => !folded.includes(name));
  const known = Object.keys(COLUMNS).join(', ');
  const twice = header.filter((name, place) => name !== '' && folded.indexOf(foldColumn(name)) !== place);
  return [
    ...absent.map((name) => ({
      line: 1,
      column: name,
      value: header.join(', ').slice(0, 80),
      message: `the first row names no column "${name}"; the columns are ${known}`,
    })),
    ...twice.map((name) => ({
      line: 1,
      column: name,
      value: name,
      message: `the column "${name}" is there twice`,
    })),
  ];
}

function readRow(
  { line, cells }: TableRow,
  header: readonly string[],
  order: DayOrder,
  problems: Problem[],
): Person | null {
  const filled: Partial<Person> = {};
  header.forEach((column, place) => {
    const wrong = (value: string, message: string) =>
      problems.push({ line, column, value: value.slice(0, 80), message });
    const reader: CellReader = { order, wrong };
    Object.assign(filled, FILLS.get(foldColumn(column))?.(cells[place] ?? '', reader));
  });
  const needed = ['id', 'name'] as const;
  const empty = needed.filter((field) => !filled[field]);
  for (const field of empty) {
    const column = header.find((name) => foldColumn(name) === field) ?? field;
    problems.push({ line, column, value: '', message: `the person has no ${field}: every row needs one` });
  }
  return empty.length > 0 ? null : personSchema.parse(filled);
}

/** `rows` holds a person or null for each row of the table. */
function sameIds(table: Table, rows: readonly (Person | null)[]): Problem[] {
  const column = table.header.find((name) => foldColumn(name) === 'id') ?? 'id';
  return rows.flatMap((person, place) => {
    const first = rows.findIndex((other) => other !== null && other.id === person?.id);
    if (person === null || first === place) return [];
    const message = `the id "${person.id}" is already on line ${table.rows[first]?.line}: ids must differ`;
    return [{ line: table.rows[place]?.line ?? 0, column, value: person.id, message }];
  });
}

function unknownColumns(
  { header, rows }: Table,
  people: readonly (Person | null)[],
): RosterNotes['unknownColumns'] {
  return header.flatMap((column, place) => {
    if (column === '' || FILLS.has(foldColumn(column))) return [];
    const values = rows.flatMap(({ cells }, row): [string, string][] => {
      const person = people[row];
      return person && cells[place] ? [[person.id, cells[place]]] : [];
    });
    return [{ column, values: Object.fromEntries(values) }];
  });
}
