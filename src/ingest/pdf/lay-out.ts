import type { Draft } from '../build-document.ts';
import { unweave } from './columns.ts';
import type { PageTable } from './fill-grid.ts';
import { removeFurniture } from './furniture.ts';
import { groupLines, type LineGroup } from './group-lines.ts';
import { wordsKnown } from './join-lines.ts';
import { isContinued, joinTables } from './join-tables.ts';
import { type Line, pageLines } from './lines.ts';
import { haveChildren, splitNamedClause } from './numbering.ts';
import { type PageItem, pageItems } from './page-items.ts';
import type { PdfModel } from './page-model.ts';
import { measureStyle, type PageStyle } from './page-style.ts';
import { splitRunIn } from './run-in.ts';
import { toBlocks } from './to-blocks.ts';

/**
 * Lays a PDF's words out as blocks in reading order. Pure. Words become lines, headers and footers go, ruled tables
 * become cells, the other lines become groups (over page ends too), and groups become blocks.
 */
export function layOut(model: PdfModel): Draft {
  const lines = removeFurniture(model.pages, pageLines(model.pages).map(unweave));
  const style = measureStyle(lines, wordsKnown(lines.flat()));
  const items = model.pages.flatMap((page, index) => pageItems(page, lines[index] ?? [], style));
  const parts = nameClauses(partsOf(items, style));
  return { blocks: toBlocks(parts, style), pageCount: model.pages.length, issues: [] };
}

/** Lines grouped between the tables; a table that goes on over pages is one. */
function partsOf(items: readonly PageItem[], style: PageStyle): (LineGroup | PageTable)[] {
  const parts: (LineGroup | PageTable)[] = [];
  let running: Line[] = [];
  const flush = (): void => {
    const groups = groupLines(running, style);
    parts.push(...groups.flatMap((group) => splitRunIn(group, style.boldIsCommon)));
    running = [];
  };
  for (const item of items) {
    if ('lines' in item) {
      running.push(...item.lines);
      continue;
    }
    flush();
    const last = parts[parts.length - 1];
    const isMore = last !== undefined && 'cells' in last && isContinued(last, item.table);
    if (isMore) parts.splice(-1, 1, joinTables(last, item.table));
    else parts.push(item.table);
  }
  flush();
  return parts;
}

function nameClauses(parts: readonly (LineGroup | PageTable)[]): (LineGroup | PageTable)[] {
  const groups = parts.filter((part) => 'lines' in part);
  const isParent = haveChildren(groups);
  const parents = new Set(groups.filter((group, index) => isParent[index] && !group.isRunIn));
  return parts.flatMap((part) => ('lines' in part && parents.has(part) ? splitNamedClause(part) : [part]));
}
