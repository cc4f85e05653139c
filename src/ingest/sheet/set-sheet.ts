import type { Flow, TableTitle } from '../flow.ts';
import { plainText } from '../flow-text.ts';
import { readsAsHeading } from '../heading-text.ts';
import { splitMarker } from '../markers.ts';
import type { RawCell } from '../table-cells.ts';
import { findHeader, isLabels } from './find-header.ts';
import { isValue, type SheetCell, type SheetRow } from './sheet-row.ts';

/** A part of a sheet: its rows, and where its header is. */
interface Region {
  rows: readonly SheetRow[];
  header: number | null;
}

/**
 * Sets a sheet's rows into the flow: title rows above a header and rows of a sheet that is no table are paragraphs, rows below
 * a header are table cells that carry it, and a lone name between rows ("2. Key personnel") is a heading of the given level.
 * Rows behind an empty row belong to the table above it, unless they have a header of their own.
 */
export function setSheet(flow: Flow, rows: readonly SheetRow[], level: number): void {
  const regions = regionsOf(rows);
  for (const [at, { rows: own, header }] of regions.entries()) {
    const isAbove = (regions[at + 1]?.header ?? null) !== null;
    if (header === null && own.every(({ cells }) => cells.length <= (isAbove ? 2 : 1))) setWords(flow, own);
    else if (header === null) setTable(flow, own, 0, level);
    else {
      setWords(flow, own.slice(0, header));
      setTable(flow, own.slice(header), headerRows(own.slice(header)), level);
    }
  }
}

function regionsOf(rows: readonly SheetRow[]): Region[] {
  const regions: Region[] = [];
  for (const part of splitAtGaps(rows)) {
    const header = findHeader(part);
    const above = regions.at(-1);
    const goesOn = header === null && above !== undefined && above.header !== null && fits(part, above.rows);
    if (goesOn) regions[regions.length - 1] = { ...above, rows: [...above.rows, ...part] };
    else regions.push({ rows: part, header });
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

/** Rows go on a table when they have more than one cell, or are lone names among such. */
function fits(part: readonly SheetRow[], above: readonly SheetRow[]): boolean {
  const columns = Math.max(...above.map(({ cells }) => cells.at(-1)?.column ?? 0));
  const isLone = part.every(({ cells }) => cells.length === 1);
  return (
    (!isLone || (part.length === 1 && isGroupName(part[0], 3))) &&
    part.every(({ cells }) => (cells.at(-1)?.column ?? 0) <= columns)
  );
}

/** Rows above a table, or of a sheet of words: "RFP number: 12-345" from two cells is one paragraph. */
function setWords(flow: Flow, rows: readonly SheetRow[]): void {
  for (const { cells } of rows) {
    const lines = cells
      .map(({ text }) => text)
      .join(' ')
      .split('\n');
    const bold = cells.every(({ isBold }) => isBold);
    for (const line of lines) flow.paragraph(bold ? { text: line, bold, lead: line } : plainText(line));
  }
}

/** One, or two where cells of the first are merged over columns that the second names one by one. */
function headerRows(rows: readonly SheetRow[]): number {
  const [first, second] = rows;
  if (!first || !second || rows.length < 3) return 1;
  const isGrouped = first.cells.some(({ columnSpan }) => columnSpan > 1);
  return isGrouped && second.cells.length >= 2 && isLabels(second) ? 2 : 1;
}

function setTable(flow: Flow, rows: readonly SheetRow[], headers: number, level: number): void {
  const left = Math.min(...rows.map(({ cells }) => cells[0]?.column ?? 0));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const head = rows.slice(0, headers).map(wordsOf);
  const titles: TableTitle[] = [];
  const lines: SheetRow[] = [];
  rows.forEach((row, at) => {
    if (at >= headers && isGroupName(row, width)) {
      titles.push({ row: lines.length, level, text: row.cells[0]?.text ?? '' });
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

/** "2. Key personnel" alone in a row of a table of three columns and more names the rows below it. */
function isGroupName(row: SheetRow | undefined, width: number): boolean {
  const [cell] = row?.cells ?? [];
  if (!cell || row?.cells.length !== 1 || width < 3 || cell.text.includes('\n') || isValue(cell.text))
    return false;
  const marked = splitMarker(cell.text);
  return readsAsHeading(marked?.rest ?? cell.text, marked, { bold: true, big: false });
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
