import { type DraftBlock, draftBlock } from '../build-document.ts';
import { rankHeadings } from '../rank-headings.ts';
import { cellBlocks } from '../table-cells.ts';
import type { PageTable } from './fill-grid.ts';
import { areAmongClauses, haveChildren, numberOf } from './numbering.ts';
import type { OutlineTitles } from './outline-titles.ts';
import type { ReadGroup } from './read-group.ts';

/** What stands in a document, in reading order. */
export type Part = ReadGroup | PageTable;

/** Groups and tables as blocks: what is a heading and of which rank, what a list item, what a paragraph. */
export function toBlocks(parts: readonly Part[], titles: OutlineTitles): DraftBlock[] {
  const read = nameClauses(parts).filter((part) => 'cells' in part || part.text !== '');
  const headings = findHeadings(read.filter(isGroup), titles);
  const levels = rankHeadings(
    headings.map(({ text, marked, size, bold }) => ({
      ...{ text, marked, size, bold },
      level: null,
      leadsTo: null,
    })),
  );
  const levelOf = new Map(headings.map((heading, index) => [heading, levels[index] ?? 1]));
  let tables = 0;
  return read.flatMap((part): DraftBlock[] => {
    if ('cells' in part) return cellBlocks(tables++, part.cells);
    return [blockOf(part, levelOf.get(part) ?? null)];
  });
}

function isGroup(part: Part): part is ReadGroup {
  return 'text' in part;
}

/** "2.3. System Administrator: The technician shall possess:" is a name and a sentence where "2.3.1." stands below it. */
function nameClauses(parts: readonly Part[]): Part[] {
  const isParent = haveChildren(parts.filter(isGroup).map(({ clause }) => clause));
  let groups = 0;
  return parts.flatMap((part): readonly Part[] => {
    if (!isGroup(part)) return [part];
    const named = isParent[groups] ? part.named : null;
    groups += 1;
    return named ?? [part];
  });
}

function blockOf({ text, page, turns, places, marked }: ReadGroup, headingLevel: number | null): DraftBlock {
  const marker = marked?.marker ?? null;
  const where = { page, turns, places };
  if (headingLevel !== null) return draftBlock('heading', text, { ...where, marker, level: headingLevel });
  if (!marked) return draftBlock('paragraph', text, where);
  return draftBlock('list-item', text, { ...where, marker, level: marked.depth });
}

/** Headings by the outline, or by their own look without the clauses that only look like one among their like. */
function findHeadings(read: readonly ReadGroup[], titles: OutlineTitles): ReadGroup[] {
  const numbers = read.map(({ marked }) => numberOf(marked));
  const isParent = haveChildren(numbers);
  const isAmong = areAmongClauses(
    read.map(({ isHeading }, index) => ({ number: numbers[index] ?? null, isHeading })),
  );
  return read.filter(({ text, marked, page, isHeading, isPlain }, index) => {
    // A list that repeats the titles, above the parts or at their head, has bullets.
    if (marked?.style !== 'bullet' && titles.has({ text, page, marker: marked?.marker ?? null })) return true;
    return isHeading && !(isPlain && !isParent[index] && isAmong[index]);
  });
}
