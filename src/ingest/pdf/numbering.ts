import { isTitleCase } from '../heading-text.ts';
import type { MarkedText } from '../markers.ts';
import { cutHeading, markerWords } from './cut-heading.ts';
import type { LineGroup } from './group-lines.ts';

// "IT Technical Support/System Administrator:" has four words; the longest such lead in the samples has eight.
const LONGEST_LEAD = 8;

/** The decimal number of a marker without its last full stop ("2.3"), or null. */
export function numberOf(marked: MarkedText | null): string | null {
  return marked?.style === 'decimal' || marked?.style === 'number'
    ? marked.marker.replace(/[.)]+$/, '')
    : null;
}

/** Of each number, whether the next one stands below it ("2.3" before "2.3.1"); null is a text without. */
export function haveChildren(numbers: readonly (string | null)[]): boolean[] {
  const are: boolean[] = new Array(numbers.length).fill(false);
  let next: string | null = null;
  for (let index = numbers.length - 1; index >= 0; index -= 1) {
    const own = numbers[index] ?? null;
    are[index] = own !== null && (next?.startsWith(`${own}.`) ?? false);
    next = own ?? next;
  }
  return are;
}

/**
 * Parts the name of a numbered clause from its first sentence where clauses stand below it: "2.3. System
 * Administrator: The technician shall possess:" over "2.3.1. …". Without bold, only the clauses below show it.
 */
export function splitNamedClause(group: LineGroup): LineGroup[] {
  const [first] = group.lines;
  const start = markerWords(group);
  const end = first.words.findIndex((word, index) => index >= start && /[.:]$/.test(word.text));
  const lead = first.words.slice(start, end + 1);
  if (start < 1 || end < start || lead.length > LONGEST_LEAD) return [group];
  if (!isTitleCase(lead.map((word) => word.text.replace(/[.:]$/, '')))) return [group];
  return cutHeading(group, end + 1);
}

/** A numbered text, and whether it looks like a heading. */
export interface Clause {
  number: string | null;
  isHeading: boolean;
}

/**
 * Of each clause whether it stands among clauses most of which are no headings: "2.3.10. CompTIA Security+ Certification" behind
 * nine sentences reads as a heading by its capitals alone.
 */
export function areAmongClauses(clauses: readonly Clause[]): boolean[] {
  const balance = new Map<string, number>();
  for (const { number, isHeading } of clauses) {
    const parent = parentOf(number);
    if (parent !== null) balance.set(parent, (balance.get(parent) ?? 0) + (isHeading ? -1 : 1));
  }
  return clauses.map(({ number, isHeading }) => {
    const parent = parentOf(number);
    return parent !== null && (balance.get(parent) ?? 0) - (isHeading ? -1 : 1) > 0;
  });
}

function parentOf(number: string | null): string | null {
  return number?.replace(/\.?\d+$/, '') ?? null;
}
