import { cellOf, fillGrid, type PageTable } from './fill-grid.ts';
import { findGrids } from './grid.ts';
import { type Line, linesOf } from './lines.ts';
import type { PdfPage } from './page-model.ts';
import type { PageStyle } from './page-style.ts';

/** What stands on a page, in reading order: runs of lines, and tables where their first word stands. */
export type PageItem = { lines: Line[] } | { table: PageTable };

/** Parts a page's lines (headers and footers already gone) into running lines and ruled tables. */
export function pageItems(page: PdfPage, lines: readonly Line[], style: PageStyle): PageItem[] {
  const words = lines.flatMap((line) => line.words);
  const tables = findGrids(page.rules).flatMap((grid) => {
    const own = new Set(words.filter((word) => cellOf(grid, word) !== null));
    const table = fillGrid(page.number, grid, [...own], style);
    return table ? [{ table, own }] : [];
  });
  const items: PageItem[] = [];
  const done = new Set<PageTable>();
  let running: Line['words'] = [];
  const flush = (): void => {
    if (running.length > 0) items.push({ lines: linesOf(page.number, running) });
    running = [];
  };
  for (const word of words) {
    const inside = tables.find(({ own }) => own.has(word));
    if (!inside && !word.turned) running.push(word);
    else if (!inside) continue;
    else if (!done.has(inside.table)) {
      flush();
      items.push({ table: inside.table });
      done.add(inside.table);
    }
  }
  flush();
  return items;
}
