/** A calendar day in a cell: a date for a spreadsheet, never text. ISO 8601. */
export interface Day {
  day: string;
}

/** What stands in a cell of a sheet or a CSV file. */
export type Cell = string | number | Day | null;

/** A column of a sheet whose rows are made from values of one type. */
export interface Column<Row> {
  name: string;
  /** Width in characters. */
  width: number;
  value: (row: Row) => Cell;
}

/** A day where there is one. */
export const dayCell = (day: string | null | undefined): Cell => (day == null || day === '' ? null : { day });

/** True for a calendar day. */
export const isDayCell = (cell: Cell): cell is Day => cell !== null && typeof cell === 'object';

/** "yes", "no", or nothing where it is not known. */
export const yesNo = (value: boolean | null): Cell => (value === null ? null : value ? 'yes' : 'no');

/** Words joined by "; ", or nothing. */
export function joined(words: readonly (string | null | undefined)[]): Cell {
  const told = words.filter((one): one is string => one != null && one !== '');
  return told.length > 0 ? told.join('; ') : null;
}
