import type { RawCell } from '../table-cells.ts';
import type { PageTable } from './fill-grid.ts';

// Columns of one table stand at the same place on the next page, give or take a border.
const SAME_EDGE_PT = 6;

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
 * The cells of both pages as one table. A header row that the next page repeats is dropped, and a row that the
 * page's end cut is joined: its first cell is empty on the next page, or its words go on in small letters.
 */
export function joinTables(table: PageTable, next: PageTable): PageTable {
  const repeated = rowText(table.cells, 0) === rowText(next.cells, 0) ? 1 : 0;
  const lastRow = table.cells.reduce((last, cell) => Math.max(last, cell.row), 0);
  const first = next.cells.filter((cell) => cell.row === repeated);
  const isCut = repeated === 0 && (!first.some((cell) => cell.column === 0) || first.every(goesOn));
  const offset = lastRow + 1 - repeated - (isCut ? 1 : 0);
  const cells = [...table.cells];
  for (const cell of next.cells) {
    if (cell.row < repeated) continue;
    const row = cell.row + offset;
    const before =
      isCut && cell.row === 0 ? cells.findIndex((c) => c.row === row && c.column === cell.column) : -1;
    if (before >= 0) cells[before] = joinCells(cells[before] as RawCell, cell);
    else cells.push({ ...cell, row });
  }
  return { page: next.page, cells, columnEdges: table.columnEdges };
}

function rowText(cells: readonly RawCell[], row: number): string {
  const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
  return own.map((cell) => cell.text).join('|');
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
