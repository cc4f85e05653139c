import { type Draft, type DraftBlock, draftBlock } from '../build-document.ts';
import { cleanLine } from '../clean-text.ts';
import { splitMarker } from '../markers.ts';
import { removeFurniture } from './furniture.ts';
import { groupLines, type LineGroup } from './group-lines.ts';
import { rankHeadings } from './heading-levels.ts';
import { isHeading } from './headings.ts';
import { joinLines, wordsKnown } from './join-lines.ts';
import { type Line, pageLines } from './lines.ts';
import { isContinued, joinTables } from './join-tables.ts';
import { type PageItem, pageItems } from './page-items.ts';
import type { PageTable } from './fill-grid.ts';
import { cellBlocks } from '../table-cells.ts';
import type { PdfModel } from './page-model.ts';
import { measureStyle, type PageStyle } from './page-style.ts';

/** Lays a PDF's words out as blocks in reading order. Pure. */
export function layOut(model: PdfModel): Draft {
  const lines = removeFurniture(model.pages, pageLines(model.pages));
  const style = measureStyle(lines, wordsKnown(lines.flat()));
  const items = model.pages.flatMap((page, index) => pageItems(page, lines[index] ?? [], style));
  return { blocks: toBlocks(sectionsOf(items, style), style), pageCount: model.pages.length, issues: [] };
}

/** Lines grouped to blocks between the tables; a table that goes on over pages is one. */
function sectionsOf(items: readonly PageItem[], style: PageStyle): (LineGroup | PageTable)[] {
  const parts: (LineGroup | PageTable)[] = [];
  let running: Line[] = [];
  for (const item of items) {
    if ('lines' in item) {
      running.push(...item.lines);
      continue;
    }
    parts.push(...groupLines(running, style));
    const last = running.length === 0 ? parts[parts.length - 1] : undefined;
    running = [];
    if (last && 'cells' in last && isContinued(last, item.table)) parts.splice(-1, 1, joinTables(last, item.table));
    else parts.push(item.table);
  }
  return [...parts, ...groupLines(running, style)];
}

function toBlocks(parts: readonly (LineGroup | PageTable)[], style: PageStyle): DraftBlock[] {
  const read = parts
    .map((part) => ('cells' in part ? part : { group: part, ...wordsOf(part, style) }))
    .filter((part) => 'cells' in part || part.text !== '');
  const headings = read.filter((part) => 'group' in part).filter(({ group, text }) => isHeading(group, text, style));
  const levels = rankHeadings(headings);
  let tables = 0;
  return read.flatMap((entry): DraftBlock | DraftBlock[] => {
    if ('cells' in entry) return cellBlocks(tables++, entry.cells);
    const { group, text, turns } = entry;
    const page = group.lines[0]!.page;
    const marker = group.marked?.marker ?? null;
    const rank = headings.indexOf(entry);
    if (rank >= 0) return draftBlock('heading', text, { page, turns, marker, level: levels[rank]! });
    if (group.marked)
      return draftBlock('list-item', text, { page, turns, marker, level: group.marked.depth });
    return draftBlock('paragraph', text, { page, turns });
  });
}

/** The group's words without its marker, with the offsets of later pages moved along. */
function wordsOf(group: LineGroup, style: PageStyle): Pick<DraftBlock, 'text' | 'turns'> {
  const joined = joinLines(group.lines, style.known);
  const rest = group.marked ? (splitMarker(joined.text)?.rest ?? joined.text) : joined.text;
  const cut = joined.text.length - rest.length;
  const turns = joined.turns.map(({ at, page }) => ({ at: Math.max(0, at - cut), page }));
  return { text: cleanLine(rest) === rest ? rest : cleanLine(rest), turns };
}
