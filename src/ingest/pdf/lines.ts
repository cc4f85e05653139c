import { cleanLine } from '../clean-text.ts';
import type { PdfPage, Word } from './page-model.ts';

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
  const lettered = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const main = commonest(lettered.length > 0 ? lettered : words);
  return {
    page,
    words,
    text: cleanLine(words.map((word) => word.text).join(' ')),
    x0: Math.min(...words.map((word) => word.x0)),
    x1: Math.max(...words.map((word) => word.x1)),
    top: Math.min(...words.map((word) => word.top)),
    bottom: Math.max(...words.map((word) => word.bottom)),
    baseline: main.baseline,
    size: main.size,
    bold: lettered.length > 0 && lettered.every((word) => word.bold),
  };
}

/** The word whose size the most letters have. */
function commonest(words: readonly Word[]): Word {
  const letters = new Map<number, number>();
  const key = (word: Word) => Math.round(word.size * 2);
  for (const word of words) letters.set(key(word), (letters.get(key(word)) ?? 0) + word.text.length);
  return words.reduce((best, word) =>
    (letters.get(key(word)) ?? 0) > (letters.get(key(best)) ?? 0) ? word : best,
  );
}

/** Lines of all pages, each page's in its own array. */
export function pageLines(pages: readonly PdfPage[]): Line[][] {
  return pages.map((page) => downwards(linesOf(page.number, page.words)));
}

// Columns go up once each, notes and stamps now and then; a whole page upwards is an engine's order of turned writing.
const UPWARD_SHARE = 0.8;

function downwards(lines: Line[]): Line[] {
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const upward = steps.filter((step) => step < 0).length;
  return steps.length > 1 && upward > steps.length * UPWARD_SHARE ? lines.reverse() : lines;
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
