import type { PlacedLine } from '../domain/index.ts';
import { type DraftBlock, draftBlock } from './build-document.ts';
import { cleanLine } from './clean-text.ts';

/** A cell as a reader finds it; `column` counts grid columns, so spans leave gaps. */
export interface RawCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  /** The format itself says that it heads its column (th, thead), or it is set in bold. */
  isHeader: boolean;
  page: number | null;
  turns: readonly { at: number; page: number }[];
  places?: readonly PlacedLine[];
}

/** Longer first rows are rows like the others. */
const LONGEST_LABEL_WORDS = 6;

/** Cells in reading order with the header cell above and the first cell of the row beside them. */
export function cellBlocks(table: number, cells: readonly RawCell[]): DraftBlock[] {
  const filled = cells
    .filter((cell) => cell.text !== '')
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const headerRows = countHeaderRows(cells);
  // A cell over the whole table is its title and heads no column.
  const columns = filled.reduce((most, cell) => Math.max(most, cell.column), 0) + 1;
  const headerOf = headersByColumn(
    filled.filter((cell) => cell.row < headerRows && cell.columnSpan < columns),
  );
  const firsts = firstCells(filled);
  return filled.map((cell) => {
    const { row, column } = cell;
    const isHeader = row < headerRows;
    const header = isHeader ? null : headerOf(column);
    const rowHeader = isHeader || column === 0 ? null : (firsts.get(row) ?? null);
    const place = { table, row, column, isHeader, header, rowHeader };
    const { page, turns, places = [] } = cell;
    return draftBlock('table-cell', cell.text, { cell: place, page, turns, places });
  });
}

/** The leading rows whose cells all head their columns, behind a title over the whole table; else 0. */
function countHeaderRows(cells: readonly RawCell[]): number {
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row), 0) + 1;
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column), 0) + 1;
  const byRow = rowsOf(cells);
  const rowAt = (row: number) => byRow.get(row) ?? [];
  let title = 0;
  while (title < rows - 1 && isTitle(rowAt(title), columns)) title += 1;
  let end = title;
  while (end < rows && rowAt(end).every((cell) => cell.isHeader || cell.text === '')) end += 1;
  if (end > title && end < rows) return end;
  if (end === rows) return rows > title + 1 ? title + 1 : 0;
  return readsAsHeader(
    rowAt(title),
    cells.filter((cell) => cell.row > title && cell.text !== ''),
    columns,
  )
    ? title + 1
    : 0;
}

function isTitle(row: readonly RawCell[], columns: number): boolean {
  return row.length === 1 && (row[0]?.columnSpan ?? 1) >= columns;
}

/**
 * Without a sign of the format: three or more short labels, none a number, over rows of which a column is all
 * numbers or that have more words than the labels.
 */
function readsAsHeader(first: readonly RawCell[], body: readonly RawCell[], columns: number): boolean {
  const isLabel = (cell: RawCell) =>
    wordCount(cell) <= LONGEST_LABEL_WORDS && !/[.;,]$|^[\d\W]+$/.test(cell.text);
  if (columns < 3 || first.length < columns || !first.every(isLabel) || body.length < columns * 2)
    return false;
  const average = (list: readonly RawCell[]) =>
    list.reduce((sum, cell) => sum + cell.text.length, 0) / list.length;
  return average(first) < average(body) || first.some((cell) => isNumeric(body, cell.column));
}

function isNumeric(body: readonly RawCell[], column: number): boolean {
  const own = body.filter((cell) => cell.column === column);
  return own.length > 1 && own.every((cell) => /^[\d\s.,$%€£()-]+$/.test(cell.text));
}

function wordCount(cell: RawCell): number {
  return cell.text === '' ? Number.POSITIVE_INFINITY : cell.text.split(/\s+/).length;
}

function rowsOf(cells: readonly RawCell[]): Map<number, RawCell[]> {
  const rows = new Map<number, RawCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

/** The words above a column; each column is looked up once. */
function headersByColumn(heads: readonly RawCell[]): (column: number) => string | null {
  const known = new Map<number, string | null>();
  return (column) => {
    const found = known.get(column);
    if (found !== undefined) return found;
    const above = heads.filter((head) => head.column <= column && column < head.column + head.columnSpan);
    const words = cleanLine(above.map((head) => head.text).join(' ')) || null;
    known.set(column, words);
    return words;
  };
}

/** The words of the first column's cell by row; one that spans rows stands for all of them. */
function firstCells(cells: readonly RawCell[]): Map<number, string> {
  const rows = new Map<number, string>();
  const last = cells.at(-1)?.row ?? 0;
  for (const { row, column, rowSpan, text } of cells) {
    if (column !== 0) continue;
    const words = cleanLine(text);
    for (let at = row; at < row + rowSpan && at <= last; at += 1) if (!rows.has(at)) rows.set(at, words);
  }
  return rows;
}
