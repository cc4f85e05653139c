import { splitMarker } from '../markers.ts';
import type { RawCell } from '../table-cells.ts';
import type { Grid } from './grid.ts';
import { groupLines } from './group-lines.ts';
import { joinLines } from './join-lines.ts';
import { linesOf } from './lines.ts';
import type { Word } from './page-model.ts';
import type { PageStyle } from './page-style.ts';
import { placeLines } from './place-lines.ts';

/** A table of one page: its cells, and the left edges of its columns, to know it again on the next page. */
export interface PageTable {
  page: number;
  cells: RawCell[];
  columnEdges: number[];
  rows: number;
}

// Word's usual padding inside a cell: 0.08 inch.
const CELL_PADDING_PT = 5.4;

/** The words that stand in a grid, each with the number of its merged cell. */
export function placeInGrid(grid: Grid, words: readonly Word[]): Map<Word, number> {
  const places = new Map<Word, number>();
  for (const word of words) {
    const cell = cellOf(grid, word);
    if (cell !== null) places.set(word, cell);
  }
  return places;
}

/** Number of the merged cell in which a word stands, or null outside the grid. */
function cellOf(grid: Grid, word: Word): number | null {
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
  places: ReadonlyMap<Word, number>,
  style: PageStyle,
): PageTable | null {
  const byCell = new Map<number, Word[]>();
  for (const [word, cell] of places) {
    const own = byCell.get(cell);
    if (own) own.push(word);
    else byCell.set(cell, [word]);
  }
  const extents = extentsOf(grid);
  const filled = [...byCell].map(([cell, own]) => ({ ...(extents.get(cell) as Extent), own }));
  const rows = distinct(filled.map((place) => place.row));
  const columns = distinct(filled.map((place) => place.column));
  if (columns.length < 2) return null;
  const cells = filled.map((place): RawCell => {
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
  return { page, cells, columnEdges: columns.map((column) => grid.xs[column] ?? 0), rows: rows.length };
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

interface Extent {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** First row and column of every merged cell, and how many it spans. */
function extentsOf(grid: Grid): Map<number, Extent> {
  const extents = new Map<number, Extent>();
  for (const [row, cells] of grid.owner.entries()) {
    for (const [column, cell] of cells.entries()) {
      const known = extents.get(cell);
      if (!known) extents.set(cell, { row, column, rowSpan: 1, columnSpan: 1 });
      else {
        const right = Math.max(known.column + known.columnSpan, column + 1);
        known.column = Math.min(known.column, column);
        known.columnSpan = right - known.column;
        known.rowSpan = row - known.row + 1;
      }
    }
  }
  return extents;
}

/** A cell's wrapped lines joined; its paragraphs and list items on lines of their own. */
function cellWords(page: number, words: readonly Word[], style: PageStyle) {
  const lines = linesOf(page, words);
  const text = groupLines(lines, style)
    .map((group) => withMarker(joinLines(group.lines, style.known).text))
    .join('\n');
  const isHeader = lines.length > 0 && lines.every((line) => line.bold);
  return { text, isHeader, page, turns: [], places: placeLines(lines, text) };
}

/** A bullet of a symbol font, which other fonts do not have, becomes "•". */
function withMarker(text: string): string {
  const marked = splitMarker(text);
  return marked ? `${marked.marker} ${marked.rest}` : text;
}
