import { holdLimit, type Limits } from '../limits.ts';

// The parser's time and memory grow faster than its text: a part of this size takes a tenth of a second.
const LONG_PART = 100_000;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const HEADING = /^#{1,6}\s/;
// "> > >": quotes in quotes
const QUOTES = /^(?:[ \t]*>)+/gm;
// An item of a list stands at least two signs deeper than the list around it.
const INDENT_OF_ITEM = /^[ \t]+(?=(?:[-*+]|\d{1,9}[.)])[ \t])/gm;
const SIGNS_OF_A_LEVEL = 2;

/**
 * A long Markdown source in parts that begin with headings, in order; together they are the source. A link whose address
 * is given in another part loses it, which its words do not need.
 */
export function partsOf(source: string): string[] {
  if (source.length <= LONG_PART) return [source];
  const parts: string[] = [];
  let part = '';
  let isFenced = false;
  for (const line of source.split(/(?<=\n)/)) {
    if (!isFenced && part.length > LONG_PART && HEADING.test(line)) {
      parts.push(part);
      part = '';
    }
    if (FENCE.test(line)) isFenced = !isFenced;
    part += line;
  }
  return [...parts, part];
}

/** Throws LimitReached where quotes or lists stand deeper in each other than elements may. */
export function holdDepth(source: string, limits: Limits): void {
  for (const [quotes] of source.matchAll(QUOTES)) {
    holdLimit(limits, 'xmlDepth', quotes.replaceAll(/[ \t]/g, '').length);
  }
  for (const [indent] of source.matchAll(INDENT_OF_ITEM)) {
    holdLimit(limits, 'xmlDepth', indent.length / SIGNS_OF_A_LEVEL);
  }
}
