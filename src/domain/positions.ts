/**
 * Where the words of a document stand on its pages, small enough to be kept with every reading: a page of 400 words takes
 * about as many bytes as its text. `rectanglesOf` reads it.
 */
export interface Positions {
  /**
   * Three numbers for each page: width and height in tenths of a point, and the quarter turns clockwise that set the page as
   * it was read (its writing upright) to how it is shown (as the file says). Width and height are those as it was read.
   */
  pages: readonly number[];
  /**
   * For each page its lines of words, parted by ";", each a row of numbers: start in the text (less the start of the line before), top
   * (less the top of the line before), height, left edge of the first word, its width, space to the next word, its width, and so
   * on; in tenths of a point. Numbers are written as in source maps: base64 VLQ, five bits a character, sign in the lowest bit
   * (ECMA-426, section 7.1). A line's words are those of the text from its start, parted by white space.
   */
  lines: readonly string[];
}

/** A line of words on its way to being kept. */
export interface PlacedLine {
  /** Physical page, from 1. */
  page: number;
  /** Offset of its first word in the text. */
  start: number;
  /** Tenths of a point from the upper edge of the page as it was read. */
  top: number;
  /** The other numbers of the line, by `encodeNumbers`: height, left edge, then width, space, width, space, width … */
  rest: string;
}

/** A part of a page as it is shown: points (1/72 inch) from its upper left corner. */
export interface PageRectangle {
  /** Physical page, from 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A range of the text; document.ts has the same under its own name. */
interface Range {
  start: number;
  end: number;
}

/** A document's text with its positions, as far as they are needed here. */
interface PlacedText {
  text: string;
  positions?: Positions | undefined;
}

/**
 * The rectangles that cover the words of a span, one for each line of words, in the order of the text: whole words, also where the
 * span begins or ends inside one. Empty where the document has no positions (all formats but PDF) or the span no words.
 */
export function rectanglesOf({ text, positions }: PlacedText, span: Range): PageRectangle[] {
  if (!positions) return [];
  return positions.lines.flatMap((encoded, index) => {
    const place = { page: index + 1, sizes: positions.pages.slice(index * 3, index * 3 + 3) };
    return decodeLines(encoded, span.end)
      .map((line) => coverOf(line, text, span))
      .filter((box) => box !== null)
      .map((box) => shown(box, place));
  });
}

/** Width and height of a page as it is shown, in points; null without positions or of a page that is not there. */
export function pageSizeOf(
  { positions }: PlacedText,
  page: number,
): { width: number; height: number } | null {
  const [width, height, turn] = positions?.pages.slice(page * 3 - 3, page * 3) ?? [];
  if (page < 1 || width === undefined || height === undefined) return null;
  const size = { width: width / 10, height: height / 10 };
  return (turn ?? 0) % 2 === 0 ? size : { width: size.height, height: size.width };
}

/** A box in tenths of a point. */
interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The box around the words of a line that the span touches, or null. */
function coverOf(line: readonly number[], text: string, span: Range): Box | null {
  const [start = 0, top = 0, height = 0, left = 0] = line;
  const word = /\S+/g;
  word.lastIndex = start;
  let x0: number | null = null;
  let x1 = left;
  let at = left;
  for (let index = 4; index < line.length; index += 2) {
    const found = word.exec(text);
    if (!found || found.index >= span.end) break;
    const end = at + (line[index] ?? 0);
    if (found.index + found[0].length > span.start) {
      x0 ??= at;
      x1 = end;
    }
    at = end + (line[index + 1] ?? 0);
  }
  return x0 === null ? null : { x0, x1, y0: top, y1: top + height };
}

/** The box turned with its page to how it is shown. */
function shown({ x0, y0, x1, y1 }: Box, place: { page: number; sizes: readonly number[] }): PageRectangle {
  const [width = 0, height = 0, turn = 0] = place.sizes;
  const from = (x: number, y: number, right: number, bottom: number): PageRectangle => ({
    page: place.page,
    x: x / 10,
    y: y / 10,
    width: (right - x) / 10,
    height: (bottom - y) / 10,
  });
  if (turn === 1) return from(height - y1, x0, height - y0, x1);
  if (turn === 2) return from(width - x1, height - y1, width - x0, height - y0);
  if (turn === 3) return from(y0, width - x1, y1, width - x0);
  return from(x0, y0, x1, y1);
}

/** The lines of one page, in the order of the text, as `Positions.lines` has them. */
export function encodeLines(lines: readonly PlacedLine[]): string {
  let before = { start: 0, top: 0 };
  return lines
    .map((line) => {
      const lead = encodeNumbers([line.start - before.start, line.top - before.top]);
      before = line;
      return lead + line.rest;
    })
    .join(';');
}

/** The lines of one page up to the first that begins at `end` or behind. */
function decodeLines(encoded: string, end: number): number[][] {
  const lines: number[][] = [];
  let [start, top] = [0, 0];
  if (encoded === '') return lines;
  for (const part of encoded.split(';')) {
    const line = decodeNumbers(part);
    start += line[0] ?? 0;
    top += line[1] ?? 0;
    if (start >= end) break;
    lines.push([start, top, ...line.slice(2)]);
  }
  return lines;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const GOES_ON = 32;

/** Whole numbers as base64 VLQ. */
export function encodeNumbers(values: readonly number[]): string {
  // Made at once: text that grows by single characters is a chain of pieces, thirty bytes for each.
  const codes: number[] = [];
  for (const value of values) addDigits(codes, value);
  if (codes.length <= MOST_ARGUMENTS) return String.fromCharCode(...codes);
  return codes.map((code) => String.fromCharCode(code)).join('');
}

// A function takes some ten thousand arguments; a line of a hundred words has some three hundred digits.
const MOST_ARGUMENTS = 4096;

function addDigits(codes: number[], value: number): void {
  let left = value < 0 ? -value * 2 + 1 : value * 2;
  while (left >= GOES_ON) {
    codes.push(DIGITS.charCodeAt((left % GOES_ON) + GOES_ON));
    left = Math.floor(left / GOES_ON);
  }
  codes.push(DIGITS.charCodeAt(left));
}

function decodeNumbers(encoded: string): number[] {
  const numbers: number[] = [];
  let [value, weight] = [0, 1];
  for (const digit of encoded) {
    const five = VALUES.get(digit) ?? 0;
    value += (five % GOES_ON) * weight;
    weight *= GOES_ON;
    if (five >= GOES_ON) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value - 1) / 2);
    [value, weight] = [0, 1];
  }
  return numbers;
}
