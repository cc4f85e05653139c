import { isTitleCase } from '../heading-text.ts';
import { type LineGroup, splitGroup } from './group-lines.ts';
import { lineOf } from './lines.ts';

// "IT Technical Support/System Administrator:" has four words; the longest such lead in the samples has eight.
const LONGEST_LEAD = 8;

/** A group's decimal number without its last full stop ("2.3"), or null. */
export function numberOf(group: LineGroup): string | null {
  return group.marked?.style === 'decimal' || group.marked?.style === 'number'
    ? group.marked.marker.replace(/[.)]+$/, '')
    : null;
}

/** Of each group, whether the next numbered one stands below it ("2.3" before "2.3.1"). */
export function haveChildren(groups: readonly LineGroup[]): boolean[] {
  let next: string | null = null;
  return [...groups]
    .reverse()
    .map((group) => {
      const own = numberOf(group);
      const isParent = own !== null && (next?.startsWith(`${own}.`) ?? false);
      next = own ?? next;
      return isParent;
    })
    .reverse();
}

/**
 * Parts the name of a numbered clause from its first sentence where clauses stand below it: "2.3. System
 * Administrator: The technician shall possess:" over "2.3.1. …". Without bold, only the clauses below show it.
 */
export function splitNamedClause(group: LineGroup): LineGroup[] {
  const [first] = group.lines;
  if (!group.marked) return [group];
  const start = first.words.findIndex((word, index) => index > 0 && word.x0 >= group.textX - 0.5);
  const end = first.words.findIndex((word, index) => index >= start && /[.:]$/.test(word.text));
  const lead = first.words.slice(Math.max(0, start), end + 1);
  if (start < 1 || end < start || lead.length > LONGEST_LEAD) return [group];
  if (!isTitleCase(lead.map((word) => word.text.replace(/[.:]$/, '')))) return [group];
  const rest = first.words.slice(end + 1);
  const head = lineOf(first.page, first.words.slice(0, end + 1));
  const behind = rest.length > 0 ? [lineOf(first.page, rest)] : [];
  return splitGroup(group, head, [...behind, ...group.lines.slice(1)]);
}

/**
 * True for a clause that reads as a heading by its capitals alone, has none below it, and stands among clauses
 * that are no headings: "2.3.10. CompTIA Security+ Certification" behind nine sentences.
 */
export function isClauseAmongClauses(
  group: LineGroup,
  siblings: readonly { group: LineGroup; isHeading: boolean }[],
): boolean {
  const parent = numberOf(group)?.replace(/\.?\d+$/, '');
  if (parent === undefined) return false;
  const others = siblings.filter(
    (other) => other.group !== group && numberOf(other.group)?.replace(/\.?\d+$/, '') === parent,
  );
  return others.filter((other) => !other.isHeading).length > others.filter((other) => other.isHeading).length;
}
