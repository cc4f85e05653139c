import type { Line } from './lines.ts';
import type { PdfPage, Rule, Word } from './page-model.ts';

/** A page without its words and ruled lines. */
export type PageFace = Omit<PdfPage, 'words' | 'rules'>;

/** A line without its words: what headers, edges and sizes are judged by. */
export type LineFace = Omit<Line, 'words'>;

/** A page as it waits; plain data, so that it goes from one process to another. */
export interface StoredPage {
  face: PageFace;
  content: PageContent;
}

/** What stands on a page as it is kept: some thirty bytes a word. */
interface PageContent {
  /** Each line's words with one space between, lines parted by a line feed; words hold neither. */
  words: string;
  /** Each line's text, parted by a line feed; the same string as `words` where nothing was cleaned. */
  texts: string;
  lineCount: number;
  /** Six numbers (left, right, top, bottom, baseline, size) of each line, then of each word, then four of each ruled line. */
  numbers: Float32Array;
  /** Of each line, then of each word. */
  flags: Uint8Array;
  ruleCount: number;
}

const NUMBERS = 6;
const BOLD = 1;
const TURNED = 2;

/**
 * Pages that were read and wait for the rest of their document: what a header is and how large the body is set only the last
 * page shows. Kept as columns of numbers, so that ten thousand pages take little more than their text.
 */
export class PageShelf {
  readonly #faces: PageFace[] = [];
  readonly #pages: (PageContent | null)[] = [];

  get count(): number {
    return this.#faces.length;
  }

  /** Puts a page in its place by its number, instead of the one that may stand there. */
  put({ face, content }: StoredPage): void {
    this.#faces[face.number - 1] = face;
    this.#pages[face.number - 1] = content;
  }

  /** Size of a page and what else is known of it; pages count from 0 here. */
  face(index: number): PageFace {
    return this.#faces[index] as PageFace;
  }

  /** The lines of a page without their words. */
  faces(index: number): LineFace[] {
    const page = this.#pages[index];
    if (!page || page.lineCount === 0) return [];
    return page.texts.split('\n').map((text, line) => lineAt(page, this.face(index).number, text, line));
  }

  /** The lines of a page that are wanted with their words, and its ruled lines. The page is gone then. */
  take(index: number, isWanted: (face: LineFace) => boolean): { lines: Line[]; rules: Rule[] } {
    const page = this.#pages[index];
    if (!page) return { lines: [], rules: [] };
    const lines: Line[] = [];
    const texts = page.words.split('\n');
    let at = page.lineCount;
    for (const [number, face] of this.faces(index).entries()) {
      const parts = texts[number]?.split(' ') ?? [];
      const from = at;
      at += parts.length;
      if (!isWanted(face)) continue;
      const words = parts.map((part, offset) => wordAt(page, part, from + offset));
      lines.push(Object.assign(face, { words }));
    }
    this.#pages[index] = null;
    return { lines, rules: rulesOf(page) };
  }

  /** Width, height and turn of every page, as `Positions.pages` has them. */
  sizes(): number[] {
    return this.#faces.flatMap(({ width, height, turn = 0 }) => [
      Math.round(width * 10),
      Math.round(height * 10),
      turn,
    ]);
  }
}

/** A page with its lines, made small. */
export function storePage({ words: _, rules, ...face }: PdfPage, lines: readonly Line[]): StoredPage {
  const raw = lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n');
  const texts = lines.map((line) => line.text).join('\n');
  const words = lines.flatMap((line) => line.words);
  const content = {
    words: raw,
    texts: raw === texts ? raw : texts,
    lineCount: lines.length,
    numbers: numbersOf(lines, words, rules),
    flags: flagsOf(lines, words),
    ruleCount: rules.length,
  };
  return { face, content };
}

function flagsOf(lines: readonly Line[], words: readonly Word[]): Uint8Array {
  const flags = new Uint8Array(lines.length + words.length);
  for (const [index, { bold }] of lines.entries()) flags[index] = bold ? BOLD : 0;
  for (const [index, { bold, turned }] of words.entries())
    flags[lines.length + index] = (bold ? BOLD : 0) + (turned ? TURNED : 0);
  return flags;
}

function numbersOf(lines: readonly Line[], words: readonly Word[], rules: readonly Rule[]): Float32Array {
  const numbers = new Float32Array((lines.length + words.length) * NUMBERS + rules.length * 4);
  let at = 0;
  for (const list of [lines, words])
    for (const { x0, x1, top, bottom, baseline, size } of list) {
      numbers[at] = x0;
      numbers[at + 1] = x1;
      numbers[at + 2] = top;
      numbers[at + 3] = bottom;
      numbers[at + 4] = baseline;
      numbers[at + 5] = size;
      at += NUMBERS;
    }
  for (const { x0, y0, x1, y1 } of rules) {
    numbers[at] = x0;
    numbers[at + 1] = y0;
    numbers[at + 2] = x1;
    numbers[at + 3] = y1;
    at += 4;
  }
  return numbers;
}

function rulesOf({ numbers, ruleCount }: PageContent): Rule[] {
  const first = numbers.length - ruleCount * 4;
  return Array.from({ length: ruleCount }, (_, index): Rule => {
    const at = first + index * 4;
    return {
      x0: numbers[at] ?? 0,
      y0: numbers[at + 1] ?? 0,
      x1: numbers[at + 2] ?? 0,
      y1: numbers[at + 3] ?? 0,
    };
  });
}

function lineAt({ numbers, flags }: PageContent, page: number, text: string, index: number): LineFace {
  const at = index * NUMBERS;
  return {
    page,
    text,
    x0: numbers[at] ?? 0,
    x1: numbers[at + 1] ?? 0,
    top: numbers[at + 2] ?? 0,
    bottom: numbers[at + 3] ?? 0,
    baseline: numbers[at + 4] ?? 0,
    size: numbers[at + 5] ?? 0,
    bold: flags[index] === BOLD,
  };
}

function wordAt({ numbers, flags }: PageContent, text: string, index: number): Word {
  const at = index * NUMBERS;
  const flag = flags[index] ?? 0;
  return {
    text,
    x0: numbers[at] ?? 0,
    x1: numbers[at + 1] ?? 0,
    top: numbers[at + 2] ?? 0,
    bottom: numbers[at + 3] ?? 0,
    baseline: numbers[at + 4] ?? 0,
    size: numbers[at + 5] ?? 0,
    bold: (flag & BOLD) !== 0,
    turned: (flag & TURNED) !== 0,
  };
}
