import { fillGrid, type PageTable, placeInGrid } from './fill-grid.ts';
import { findGrids } from './grid.ts';
import { type Line, linesOf } from './lines.ts';
import type { Rule, Word } from './page-model.ts';
import type { PageStyle } from './page-style.ts';

/** What stands on a page, in reading order: runs of lines, and tables where their first word stands. */
export type PageItem = { lines: Line[] } | { table: PageTable };

/** Parts a page's lines (headers and footers already gone) into running lines and ruled tables. */
export function pageItems(
  page: { number: number; rules: readonly Rule[] },
  lines: readonly Line[],
  style: PageStyle,
): PageItem[] {
  const grids = findGrids(page.rules);
  if (grids.length === 0) return [upright(lines)];
  const words = lines.flatMap((line) => line.words);
  const tableOf = new Map<Word, PageTable>();
  for (const grid of grids) {
    const places = placeInGrid(grid, words);
    const table = fillGrid(page.number, grid, places, style);
    if (!table) continue;
    for (const word of places.keys()) if (!tableOf.has(word)) tableOf.set(word, table);
  }
  return tableOf.size === 0 ? [upright(lines)] : inOrder(page.number, words, tableOf);
}

/** Writing across the page outside of tables is a stamp or a label. */
function upright(lines: readonly Line[]): PageItem {
  return { lines: lines.filter((line) => !line.words[0]?.turned) };
}

function inOrder(page: number, words: readonly Word[], tableOf: ReadonlyMap<Word, PageTable>): PageItem[] {
  const items: PageItem[] = [];
  const done = new Set<PageTable>();
  let running: Word[] = [];
  const flush = (): void => {
    if (running.length > 0) items.push({ lines: linesOf(page, running) });
    running = [];
  };
  for (const word of words) {
    const table = tableOf.get(word);
    if (!table && !word.turned) running.push(word);
    if (!table || done.has(table)) continue;
    flush();
    items.push({ table });
    done.add(table);
  }
  flush();
  return items;
}
