import { type DraftBlock, draftBlock } from '../build-document.ts';
import { cleanLine } from '../clean-text.ts';
import { isCapitals } from '../heading-text.ts';
import { splitHeadingNumber, splitMarker } from '../markers.ts';
import { rankHeadings } from '../rank-headings.ts';
import { cellBlocks } from '../table-cells.ts';
import type { PageTable } from './fill-grid.ts';
import type { LineGroup } from './group-lines.ts';
import { emphasisOf, isHeading } from './headings.ts';
import { joinLines } from './join-lines.ts';
import { haveChildren, isClauseAmongClauses, numberOf } from './numbering.ts';
import type { PageStyle } from './page-style.ts';

interface ReadGroup {
  group: LineGroup;
  text: string;
  turns: DraftBlock['turns'];
}

/** Groups and tables as blocks: what is a heading and of which rank, what a list item, what a paragraph. */
export function toBlocks(parts: readonly (LineGroup | PageTable)[], style: PageStyle): DraftBlock[] {
  const read = parts
    .map((part) => ('cells' in part ? part : readGroup(part, style)))
    .filter((part) => 'cells' in part || part.text !== '');
  const headings = findHeadings(
    read.filter((part) => 'group' in part),
    style,
  );
  const levels = rankHeadings(
    headings.map(({ group, text }) => ({
      text,
      marked: group.marked,
      level: null,
      leadsTo: null,
      size: group.lines[0]?.size ?? 0,
      bold: group.lines.every((line) => line.bold),
    })),
  );
  const levelOf = new Map(headings.map((heading, index) => [heading, levels[index] ?? 1]));
  let tables = 0;
  return read.flatMap((part): DraftBlock[] => {
    if ('cells' in part) return cellBlocks(tables++, part.cells);
    return [blockOf(part, levelOf.get(part) ?? null)];
  });
}

function blockOf({ group, text, turns }: ReadGroup, headingLevel: number | null): DraftBlock {
  const page = group.lines[0]?.page ?? null;
  const marker = group.marked?.marker ?? null;
  if (headingLevel !== null) return draftBlock('heading', text, { page, turns, marker, level: headingLevel });
  if (!group.marked) return draftBlock('paragraph', text, { page, turns });
  return draftBlock('list-item', text, { page, turns, marker, level: group.marked.depth });
}

/** Headings by their own look, without the clauses that only look like one among their like. */
function findHeadings(read: readonly ReadGroup[], style: PageStyle): ReadGroup[] {
  const judged = read.map((entry) => ({
    ...entry,
    entry,
    isHeading: isHeading(entry.group, entry.text, style),
  }));
  const isParent = haveChildren(read.map(({ group }) => group));
  const clauses = judged.filter(({ group }) => numberOf(group) !== null);
  return judged.flatMap(({ entry, group, text, isHeading: is }, index) => {
    if (!is) return [];
    const { big, bold } = emphasisOf(group, style);
    const isPlain = !big && !bold && !group.isRunIn && !isCapitals(text);
    const isDemoted = isPlain && !isParent[index] && isClauseAmongClauses(group, clauses);
    return isDemoted ? [] : [entry];
  });
}

/** The group's words without its marker, with the offsets of later pages moved along. */
function readGroup(group: LineGroup, style: PageStyle): ReadGroup {
  const joined = joinLines(group.lines, style.known);
  const { big, bold } = emphasisOf(group, style);
  const marked = group.marked ?? (big || bold ? splitHeadingNumber(joined.text) : null);
  const split = big || bold ? splitHeadingNumber : splitMarker;
  const rest = marked ? (split(joined.text)?.rest ?? joined.text) : joined.text;
  const cut = joined.text.length - rest.length;
  const turns = joined.turns.map(({ at, page }) => ({ at: Math.max(0, at - cut), page }));
  return { group: { ...group, marked }, text: cleanLine(rest), turns };
}
