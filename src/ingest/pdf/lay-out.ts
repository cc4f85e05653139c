import { type Draft, type DraftBlock, draftBlock } from '../build-document.ts';
import { cleanLine } from '../clean-text.ts';
import { splitMarker } from '../markers.ts';
import { removeFurniture } from './furniture.ts';
import { groupLines, type LineGroup } from './group-lines.ts';
import { rankHeadings } from './heading-levels.ts';
import { isHeading } from './headings.ts';
import { joinLines, wordsKnown } from './join-lines.ts';
import { pageLines } from './lines.ts';
import type { PdfModel } from './page-model.ts';
import { measureStyle, type PageStyle } from './page-style.ts';

/** Lays a PDF's words out as blocks in reading order. Pure. */
export function layOut(model: PdfModel): Draft {
  const lines = removeFurniture(model.pages, pageLines(model.pages));
  const style = measureStyle(lines, wordsKnown(lines.flat()));
  const groups = groupLines(lines.flat(), style);
  return { blocks: toBlocks(groups, style), pageCount: model.pages.length, issues: [] };
}

function toBlocks(groups: readonly LineGroup[], style: PageStyle): DraftBlock[] {
  const read = groups.map((group) => ({ group, ...wordsOf(group, style) })).filter(({ text }) => text !== '');
  const headings = read.filter(({ group, text }) => isHeading(group, text, style));
  const levels = rankHeadings(headings);
  return read.map((entry): DraftBlock => {
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
