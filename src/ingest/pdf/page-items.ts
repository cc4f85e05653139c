import { fillGrid, type PageTable, placeInGrid } from './fill-grid.ts';
import { findGrids } from './grid.ts';
import { isRow, type Line, linesOf } from './lines.ts';
import type { Rule, Word } from './page-model.ts';
import type { PageStyle } from './page-style.ts';
import { textTableAt } from './text-tables.ts';

/** What stands on a page, in reading order: runs of lines, and tables where their first word stands. */
export type PageItem = { lines: Line[] } | { table: PageTable };

/** Parts a page's lines (headers and footers already gone) into running lines and ruled tables. */
export function pageItems(
  page: { number: number; rules: readonly Rule[] },
  lines: readonly Line[],
  style: PageStyle,
): PageItem[] {
  const grids = findGrids(page.rules);
  if (grids.length === 0) return withTextTables(upright(lines), style);
  const words = lines.flatMap((line) => line.words);
  const tableOf = new Map<Word, PageTable>();
  for (const grid of grids) {
    const places = placeInGrid(grid, words);
    const table = fillGrid(page.number, grid, places, style);
    if (!table) continue;
    for (const word of places.keys()) if (!tableOf.has(word)) tableOf.set(word, table);
  }
  if (tableOf.size === 0) return withTextTables(upright(lines), style);
  return inOrder(page.number, words, tableOf).flatMap((item) =>
    'lines' in item ? withTextTables(item.lines, style) : [item],
  );
}

/** Writing across the page outside of tables is a stamp or a label. */
function upright(lines: readonly Line[]): Line[] {
  return lines.filter((line) => !line.words[0]?.turned);
}

/** Running lines, with the tables among them that have no ruled lines. */
function withTextTables(lines: readonly Line[], style: PageStyle): PageItem[] {
  const items: PageItem[] = [];
  let running: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    const found = isRow(line) || line.bold ? textTableAt(lines, index, style.known) : null;
    if (found) {
      if (running.length > 0) items.push({ lines: running });
      running = [];
      items.push({ table: found.table });
    } else running.push(line);
    index += found?.lines ?? 1;
  }
  return running.length > 0 ? [...items, { lines: running }] : items;
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
