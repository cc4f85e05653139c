import { cleanLine } from '../clean-text.ts';
import type { Word } from './page-model.ts';

/** Words on one baseline that follow each other in the stream. */
export interface Line {
  page: number;
  words: Word[];
  /** The words with one space between; a hyphen that only breaks the line is U+00AD. */
  text: string;
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  baseline: number;
  /** The size that most of its letters have. */
  size: number;
  /** True where all words with letters are bold. */
  bold: boolean;
}

/** Sets the words of a page to lines, in stream order. */
export function linesOf(page: number, words: readonly Word[]): Line[] {
  const lines: Line[] = [];
  let current: Word[] = [];
  for (const word of words) {
    const last = current[current.length - 1];
    if (last && !follows(last, word)) {
      lines.push(lineOf(page, current));
      current = [];
    }
    current.push(word);
  }
  if (current.length > 0) lines.push(lineOf(page, current));
  return lines.filter((line) => line.text !== '');
}

/** Half a line up or down is a raised or lowered mark; a step back to the left begins a line. */
function follows(last: Word, word: Word): boolean {
  if (last.turned || word.turned) return last.turned && word.turned;
  const size = Math.max(last.size, word.size);
  return Math.abs(word.baseline - last.baseline) < size * 0.5 && word.x0 > last.x1 - size;
}

/** The line that the words make. */
export function lineOf(page: number, words: Word[]): Line {
  const main = commonest(words);
  const line: Line = {
    page,
    words,
    text: cleanLine(words.map((word) => word.text).join(' ')),
    x0: Number.POSITIVE_INFINITY,
    x1: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
    baseline: main.baseline,
    size: main.size,
    bold: main.bold && isLettered(main) && words.every((word) => word.bold || !isLettered(word)),
  };
  for (const word of words) {
    line.x0 = Math.min(line.x0, word.x0);
    line.x1 = Math.max(line.x1, word.x1);
    line.top = Math.min(line.top, word.top);
    line.bottom = Math.max(line.bottom, word.bottom);
  }
  return line;
}

/** Has a letter or a digit. Nearly every word begins with one of ASCII's. */
function isLettered({ text }: Word): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return (first >= 0x61 && first <= 0x7a) || /[\p{L}\p{N}]/u.test(text);
}

/** The first of the words whose size the most letters have; words without letters count only among their like. */
function commonest(words: readonly Word[]): Word {
  const [any] = words as [Word, ...Word[]];
  const key = sizeKey(any);
  if (words.every((word) => sizeKey(word) === key)) return words.find(isLettered) ?? any;
  const lettered = words.filter(isLettered);
  const counted = lettered.length > 0 ? lettered : words;
  const letters = new Map<number, number>();
  for (const word of counted)
    letters.set(sizeKey(word), (letters.get(sizeKey(word)) ?? 0) + word.text.length);
  return counted.reduce((best, word) =>
    (letters.get(sizeKey(word)) ?? 0) > (letters.get(sizeKey(best)) ?? 0) ? word : best,
  );
}

function sizeKey({ size }: Word): number {
  return Math.round(size * 2);
}

// A gap of two ems is wider than any space between words, and narrower than between a table's columns.
const COLUMN_GAP_EM = 2;

/** True where a wide gap parts the line's words behind a marker: a row of a table without lines. */
export function isRow(line: Line): boolean {
  return line.words.some((word, index) => {
    const before = line.words[index - 1];
    return before !== undefined && index > 1 && word.x0 - before.x1 > line.size * COLUMN_GAP_EM;
  });
}
