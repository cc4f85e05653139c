import type { RawCell } from '../table-cells.ts';
import type { PageTable } from './fill-grid.ts';
import { isContentsLine } from './group-lines.ts';
import { joinLines } from './join-lines.ts';
import { type Line, lineOf } from './lines.ts';
import type { Word } from './page-model.ts';
import { placeLines } from './place-lines.ts';

/** A line's words in one column, with the number of the column. */
interface Segment {
  words: Word[];
  x0: number;
  x1: number;
  bold: boolean;
}

/** One row of a table without ruled lines: for each column the lines of its cell. */
interface Row {
  cells: Line[][];
}

// Wider than any space in justified text, narrower than between columns.
const GAP_EM = 1.5;
// Columns that begin together do so to the point; bullets and signs hang out a little.
const SAME_START_PT = 3;
// Lines of one cell are nearer than rows with space between; more than two lines apart is another part of the page.
const NEAR_EM = 1.6;
const FAR_EM = 3.5;
const FEWEST_ROWS = 3;
const LONGEST_LABEL = 5;

/** A table that begins with a line, and how many lines it takes. */
export interface TextTable {
  table: PageTable;
  lines: number;
}

/**
 * The table without ruled lines whose header is the line at `from`, or null: labels, and below them at least two rows whose
 * parts begin where the first row's do. Three columns, or two under a bold header: pairs of names and values are no table.
 */
export function textTableAt(
  lines: readonly Line[],
  from: number,
  known: ReadonlySet<string>,
): TextTable | null {
  const [head, first] = [lines[from], lines[from + 1]];
  if (!head || !first) return null;
  const labels = segmentsOf(head);
  const columns = segmentsOf(first).map(({ x0 }) => x0);
  if (!isHeader(labels, head, first) || columns.length !== labels.length || !stands(labels, columns))
    return null;
  const rows: Row[] = [];
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const before = lines[at - 1] as Line;
    if (!addLine(rows, line, before, columns)) break;
  }
  if (rows.length + 1 < FEWEST_ROWS) return null;
  const header: Row = { cells: labels.map(({ words }) => [lineOf(head.page, words)]) };
  return { table: tableOf(head.page, columns, [header, ...rows], known), lines: at - from };
}

function segmentsOf(line: Line): Segment[] {
  const segments: Segment[] = [];
  for (const word of line.words) {
    const last = segments[segments.length - 1];
    if (last && word.x0 - last.x1 <= line.size * GAP_EM) {
      last.words.push(word);
      last.x1 = Math.max(last.x1, word.x1);
      last.bold &&= word.bold;
    } else segments.push({ words: [word], x0: word.x0, x1: word.x1, bold: word.bold });
  }
  return segments;
}

function isHeader(labels: readonly Segment[], head: Line, first: Line): boolean {
  if (labels.length < 2 || isContentsLine(head) || isContentsLine(first)) return false;
  const isLabelled = labels.every(({ words }) => {
    const text = words.map((word) => word.text).join(' ');
    return words.length <= LONGEST_LABEL && /^\p{Lu}/u.test(text) && !/[.;,:]$/.test(text);
  });
  const isBold = head.bold && !first.bold;
  return isLabelled && isBelow(first, head) && (isBold || (labels.length >= 3 && hasNumbers(first)));
}

/** A part of the row is a number: what labels are not. */
function hasNumbers(line: Line): boolean {
  return segmentsOf(line).some(({ words }) =>
    /^[$€£]?\d[\d.,%+-]*$/.test(words.map((word) => word.text).join('')),
  );
}

function isBelow(line: Line, before: Line): boolean {
  const distance = line.baseline - before.baseline;
  return line.page === before.page && distance > line.size * 0.5 && distance < line.size * FAR_EM;
}

/** Each label stands over its column: it begins before the next column does and ends behind its start. */
function stands(labels: readonly Segment[], columns: readonly number[]): boolean {
  return labels.every(
    ({ x0, x1 }, index) =>
      x0 < (columns[index + 1] ?? Number.POSITIVE_INFINITY) - SAME_START_PT && x1 > (columns[index] ?? 0),
  );
}

/** Adds a line as a row, or to the row before; false where the table has ended. */
function addLine(rows: Row[], line: Line, before: Line, columns: readonly number[]): boolean {
  if (!isBelow(line, before) || isContentsLine(line)) return false;
  const parts = segmentsOf(line).map((segment) => ({ segment, column: columnOf(segment, columns) }));
  if (parts.some(({ column }) => column === null)) return false;
  const isRow = parts.length > 1 && parts[0]?.column === 0;
  const isNear = line.baseline - before.baseline < line.size * NEAR_EM;
  const open = rows[rows.length - 1];
  if (!isRow && (!open || !isNear)) return false;
  const row = isRow || !open ? { cells: columns.map((): Line[] => []) } : open;
  for (const { segment, column } of parts) row.cells[column ?? 0]?.push(lineOf(line.page, segment.words));
  if (isRow) rows.push(row);
  return true;
}

/** The column where a part begins and whose end it keeps, or null. */
function columnOf({ x0, x1 }: Segment, columns: readonly number[]): number | null {
  const column = columns.findIndex((start) => Math.abs(start - x0) <= SAME_START_PT);
  return column >= 0 && x1 < (columns[column + 1] ?? Number.POSITIVE_INFINITY) ? column : null;
}

function tableOf(
  page: number,
  columnEdges: number[],
  rows: readonly Row[],
  known: ReadonlySet<string>,
): PageTable {
  const cells = rows.flatMap(({ cells: own }, row) =>
    own.flatMap((lines, column): RawCell[] => {
      if (lines.length === 0) return [];
      const { text } = joinLines(lines, known);
      const span = { rowSpan: 1, columnSpan: 1, turns: [] };
      return [{ row, column, text, page, isHeader: row === 0, places: placeLines(lines, text), ...span }];
    }),
  );
  return { page, cells, columnEdges, rows: rows.length };
}
