import type { Line } from './lines.ts';
import type { PdfPage, Rule, Word } from './page-model.ts';

/** A page without its words. */
export type PageFace = Omit<PdfPage, 'words'>;

/** A line without its words: what headers, edges and sizes are judged by. */
export type LineFace = Omit<Line, 'words'>;

/** A page as it is kept: some thirty bytes a word. */
interface ShelvedPage {
  face: Omit<PageFace, 'rules'>;
  rules: Float32Array;
  /** Each line's words with one space between, lines parted by a line feed; words hold neither. */
  words: string;
  /** Each line's text, parted by a line feed; the same string as `words` where nothing was cleaned. */
  texts: string;
  /** Left, right, top, bottom, baseline and size of each word. */
  wordNumbers: Float32Array;
  wordFlags: Uint8Array;
  /** Left, right, top, bottom, baseline and size of each line. */
  lineNumbers: Float32Array;
  boldLines: Uint8Array;
}

const NUMBERS = 6;
const BOLD = 1;
const TURNED = 2;

/**
 * Pages that were read and wait for the rest of their document: what a header is and how large the body is set only the last
 * page shows. Kept as columns of numbers, so that ten thousand pages take little more than their text.
 */
export class PageShelf {
  readonly #pages: ShelvedPage[] = [];

  get count(): number {
    return this.#pages.length;
  }

  /** Puts a page with its lines in its place by its number, instead of the one that may stand there. */
  put({ words: _, rules, ...face }: PdfPage, lines: readonly Line[]): void {
    const words = lines.flatMap((line) => line.words);
    const raw = lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n');
    const texts = lines.map((line) => line.text).join('\n');
    this.#pages[face.number - 1] = {
      face,
      rules: Float32Array.from(rules.flatMap(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1])),
      words: raw,
      texts: raw === texts ? raw : texts,
      wordNumbers: numbersOf(words),
      wordFlags: Uint8Array.from(words, ({ bold, turned }) => (bold ? BOLD : 0) + (turned ? TURNED : 0)),
      lineNumbers: numbersOf(lines),
      boldLines: Uint8Array.from(lines, ({ bold }) => (bold ? 1 : 0)),
    };
  }

  /** Size, ruled lines and the rest of a page but its words; pages count from 0 here. */
  face(index: number): PageFace {
    const { face, rules } = this.#at(index);
    const list = Array.from({ length: rules.length / 4 }, (_, at): Rule => {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rules.subarray(at * 4, at * 4 + 4);
      return { x0, y0, x1, y1 };
    });
    return { ...face, rules: list };
  }

  /** The lines of a page without their words. */
  faces(index: number): LineFace[] {
    const page = this.#at(index);
    if (page.boldLines.length === 0) return [];
    return page.texts.split('\n').map((text, line) => lineAt(page, text, line));
  }

  /** The lines of a page that are wanted, with their words. */
  lines(index: number, isWanted: (face: LineFace) => boolean): Line[] {
    const page = this.#at(index);
    const lines: Line[] = [];
    const texts = page.words.split('\n');
    let at = 0;
    for (const [number, face] of this.faces(index).entries()) {
      const parts = texts[number]?.split(' ') ?? [];
      const from = at;
      at += parts.length;
      if (!isWanted(face)) continue;
      const words = parts.map((part, offset) => wordAt(page, part, from + offset));
      lines.push(Object.assign(face, { words }));
    }
    return lines;
  }

  /** Width, height and turn of every page, as `Positions.pages` has them. */
  sizes(): number[] {
    return this.#pages.flatMap(({ face: { width, height, turn = 0 } }) => [
      Math.round(width * 10),
      Math.round(height * 10),
      turn,
    ]);
  }

  #at(index: number): ShelvedPage {
    return this.#pages[index] as ShelvedPage;
  }
}

function numbersOf(list: readonly (Word | Line)[]): Float32Array {
  const numbers = new Float32Array(list.length * NUMBERS);
  let at = 0;
  for (const { x0, x1, top, bottom, baseline, size } of list) {
    numbers[at] = x0;
    numbers[at + 1] = x1;
    numbers[at + 2] = top;
    numbers[at + 3] = bottom;
    numbers[at + 4] = baseline;
    numbers[at + 5] = size;
    at += NUMBERS;
  }
  return numbers;
}

function lineAt(
  { face, lineNumbers: numbers, boldLines }: ShelvedPage,
  text: string,
  index: number,
): LineFace {
  const at = index * NUMBERS;
  return {
    page: face.number,
    text,
    x0: numbers[at] ?? 0,
    x1: numbers[at + 1] ?? 0,
    top: numbers[at + 2] ?? 0,
    bottom: numbers[at + 3] ?? 0,
    baseline: numbers[at + 4] ?? 0,
    size: numbers[at + 5] ?? 0,
    bold: boldLines[index] === 1,
  };
}

function wordAt({ wordNumbers: numbers, wordFlags }: ShelvedPage, text: string, index: number): Word {
  const at = index * NUMBERS;
  const flag = wordFlags[index] ?? 0;
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
