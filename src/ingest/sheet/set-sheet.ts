import type { Flow, TableTitle } from '../flow.ts';
import { readsAsHeading } from '../heading-text.ts';
import { splitHeadingNumber } from '../markers.ts';
import type { RawCell } from '../table-cells.ts';
import { findHeader, isLabels } from './find-header.ts';
import { isNumberedList, setNumberedList, setTitles, setWords } from './set-words.ts';
import { isValue, type SheetCell, type SheetRow } from './sheet-row.ts';

/** A part of a sheet: its rows, where its header is, and its last column. */
interface Region {
  rows: SheetRow[];
  header: number | null;
  lastColumn: number;
}

/** What the format says of a sheet. */
export interface SheetSigns {
  /** Rank of headings between the rows. */
  titleLevel: number;
  /** Rows by their index of which it is known that they head a table. */
  headers?: ReadonlySet<number>;
}

/**
 * Sets a sheet's rows into the flow: title rows above a header and rows of a sheet that is no table are paragraphs and items,
 * rows below a header are table cells that carry it, and a lone name above or between rows ("2. Key personnel") is a heading.
 * Rows behind an empty row belong to the table above it, unless they have a header of their own.
 */
export function setSheet(flow: Flow, rows: readonly SheetRow[], { titleLevel, headers }: SheetSigns): void {
  const regions = regionsOf(rows, headers ?? new Set());
  for (const [at, { rows: own, header }] of regions.entries()) {
    const isAbove = (regions[at + 1]?.header ?? null) !== null;
    const widest = own.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    if (header !== null) {
      setTitles(flow, own.slice(0, header), titleLevel);
      setTable(flow, own.slice(header), headerRows(own.slice(header)), titleLevel);
    } else if (isNumberedList(own)) setNumberedList(flow, own);
    else if (isAbove && widest <= 2) setTitles(flow, own, titleLevel);
    else if (widest === 1) setWords(flow, own);
    else setTable(flow, own, 0, titleLevel);
  }
}

function regionsOf(rows: readonly SheetRow[], headers: ReadonlySet<number>): Region[] {
  const regions: Region[] = [];
  for (const part of splitAtGaps(rows)) {
    const told = part.findIndex(({ index, cells }) => headers.has(index) && cells.length > 1);
    const header = told < 0 ? findHeader(part) : told;
    const above = regions.at(-1);
    const lastColumn = part.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
    if (above && header === null && above.header !== null && lastColumn <= above.lastColumn && goesOn(part)) {
      for (const row of part) above.rows.push(row);
    } else regions.push({ rows: part, header, lastColumn });
  }
  return regions;
}

function splitAtGaps(rows: readonly SheetRow[]): SheetRow[][] {
  const parts: SheetRow[][] = [];
  let last = -2;
  for (const row of rows) {
    if (row.index > last + 1) parts.push([]);
    parts.at(-1)?.push(row);
    last = row.index + Math.max(...row.cells.map(({ rowSpan }) => rowSpan)) - 1;
  }
  return parts;
}

/** Rows behind an empty one go on a table when they have more than one cell, or are one name. */
function goesOn([first, ...more]: readonly SheetRow[]): boolean {
  if (!first || [first, ...more].some(({ cells }) => cells.length > 1)) return true;
  return more.length === 0 && isGroupName(first, { width: 3, isSparse: false });
}

/** One, or two where cells of the first are merged over columns that the second names one by one. */
function headerRows(rows: readonly SheetRow[]): number {
  const [first, second] = rows;
  if (!first || !second || rows.length < 3) return 1;
  const isGrouped = first.cells.some(({ columnSpan }) => columnSpan > 1);
  return isGrouped && second.cells.length >= 2 && isLabels(second) ? 2 : 1;
}

function setTable(flow: Flow, rows: readonly SheetRow[], headers: number, level: number): void {
  const left = rows.reduce(
    (least, { cells }) => Math.min(least, cells[0]?.column ?? 0),
    Number.POSITIVE_INFINITY,
  );
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isSparse = rows.filter((row) => groupWords(row) !== null).length * 3 > rows.length;
  const head = rows.slice(0, headers).map(wordsOf);
  const titles: TableTitle[] = [];
  const lines: SheetRow[] = [];
  rows.forEach((row, at) => {
    if (at >= headers && isGroupName(row, { width, isSparse })) {
      titles.push({ row: lines.length, level, text: groupWords(row) ?? '' });
    } else if (at < headers || !head.includes(wordsOf(row))) lines.push(row);
  });
  const cells = lines.flatMap((row, line) =>
    row.cells.flatMap((cell) => {
      const end = row.index + cell.rowSpan;
      const below = cell.rowSpan === 1 ? 0 : lines.slice(line).findIndex(({ index }) => index >= end);
      const rowSpan = cell.rowSpan === 1 ? 1 : below < 0 ? lines.length - line : below;
      return rawCells({ ...cell, rowSpan, column: cell.column - left }, line, line < headers);
    }),
  );
  flow.table(cells, titles);
}

const wordsOf = (row: SheetRow) => row.cells.map(({ text }) => text.toLowerCase()).join('\t');

/**
 * "2. Key personnel" alone in a row of a table of three columns and more names the rows below it, also with its number in a cell
 * of its own. Where such rows are common, the other columns are there to be filled in.
 */
function isGroupName(row: SheetRow, table: { width: number; isSparse: boolean }): boolean {
  const words = groupWords(row);
  const [cell] = row.cells.slice(-1);
  if (words === null || !cell || table.width < 3) return false;
  if (table.isSparse && !cell.isBold && cell.columnSpan * 2 < table.width) return false;
  const marked = splitHeadingNumber(words);
  return readsAsHeading(marked?.rest ?? words, marked, { bold: true, big: false });
}

/** The words of a row that may name others, its number before them; null for a row of more or of several lines. */
function groupWords({ cells }: SheetRow): string | null {
  const [first, second, third] = cells;
  if (!first || third || cells.some(({ text }) => text.includes('\n'))) return null;
  if (!second) return isValue(first.text) ? null : first.text;
  return isValue(first.text) && !isValue(second.text) ? `${first.text} ${second.text}` : null;
}

// A merged "M" or "Mandatory" speaks for each of its rows; a long text is said once.
const LONGEST_CARRIED = 40;

/** A cell of the table; a short one that is merged over rows stands in each of them, but for the first column. */
function rawCells(
  { text, column, rowSpan, columnSpan }: SheetCell,
  row: number,
  isHeader: boolean,
): RawCell[] {
  const raw = { row, column, rowSpan, columnSpan, text, isHeader, page: null, turns: [] };
  if (isHeader || column === 0 || text.length > LONGEST_CARRIED) return [raw];
  return Array.from({ length: rowSpan }, (_, more) => ({ ...raw, row: row + more, rowSpan: 1 }));
}
