import { encodeNumbers, type PlacedLine } from '../../domain/index.ts';
import { cleanLine } from '../clean-text.ts';
import type { Line } from './lines.ts';
import type { Word } from './page-model.ts';

// Behind a word that is not found (a bullet that was replaced), the next may stand this much further.
const LOOK_AHEAD = 60;
// What a line's end cuts: "-", U+00AD, U+2010.
const HYPHEN_END = /[-\u00ad‐]$/;
const SPACE = 0x20;

/**
 * Where the words of a block stand: its lines as `Positions` has them, with starts in `text`. The text was made of these lines: words
 * are found again one behind the other, and those that are not in it (the marker of a list item) are left out.
 */
export function placeLines(lines: readonly Line[], text: string): PlacedLine[] {
  const placed: PlacedLine[] = [];
  let at = 0;
  for (const line of lines) {
    const row = new Row(line);
    for (const word of line.words) {
      if (row.isBegun && follows(text, at, word.text)) {
        row.add(at + 1, word);
        at += 1 + word.text.length;
        continue;
      }
      for (const part of partsOf(word)) {
        const found = find(part.text, text, at, placed.length > 0 || row.isBegun);
        if (!found) continue;
        if (row.isBegun && !/^\s+$/.test(text.slice(at, found.start))) row.end(placed);
        row.add(found.start, part);
        at = found.end;
      }
    }
    row.end(placed);
  }
  return placed;
}

/** The word stands in the text as it is, behind one space: nearly always. One with a hyphen at its end may be cut there. */
function follows(text: string, at: number, word: string): boolean {
  return text.charCodeAt(at) === SPACE && text.startsWith(word, at + 1) && !HYPHEN_END.test(word);
}

interface Part {
  text: string;
  x0: number;
  x1: number;
}

/** A word as the parts that white space makes of it in the text: nearly always itself. */
function partsOf({ text, x0, x1 }: Word): Part[] {
  const clean = cleanLine(text);
  if (clean === '') return [];
  if (!clean.includes(' ')) return [{ text: clean, x0, x1 }];
  const each = (x1 - x0) / clean.length;
  let at = x0 - each;
  return clean.split(' ').map((part) => {
    const from = at + each;
    at = from + part.length * each;
    return { text: part, x0: from, x1: at };
  });
}

/** The place of a word in the text at or behind `at`; without its hyphen where a line's end cut it. */
function find(
  word: string,
  text: string,
  at: number,
  isBegun: boolean,
): { start: number; end: number } | null {
  let start = at;
  while (start < text.length && /\s/.test(text.charAt(start))) start += 1;
  for (const form of formsOf(word)) {
    if (text.startsWith(form, start) && (isBegun || endsAt(text, start + form.length)))
      return { start, end: start + form.length };
  }
  if (!isBegun) return null;
  const later = text.slice(start, start + LOOK_AHEAD + word.length).indexOf(word);
  return later < 0 ? null : { start: start + later, end: start + later + word.length };
}

function endsAt(text: string, end: number): boolean {
  return end >= text.length || /\s/.test(text.charAt(end));
}

function formsOf(word: string): string[] {
  if (!HYPHEN_END.test(word)) return [word];
  const stem = word.slice(0, -1);
  return [`${stem}-`, stem];
}

/** The words of a line that follow each other in the text, on their way to being numbers. */
class Row {
  readonly #line: Line;
  #start = 0;
  #numbers: number[] = [];
  #right = 0;

  constructor(line: Line) {
    this.#line = line;
  }

  get isBegun(): boolean {
    return this.#numbers.length > 0;
  }

  add(start: number, { x0, x1 }: Part): void {
    const left = tenths(x0);
    const right = Math.max(left, tenths(x1));
    if (this.isBegun) this.#numbers.push(left - this.#right, right - left);
    else {
      const { top, bottom } = this.#line;
      this.#start = start;
      this.#numbers.push(tenths(bottom) - tenths(top), left, right - left);
    }
    this.#right = right;
  }

  end(placed: PlacedLine[]): void {
    const { page, top } = this.#line;
    if (this.isBegun)
      placed.push({ page, start: this.#start, top: tenths(top), rest: encodeNumbers(this.#numbers) });
    this.#numbers = [];
  }
}

function tenths(points: number): number {
  return Math.round(points * 10);
}
