import { type Person, personSchema } from '../domain/index.ts';
import { COLUMNS, FILLS } from './columns.ts';
import type { Table } from './csv-table.ts';
import { aReading, type FileReading } from './file-reading.ts';
import { sameIds } from './same-ids.ts';
import { foldColumn, headerProblems, type Row, rowsOf } from './table-rows.ts';
import type { Problem, RosterNotes } from './types.ts';
import { withIds } from './with-ids.ts';

/** People of a table as contract/roster-csv.md describes it. All problems are collected. */
export function readPeopleTable(given: Table, file: string): FileReading {
  const missing = headerProblems(given, ['name'], 'the first row', Object.keys(COLUMNS));
  if (missing.length > 0) return aReading({ problems: missing });
  return readPeople(withIds(given), file);
}

function readPeople(table: Table, file: string): FileReading {
  const problems: Problem[] = [];
  const given = table.header.flatMap((column) => FILLS.get(foldColumn(column))?.field ?? []);
  const rows = rowsOf(table, problems).map((row) => ({
    line: row.line,
    person: readRow(row, table.header, problems),
  }));
  problems.push(...doubleIds(rows));
  return aReading({
    people: rows.flatMap(({ person, line }) =>
      person ? [{ person, given, owner: null, place: { file, line, column: '' } }] : [],
    ),
    unknownColumns: unknownColumns(
      table,
      rows.map(({ person }) => person),
    ),
    problems: problems.sort((one, other) => one.line - other.line),
  });
}

function readRow(row: Row, header: readonly string[], problems: Problem[]): Person | null {
  const filled: Partial<Person> = {};
  for (const column of header)
    Object.assign(filled, FILLS.get(foldColumn(column))?.fill(row.cell(column), row.reader(column)));
  const empty = (['id', 'name'] as const).filter((field) => !filled[field]);
  for (const field of empty) row.reader(field).wrong('', `the person has no ${field}: every row needs one`);
  if (empty.length > 0) return null;
  const parsed = personSchema.safeParse(filled);
  // What a cell's reader has called wrong may not fit the schema; then the problem is told already.
  if (!parsed.success && problems.length === 0) row.reader('id').wrong(filled.id ?? '', parsed.error.message);
  return parsed.data ?? null;
}

function doubleIds(rows: readonly { line: number; person: Person | null }[]): Problem[] {
  return sameIds(rows.map(({ person }) => person?.id ?? '')).map(({ id, place, first }) => ({
    line: rows[place]?.line ?? 0,
    column: 'id',
    value: id,
    message: `the id "${id}" is already on line ${rows[first]?.line}: ids must differ; give everybody a number of their own in a column "id"`,
  }));
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
