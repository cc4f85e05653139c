import { type MarkedText, splitMarker } from '../markers.ts';
import { rightEdgeFor } from './columns.ts';
import { isRow, type Line } from './lines.ts';
import type { PageStyle } from './page-style.ts';

/** Lines that make one block. */
export interface LineGroup {
  lines: [Line, ...Line[]];
  marked: MarkedText | null;
  /** Where the first line's words begin, behind the marker. */
  textX: number;
  /** True for a heading that was cut from the line of its paragraph. */
  isRunIn?: boolean;
}

// "Personnel ........ 12", "4.2 Scope . . . . . 7": a line of a table of contents.
const CONTENTS_LINE = /(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s*[\dA-Za-z-]{0,7}$/;
// A search for dots through a line of nothing else would not end.
const END_OF_LINE = 100;
const SENTENCE_END = /[.!?:;]["”’)\]]?$/;
const STARTS_LOWER = /^[("“‘[]?\p{Ll}/u;

/** True for a line of a table of contents: dots, or a wide gap, and a page's number at its end. */
export function isContentsLine(line: Line): boolean {
  if (CONTENTS_LINE.test(line.text.slice(-END_OF_LINE))) return true;
  const [before, number] = line.words.slice(-2);
  if (!before || !number || !/^\d{1,4}$/.test(number.text)) return false;
  return number.x0 - before.x1 > line.size * 3;
}

// Ten pages of small print without a paragraph: more is no block that can be quoted.
const MOST_LINES = 800;

/** Groups lines in reading order to blocks by their markers, gaps, indents and line ends; gives each when the next begins. */
export class LineGrouper {
  readonly #style: PageStyle;
  readonly #take: (group: LineGroup) => void;
  #open: LineGroup | null = null;

  constructor(style: PageStyle, take: (group: LineGroup) => void) {
    this.#style = style;
    this.#take = take;
  }

  add(line: Line): void {
    const marked = splitMarker(line.text);
    const hasRoom = (this.#open?.lines.length ?? 0) < MOST_LINES;
    if (this.#open && hasRoom && !isContentsLine(line) && continues(this.#open, line, marked, this.#style)) {
      this.#open.lines.push(line);
      return;
    }
    this.flush();
    this.#open = { lines: [line], marked, textX: textStart(line, marked) };
  }

  /** Gives the last group: what follows is another. */
  flush(): void {
    if (this.#open) this.#take(this.#open);
    this.#open = null;
  }
}

/** The lines of one place, a cell or a page, as groups. */
export function groupLines(lines: readonly Line[], style: PageStyle): LineGroup[] {
  const groups: LineGroup[] = [];
  const grouper = new LineGrouper(style, (group) => groups.push(group));
  for (const line of lines) grouper.add(line);
  grouper.flush();
  return groups;
}

/** Left edge of the words behind the marker. */
function textStart(line: Line, marked: MarkedText | null): number {
  if (!marked) return line.x0;
  const behind = line.words.find((word, index) => index > 0 && word.x0 > line.x0);
  return behind?.x0 ?? line.x0;
}

function lastOf(group: LineGroup): Line {
  return group.lines[group.lines.length - 1] ?? group.lines[0];
}

function continues(open: LineGroup, line: Line, marked: MarkedText | null, style: PageStyle): boolean {
  const last = lastOf(open);
  if (isContentsLine(last) || isRow(last) || isRow(line)) return false;
  if (Math.abs(line.size - last.size) > last.size * 0.08) return false;
  const runsOn = !SENTENCE_END.test(last.text) && STARTS_LOWER.test(line.text);
  if (marked && !isWrapped(open, line, marked, style)) return false;
  if (line.page !== last.page || line.baseline < last.baseline - last.size)
    return crosses(open, last, line, style);
  if (!isNear(open, last, line, style)) {
    const gap = (line.baseline - last.baseline) / (style.leading * line.size);
    return gap < 2.2 && runsOn && last.bold === line.bold && !wouldFit(last, line, style);
  }
  if (isOutdented(open, line)) return false;
  if (runsOn && last.bold === line.bold) return true;
  if (isIndented(open, line)) return false;
  return !wouldFit(last, line, style) || (isHanging(open, line) && !SENTENCE_END.test(last.text));
}

/**
 * "…(see Appendix" + "C) to track": what looks like a marker is a word of the sentence where the line before is
 * full and unended, and the list's own markers stand elsewhere.
 */
function isWrapped(open: LineGroup, line: Line, marked: MarkedText, style: PageStyle): boolean {
  const last = lastOf(open);
  if (/-$/.test(last.text)) return true;
  if (marked.style === 'bullet' && !/^[-–—*o]$/.test(marked.marker)) return false;
  if (SENTENCE_END.test(last.text) || /,$/.test(last.text) || wouldFit(last, line, style)) return false;
  const isSibling = open.marked?.style === marked.style && Math.abs(line.x0 - open.lines[0].x0) < 3;
  return !isSibling && Math.abs(line.x0 - (open.lines[1]?.x0 ?? open.textX)) < line.size * 1.5;
}

/** The line stands under the item's words, to the right of its marker. */
function isHanging(open: LineGroup, line: Line): boolean {
  const indent = open.textX - open.lines[0].x0;
  return open.marked !== null && indent > line.size * 0.8 && Math.abs(line.x0 - open.textX) < 2;
}

/** Over a page's or column's end a sentence goes on that has not ended, or that its last line's width cut. */
function crosses(open: LineGroup, last: Line, line: Line, style: PageStyle): boolean {
  if (last.bold !== line.bold || last.bold) return false;
  if (SENTENCE_END.test(last.text)) return false;
  return STARTS_LOWER.test(line.text) || (open.lines.length > 1 && !wouldFit(last, line, style));
}

/** Near are lines not further apart than the block's own lines, or than lines usually are. */
function isNear(open: LineGroup, last: Line, line: Line, style: PageStyle): boolean {
  const distance = line.baseline - last.baseline;
  const [first, second] = open.lines;
  const own = second && second.page === first.page ? second.baseline - first.baseline : 0;
  const usual = own > 0 ? own * 1.18 : style.leading * line.size * 1.22;
  return distance <= usual + 0.5;
}

/**
 * The next line's first word had room on this line, so its end was meant. Behind a line that ends no sentence
 * two words must fit: a no-break space may have taken both to the next line.
 */
function wouldFit(last: Line, line: Line, style: PageStyle): boolean {
  const edge = rightEdgeFor(style.rightEdges.get(last.page), last);
  const isEnded = SENTENCE_END.test(last.text);
  const word = line.words[isEnded ? 0 : 1] ?? line.words[0];
  const needed = word ? word.x1 - line.x0 : 0;
  return last.x1 + last.size * 0.3 + needed < edge - last.size * (isEnded ? 1.5 : 2);
}

function isOutdented(open: LineGroup, line: Line): boolean {
  const em = line.size;
  const [first, second] = open.lines;
  if (open.marked) return line.x0 < first.x0 - em * 0.6;
  return second !== undefined && line.x0 < second.x0 - em;
}

function isIndented(open: LineGroup, line: Line): boolean {
  const em = line.size;
  const second = open.lines[1];
  if (second) return line.x0 > second.x0 + em;
  return line.x0 > Math.max(open.textX, open.lines[0].x0) + em * 1.5;
}
