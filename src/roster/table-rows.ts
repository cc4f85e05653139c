import { dayOrderOf } from '../domain/index.ts';
import type { Table } from './csv-table.ts';
import type { CellReader } from './read-cells.ts';
import type { Problem } from './types.ts';

/** Case, spaces, hyphens and underscores do not tell column names apart: "Cost USD per hour" is cost_usd_per_hour. */
export const foldColumn = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

/** One row of a table, by the names of its columns; of several names the first that the table has counts. */
export interface Row {
  line: number;
  /** The cell, trimmed; '' where it is empty or no such column is there. */
  cell(...columns: string[]): string;
  /** Keeps what is wrong in that cell, with line and column. */
  reader(...columns: string[]): CellReader;
}

/** The rows of a table; what is wrong in them is added to `problems`. */
export function rowsOf({ header, rows }: Table, problems: Problem[]): Row[] {
  const places = new Map<string, number>();
  header.forEach((name, place) => {
    if (!places.has(foldColumn(name))) places.set(foldColumn(name), place);
  });
  const order = dayOrderOf(rows.flatMap(({ cells }) => cells).join('\n'));
  const placeOf = (columns: readonly string[]) =>
    columns.map((name) => places.get(foldColumn(name))).find((place) => place !== undefined) ?? -1;
  return rows.map(({ line, cells }) => ({
    line,
    cell: (...columns) => cells[placeOf(columns)] ?? '',
    reader: (...columns) => ({
      order,
      wrong: (value, message) => {
        const column = header[placeOf(columns)] ?? columns[0] ?? '';
        problems.push({ line, column, value: value.slice(0, 80), message });
      },
    }),
  }));
}

/** True where the table has a column of one of these names. */
export const hasColumn = ({ header }: Pick<Table, 'header'>, ...columns: string[]): boolean => {
  const folded = new Set(header.map(foldColumn));
  return columns.some((name) => folded.has(foldColumn(name)));
};

/** Problems of a header that lacks columns or has one twice; `what` is the kind of file, `known` its columns. */
export function headerProblems(
  { header }: Table,
  needed: readonly string[],
  what: string,
  known: readonly string[],
): Problem[] {
  const folded = header.map(foldColumn);
  const twice = header.filter((name, place) => name !== '' && folded.indexOf(foldColumn(name)) !== place);
  const shown = header.join(', ').slice(0, 80);
  return [
    ...needed
      .filter((name) => !folded.includes(foldColumn(name)))
      .map((name) => ({
        line: 1,
        column: name,
        value: shown,
        message: `${what} names no column "${name}"; the columns are ${known.join(', ')}`,
      })),
    ...twice.map((name) => ({
      line: 1,
      column: name,
      value: name,
      message: `the column "${name}" is there twice`,
    })),
  ];
}
