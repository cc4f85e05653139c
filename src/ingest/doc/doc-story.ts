import type { ListCounter } from '../docx/list-counter.ts';
import { LINE_BREAK } from '../flow-text.ts';
import { holdLimit, type Limits } from '../limits.ts';
import { OpenStory } from '../pieces/open-story.ts';
import type { Piece } from '../pieces/pieces.ts';
import { decodeAs } from '../text/code-pages.ts';
import { type FormatRun, runAt } from './format-runs.ts';
import { type LetterLook, letterLook, PLAIN_LETTERS } from './letter-look.ts';
import { NO_STYLE } from './no-style.ts';
import { type DocParagraph, paragraphLook } from './paragraph-look.ts';
import type { DocStyle } from './style-sheet.ts';
import type { TextPiece } from './text-pieces.ts';

/** A Word file taken apart: where its text stands, and how it is set. */
export interface DocParts {
  main: Uint8Array;
  pieces: readonly TextPiece[];
  letters: readonly FormatRun[];
  paragraphs: readonly FormatRun[];
  styleOf: (number: number) => DocStyle;
  counter: ListCounter;
  limits: Limits;
  /** Read so far, for the limits of the whole document. */
  read: { characters: number; cells: number };
}

/** The paragraphs and tables of a range of the document's characters. Throws LimitReached for characters and cells. */
export function readStory(parts: DocParts, start: number, end: number): Piece[] {
  const reader = new StoryReader(parts);
  for (const piece of parts.pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.end);
    if (from < to) reader.addPiece(piece, from, to);
  }
  return reader.finish();
}

// Pictures, notes' marks, cells, line breaks, page breaks, paragraphs, fields, hyphens ([MS-DOC] 2.4.1 and 2.8.25).
const SIGNS = /[\u0001-\u0008\u000b-\u000e\u0013-\u0015\u001e\u001f]/;
const SIGNS_KEPT = new RegExp(`(${SIGNS.source})`);
const FIELD_BEGINS = '\u0013';
const FIELD_SHOWS = '\u0014';
const FIELD_ENDS = '\u0015';
const CELL = '\u0007';

class StoryReader {
  readonly #parts: DocParts;
  readonly #story = new OpenStory();
  /** For each open field, whether what it shows has begun; before that stands its code. */
  readonly #fields: boolean[] = [];
  readonly #looks = new Map<FormatRun, LetterLook>();
  #paragraph: { run: FormatRun | null; look: DocParagraph } = { run: null, look: paragraphLook(null) };

  constructor(parts: DocParts) {
    this.#parts = parts;
  }

  /** The characters `from` to `to` of a piece, cut where their setting changes. */
  addPiece(piece: TextPiece, from: number, to: number): void {
    const { width } = piece;
    const { main, letters } = this.#parts;
    const last = Math.min(main.length, piece.place + (to - piece.start) * width);
    let at = piece.place + (from - piece.start) * width;
    while (at < last) {
      const run = runAt(letters, at);
      const stop = Math.min(last, run ? run.end : nextStart(letters, at));
      // Letters of two bytes are not cut in their middle.
      const end = Math.min(last, at + Math.max(width, Math.floor((stop - at) / width) * width));
      this.#addLetters(decodeAs(main.subarray(at, end), width === 1 ? 'windows-1252' : 'utf-16le'), run, {
        at,
        width,
      });
      at = end;
    }
  }

  finish(): Piece[] {
    return this.#story.finish({ heading: null, listLevel: -1, tableDepth: 0 });
  }

  #addLetters(text: string, run: FormatRun | null, from: { at: number; width: number }): void {
    this.#parts.read.characters += text.length;
    holdLimit(this.#parts.limits, 'characters', this.#parts.read.characters);
    const look = this.#lookOf(run);
    let at = from.at;
    for (const part of text.split(SIGNS_KEPT)) {
      if (SIGNS.test(part)) this.#sign(part, at);
      else if (!look.isUnseen && part !== '') this.#words(part, look, at);
      at += part.length * from.width;
    }
  }

  #words(words: string, look: LetterLook, at: number): void {
    if (this.#fields.includes(false)) return;
    const { bold } = look;
    const ofStyle =
      bold === true || bold === false ? false : this.#parts.styleOf(this.#paragraphAt(at).style).isBold;
    const isBold = bold === null ? ofStyle : bold === 'other' ? !ofStyle : bold;
    this.#story.addWords(words, isBold || look.isUnderlined);
  }

  #sign(sign: string, at: number): void {
    if (sign === FIELD_BEGINS) this.#fields.push(false);
    else if (sign === FIELD_SHOWS && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
    else if (sign === FIELD_ENDS) this.#fields.pop();
    else if (sign === '\u000b') this.#story.addWords(LINE_BREAK, true);
    else if (sign === '\u001e') this.#story.addWords('\u2011', true);
    else if (sign === '\r' || sign === '\f' || sign === '\u000e' || sign === CELL)
      this.#end(sign, this.#paragraphAt(at));
  }

  #end(sign: string, paragraph: DocParagraph): void {
    const { tableDepth, row, ends } = paragraph;
    const isCell = sign === CELL || ends === 'cell';
    const depth = sign === CELL ? 1 : tableDepth;
    if (ends === 'row') {
      this.#story.endRow(depth, row);
      return;
    }
    const listLevel = this.#addNumber(paragraph);
    if (isCell) this.#endCell(depth, listLevel);
    else this.#story.endParagraph({ heading: this.#headingOf(paragraph), listLevel, tableDepth });
  }

  #endCell(tableDepth: number, listLevel: number): void {
    const { read, limits } = this.#parts;
    read.cells += 1;
    holdLimit(limits, 'cells', read.cells);
    this.#story.endCell({ heading: null, listLevel, tableDepth });
  }

  /** Counts a paragraph in its list and gives its nesting there from 0; -1 outside lists. */
  #addNumber({ listId, listLevel, style }: DocParagraph): number {
    const ofStyle = this.#parts.styleOf(style);
    const list = listId ?? ofStyle.listId ?? 0;
    if (list === 0) return -1;
    const level = listLevel ?? ofStyle.listLevel ?? 0;
    const number = this.#parts.counter.next({ numId: String(list), level }, NO_STYLE);
    if (number) this.#story.addNumber(number.marker);
    return number ? number.level - 1 : level;
  }

  #headingOf({ outline, style }: DocParagraph): number | null {
    if (outline !== null) return outline < 9 ? outline + 1 : null;
    return this.#parts.styleOf(style).heading;
  }

  #paragraphAt(at: number): DocParagraph {
    const { run } = this.#paragraph;
    if (run && run.start <= at && at < run.end) return this.#paragraph.look;
    const found = runAt(this.#parts.paragraphs, at);
    this.#paragraph = { run: found, look: paragraphLook(found) };
    return this.#paragraph.look;
  }

  #lookOf(run: FormatRun | null): LetterLook {
    if (!run) return PLAIN_LETTERS;
    const look = this.#looks.get(run) ?? letterLook(run);
    this.#looks.set(run, look);
    return look;
  }
}

/** Where the next run begins behind a gap. */
function nextStart(runs: readonly FormatRun[], at: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return runs[low]?.start ?? Number.POSITIVE_INFINITY;
}
