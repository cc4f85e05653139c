import { splitMarker } from '../markers.ts';
import type { RawCell } from '../table-cells.ts';
import type { Grid } from './grid.ts';
import { groupLines } from './group-lines.ts';
import { joinLines } from './join-lines.ts';
import { linesOf } from './lines.ts';
import type { Word } from './page-model.ts';
import type { PageStyle } from './page-style.ts';

/** A table of one page: its cells, and the left edges of its columns, to know it again on the next page. */
export interface PageTable {
  page: number;
  cells: RawCell[];
  columnEdges: number[];
}

// Word's usual padding inside a cell: 0.08 inch.
const CELL_PADDING_PT = 5.4;

/** Number of the merged cell in which a word stands, or null outside the grid. */
export function cellOf(grid: Grid, word: Word): number | null {
  const column = intervalOf(grid.xs, (word.x0 + word.x1) / 2);
  // A letter's optical middle is a third of its size above the baseline.
  const middle = word.turned ? (word.top + word.bottom) / 2 : word.baseline - word.size * 0.3;
  const row = intervalOf(grid.ys, middle);
  return grid.owner[row]?.[column] ?? null;
}

function intervalOf(edges: readonly number[], at: number): number {
  if (at < (edges[0] ?? 0)) return -1;
  return edges.findIndex((edge, index) => at >= edge && at < (edges[index + 1] ?? -Infinity));
}

/** The words of a grid as cells; null where they make no table: a single column is a box around running text. */
export function fillGrid(
  page: number,
  grid: Grid,
  words: readonly Word[],
  style: PageStyle,
): PageTable | null {
  const byCell = new Map<number, Word[]>();
  for (const word of words) {
    const cell = cellOf(grid, word);
    if (cell !== null) byCell.set(cell, [...(byCell.get(cell) ?? []), word]);
  }
  const places = [...byCell].map(([cell, own]) => ({ ...extent(grid, cell), own }));
  const rows = distinct(places.map((place) => place.row));
  const columns = distinct(places.map((place) => place.column));
  if (columns.length < 2) return null;
  const cells = places.map((place): RawCell => {
    const right = (grid.xs[place.column + place.columnSpan] ?? 0) - CELL_PADDING_PT;
    return {
      row: rows.indexOf(place.row),
      column: columns.indexOf(place.column),
      rowSpan: rows.filter((row) => row >= place.row && row < place.row + place.rowSpan).length,
      columnSpan: columns.filter((c) => c >= place.column && c < place.column + place.columnSpan).length,
      ...cellWords(page, place.own, {
        ...style,
        rightEdges: new Map([[page, { gutter: null, left: right, right }]]),
      }),
    };
  });
  return { page, cells, columnEdges: columns.map((column) => grid.xs[column] ?? 0) };
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function extent(grid: Grid, cell: number) {
  const places = grid.owner.flatMap((row, r) => row.flatMap((own, c) => (own === cell ? [{ r, c }] : [])));
  const row = Math.min(...places.map((place) => place.r));
  const column = Math.min(...places.map((place) => place.c));
  const rowSpan = Math.max(...places.map((place) => place.r)) - row + 1;
  const columnSpan = Math.max(...places.map((place) => place.c)) - column + 1;
  return { row, column, rowSpan, columnSpan };
}

/** A cell's wrapped lines joined; its paragraphs and list items on lines of their own. */
function cellWords(page: number, words: readonly Word[], style: PageStyle) {
  const lines = linesOf(page, words);
  const text = groupLines(lines, style)
    .map((group) => withMarker(joinLines(group.lines, style.known).text))
    .join('\n');
  return { text, isHeader: lines.length > 0 && lines.every((line) => line.bold), page, turns: [] };
}

/** A bullet of a symbol font, which other fonts do not have, becomes "•". */
function withMarker(text: string): string {
  const marked = splitMarker(text);
  return marked ? `${marked.marker} ${marked.rest}` : text;
}
