import { holdLimit, type Limits } from '../limits.ts';

// The parser's time and memory grow faster than its text: a part of this size takes a tenth of a second.
const LONG_PART = 100_000;
// Within a paragraph its time grows with the square of the length: 2 MB of lines without an empty one take 20 s.
const LONG_STRETCH = 10_000;
// Code and tables have no such paragraphs, and lose their form where they are cut.
const LONG_CODE = 1_000_000;
const TABLE_ROW = /^ {0,3}\|/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const HEADING = /^#{1,6}\s/;
// "> > >": quotes in quotes
const QUOTES = /^(?:[ \t]*>)+/gm;
// An item of a list stands at least two signs deeper than the list around it.
const INDENT_OF_ITEM = /^[ \t]+(?=(?:[-*+]|\d{1,9}[.)])[ \t])/gm;
const SIGNS_OF_A_LEVEL = 2;

/**
 * A long Markdown source in parts that begin with headings, or behind an empty line where there are none, in order; together they
 * are the source. A paragraph too long for the parser is cut between its lines, a line too long between words. A link whose
 * address is given in another part loses it, which its words do not need.
 */
export function partsOf(source: string): string[] {
  if (source.length <= LONG_STRETCH) return [source];
  const parts: string[] = [];
  let part = '';
  let stretch = 0;
  let isFenced = false;
  for (const line of source.split(/(?<=\n)/).flatMap(cutLine)) {
    const isWide = isFenced || TABLE_ROW.test(line);
    const isFull = line.trim() !== '' && stretch > (isWide ? LONG_CODE : LONG_STRETCH);
    if (isFull || (!isFenced && part.length > LONG_PART && beginsPart(line, stretch, part.length))) {
      parts.push(part);
      part = '';
      stretch = 0;
    }
    if (FENCE.test(line)) isFenced = !isFenced;
    stretch = line.trim() === '' && !isFenced ? 0 : stretch + line.length;
    part += line;
  }
  return [...parts, part];
}

/** A heading, or, of a part that waited long for one, what stands at the left edge behind an empty line. */
function beginsPart(line: string, stretch: number, length: number): boolean {
  return HEADING.test(line) || (length > 2 * LONG_PART && stretch === 0 && /^[^\s|]/.test(line));
}

/** A line in pieces that the parser can take; words are cut only where one alone is as long. */
function cutLine(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > LONG_STRETCH) {
    const space = rest.lastIndexOf(' ', LONG_STRETCH);
    const end = space > LONG_STRETCH / 2 ? space + 1 : LONG_STRETCH;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
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
