// XFD1048576 is the last cell (ECMA-376 part 1, 18.3.1.4).
const COLUMNS = 16_384;
const ROWS = 1_048_576;

/** Column and row from 0. */
export interface CellPlace {
  column: number;
  row: number;
}

/** "B3" is column 1, row 2; null for what is no place in a sheet. */
export function placeOf(reference: string): CellPlace | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(reference) ?? [];
  if (letters === '') return null;
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return column < COLUMNS && row < ROWS ? { column, row } : null;
}

/** "A1:D1": its first and last cell; null for what is no range. */
export function rangeOf(reference: string): { first: CellPlace; last: CellPlace } | null {
  const [from = '', to = from] = reference.split(':');
  const first = placeOf(from);
  const last = placeOf(to);
  if (!first || !last || last.column < first.column || last.row < first.row) return null;
  return { first, last };
}
