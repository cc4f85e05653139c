import type { RawCell } from '../table-cells.ts';
import type { PageTable } from './fill-grid.ts';

// Columns of one table stand at the same place on the next page, give or take a border.
const SAME_EDGE_PT = 6;
// A grid has at most 40 columns and 150 rows.
const MOST_CELLS_OF_PAGE = 6000;

/** True where a page's first table has the columns of the last page's last table. */
export function isContinued(table: PageTable, next: PageTable): boolean {
  const { columnEdges } = table;
  return (
    next.page === table.page + 1 &&
    columnEdges.length === next.columnEdges.length &&
    columnEdges.every((edge, index) => Math.abs(edge - (next.columnEdges[index] ?? 0)) < SAME_EDGE_PT)
  );
}

/**
 * Adds the next page's cells to the table. A header row that the next page repeats is dropped, and a row that the
 * page's end cut is joined: its first cell is empty on the next page, or its words go on in small letters. A table may
 * go on over thousands of pages, so it grows in place.
 */
export function joinTables(table: PageTable, next: PageTable): void {
  const { cells } = table;
  const repeated = headText(cells) === headText(next.cells) ? 1 : 0;
  const first = next.cells.filter((cell) => cell.row === repeated);
  const isCut = repeated === 0 && (!first.some((cell) => cell.column === 0) || first.every(goesOn));
  const offset = table.rows - repeated - (isCut ? 1 : 0);
  for (const cell of next.cells) {
    if (cell.row < repeated) continue;
    const row = cell.row + offset;
    const before = isCut && cell.row === 0 ? lastIndexAt(cells, row, cell.column) : -1;
    if (before >= 0) cells[before] = joinCells(cells[before] as RawCell, cell);
    else cells.push({ ...cell, row });
  }
  table.page = next.page;
  table.rows = offset + next.rows;
}

/** The words of the first row. */
function headText(cells: readonly RawCell[]): string {
  // A page's cells stand in the order of their first words; those of the first row are among the first page's.
  const own = cells.slice(0, MOST_CELLS_OF_PAGE).filter((cell) => cell.row === 0);
  return own
    .sort((a, b) => a.column - b.column)
    .map((cell) => cell.text)
    .join('|');
}

/** The last cell of a row and column, or -1. Those of the last page are at the end. */
function lastIndexAt(cells: readonly RawCell[], row: number, column: number): number {
  for (let index = cells.length - 1; index >= Math.max(0, cells.length - MOST_CELLS_OF_PAGE); index -= 1) {
    const cell = cells[index];
    if (cell?.row === row && cell.column === column) return index;
  }
  return -1;
}

function goesOn(cell: RawCell): boolean {
  return /^\p{Ll}/u.test(cell.text);
}

function joinCells(cell: RawCell, next: RawCell): RawCell {
  const text = `${cell.text}${goesOn(next) ? ' ' : '\n'}${next.text}`;
  const at = text.length - next.text.length;
  const turn = next.page === null ? [] : [{ at, page: next.page }];
  const moved = (next.places ?? []).map((line) => ({ ...line, start: line.start + at }));
  return { ...cell, text, turns: [...cell.turns, ...turn], places: [...(cell.places ?? []), ...moved] };
}
