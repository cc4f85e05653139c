import { type MarkedText, splitMarker } from '../markers.ts';
import type { Line } from './lines.ts';
import type { PageStyle } from './page-style.ts';

/** Lines that make one block. */
export interface LineGroup {
  lines: Line[];
  marked: MarkedText | null;
  /** Where the first line's words begin, behind the marker. */
  textX: number;
}

// "Personnel ........ 12", "4.2 Scope . . . . . 7": a line of a table of contents.
const CONTENTS_LINE = /(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s*[\dA-Za-z-]{0,7}$/;
const SENTENCE_END = /[.!?:;]["”’)\]]?$/;
const STARTS_LOWER = /^[("“‘[]?\p{Ll}/u;

/** True for a line of a table of contents. */
export function isContentsLine(text: string): boolean {
  return CONTENTS_LINE.test(text);
}

/** Groups lines in reading order to blocks by their markers, gaps, indents and line ends. */
export function groupLines(lines: readonly Line[], style: PageStyle): LineGroup[] {
  const groups: LineGroup[] = [];
  let open: LineGroup | null = null;
  for (const line of lines) {
    const marked = splitMarker(line.text);
    if (open && !isContentsLine(line.text) && continues(open, line, marked, style)) {
      open.lines.push(line);
      continue;
    }
    open = { lines: [line], marked, textX: textStart(line, marked) };
    groups.push(open);
  }
  return groups;
}

/** Left edge of the words behind the marker. */
function textStart(line: Line, marked: MarkedText | null): number {
  if (!marked) return line.x0;
  const behind = line.words.find((word, index) => index > 0 && word.x0 > line.x0);
  return behind?.x0 ?? line.x0;
}

function continues(open: LineGroup, line: Line, marked: MarkedText | null, style: PageStyle): boolean {
  const last = open.lines[open.lines.length - 1]!;
  if (isContentsLine(last.text)) return false;
  if (Math.abs(line.size - last.size) > last.size * 0.08) return false;
  const runsOn = !SENTENCE_END.test(last.text) && STARTS_LOWER.test(line.text);
  if (marked) return runsOn && marked.style === 'decimal' && !wouldFit(last, line, style);
  if (line.page !== last.page || line.baseline < last.baseline - last.size)
    return crosses(open, last, line, style);
  if (!isNear(open, last, line, style)) {
    const gap = (line.baseline - last.baseline) / (style.leading * line.size);
    return gap < 2.2 && runsOn && last.bold === line.bold && !wouldFit(last, line, style);
  }
  if (isOutdented(open, line)) return false;
  if (runsOn && last.bold === line.bold) return true;
  if (isIndented(open, line)) return false;
  return !wouldFit(last, line, style);
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
  const own = first && second && second.page === first.page ? second.baseline - first.baseline : 0;
  const usual = own > 0 ? own * 1.18 : style.leading * line.size * 1.22;
  return distance <= usual + 0.5;
}

/** The next line's first word had room on this line: its end was meant. */
function wouldFit(last: Line, line: Line, style: PageStyle): boolean {
  const edge = style.rightEdge.get(last.page) ?? last.x1;
  const word = line.words[0]!;
  return last.x1 + last.size * 0.3 + (word.x1 - word.x0) < edge - last.size * 1.5;
}

function isOutdented(open: LineGroup, line: Line): boolean {
  const em = line.size;
  if (open.marked) return line.x0 < open.lines[0]!.x0 - em * 0.6;
  return open.lines.length > 1 && line.x0 < open.lines[1]!.x0 - em;
}

function isIndented(open: LineGroup, line: Line): boolean {
  const em = line.size;
  const second = open.lines[1];
  if (second) return line.x0 > second.x0 + em;
  return line.x0 > Math.max(open.textX, open.lines[0]!.x0) + em * 1.5;
}
