import { LINE_BREAK } from '../flow-text.ts';
import { holdLimit, type Limits } from '../limits.ts';
import { OpenStory } from '../pieces/open-story.ts';
import type { Piece } from '../pieces/pieces.ts';
import { charsetEncoding, codePageEncoding, decodeLetters } from './code-page.ts';
import { type Destination, destinationOf } from './destinations.ts';
import { RowDefiner } from './row-definer.ts';
import { type RtfState, START, setProperty } from './rtf-state.ts';
import type { RtfHandler } from './scan-rtf.ts';
import { headingOfStyle } from './style-name.ts';

// Signs that have a word of their own (Rich Text Format 1.9.1, "Special characters").
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: LINE_BREAK,
  lbr: LINE_BREAK,
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};
const PARAGRAPH_ENDS = new Set(['par', 'sect', 'page', 'column', 'softpage']);

/** Turns what `scanRtf` tells into pieces: it keeps the state of every open group, and the story it writes to. */
export class RtfReader implements RtfHandler {
  readonly #limits: Limits;
  readonly #groups: { state: RtfState; story: OpenStory }[] = [];
  readonly #fonts = new Map<number, string>();
  readonly #styles = new Map<number, number>();
  readonly #notes: Piece[] = [];
  readonly #edges: Piece[] = [];
  /** Rows are defined for each depth of tables in tables. */
  readonly #rows: RowDefiner[] = [];
  #state: RtfState = START;
  #story = new OpenStory();
  #ownEncoding = 'windows-1252';
  /** Bytes in one encoding that wait to be decoded: a letter of two bytes may come in two parts. */
  #waiting: Uint8Array[] = [];
  #isFirstWord = false;
  #isMarked = false;
  /** Letters for programs that do not know \u, still to be passed over. */
  #toSkip = 0;
  #styleName = '';
  #characters = 0;
  #cells = 0;
  #cellEdges = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  open(): void {
    this.#decode();
    this.#toSkip = 0;
    this.#groups.push({ state: this.#state, story: this.#story });
    holdLimit(this.#limits, 'xmlDepth', this.#groups.length);
    this.#isFirstWord = true;
    this.#isMarked = false;
  }

  close(): void {
    this.#decode();
    this.#toSkip = 0;
    this.#isFirstWord = false;
    const outer = this.#groups.pop();
    if (!outer) return;
    if (this.#state.destination === 'styles') this.#endStyle();
    if (this.#story !== outer.story) this.#endStory(outer.story);
    this.#story = outer.story;
    this.#state = outer.state;
  }

  symbol(sign: string): void {
    if (sign === '*') {
      this.#isMarked = true;
      return;
    }
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if ('\\{}'.includes(sign)) this.letters(Uint8Array.of(sign.charCodeAt(0)));
    else this.#ownSign(sign);
  }

  #ownSign(sign: string): void {
    this.#decode();
    if (sign === '~') this.#write('\u00a0');
    else if (sign === '_') this.#write('\u2011');
    else if (sign === '\t') this.#write('\t');
    else if (sign === '\r' || sign === '\n') this.#endParagraph();
  }

  letters(bytes: Uint8Array): void {
    this.#isFirstWord = false;
    const passed = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= passed;
    if (passed < bytes.length && this.#state.destination !== 'skip')
      this.#waiting.push(bytes.subarray(passed));
  }

  word(name: string, value: number | null): void {
    if (this.#isFirstWord && this.#enter(name)) return;
    if (this.#state.destination === 'skip') return;
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    this.#decode();
    if (name === 'u') this.#unicode(value ?? 0);
    else if (SIGNS[name] !== undefined) this.#write(SIGNS[name] ?? '');
    else if (this.#state.destination === 'fonts') this.#defineFont(name, value);
    else if (!this.#structure(name, value)) this.#state = setProperty(this.#state, name, value);
  }

  /** The document, with footnotes behind the rest, and what stands at the edges of its pages. */
  finish(): { body: Piece[]; edges: Piece[] } {
    while (this.#groups.length > 0) this.close();
    this.#decode();
    return { body: [...this.#story.finish(this.#look()), ...this.#notes], edges: this.#edges };
  }

  /** The first word of a group may name a destination; true where that is all it says. */
  #enter(name: string): boolean {
    this.#isFirstWord = false;
    const destination = destinationOf(name, this.#isMarked);
    if (destination === null || this.#state.destination === 'skip') return false;
    this.#decode();
    if (destination === 'note' || destination === 'box' || destination === 'edge') {
      this.#story = new OpenStory();
      this.#state = { ...START, encoding: this.#state.encoding, destination };
    } else this.#state = { ...this.#state, destination: this.#inside(destination) };
    return true;
  }

  /** Text in a footnote stays the footnote's. */
  #inside(destination: Destination): Destination {
    return destination === 'text' ? this.#state.destination : destination;
  }

  #endStory(outer: OpenStory): void {
    const pieces = this.#story.finish(this.#look());
    if (this.#state.destination === 'box') outer.addBoxes(pieces);
    else if (this.#state.destination === 'edge') this.#edges.push(...pieces);
    else this.#notes.push(...pieces);
  }

  #unicode(value: number): void {
    this.#write(String.fromCharCode(value & 0xffff));
    this.#toSkip = this.#state.unicodeSkip;
  }

  /** Words that end paragraphs, cells and rows or define rows and code pages; false for the others. */
  #structure(name: string, value: number | null): boolean {
    const depth = this.#state.tableDepth;
    if (PARAGRAPH_ENDS.has(name)) this.#endParagraph();
    else if (name === 'cell') this.#endCell(Math.min(1, depth));
    else if (name === 'nestcell') this.#endCell(depth);
    else if (name === 'row') this.#endRow(1);
    else if (name === 'nestrow') this.#endRow(depth);
    else if (name === 'ansicpg') this.#ownEncoding = codePageEncoding(value ?? 1252);
    else if (name === 'mac') this.#ownEncoding = 'macintosh';
    else if (name === 'f') this.#state = { ...this.#state, encoding: this.#fonts.get(value ?? 0) ?? null };
    else if (this.#rowAt(depth).define(name, value)) this.#countEdge(name);
    else return false;
    return true;
  }

  #endParagraph(): void {
    if (this.#isText()) this.#story.endParagraph(this.#look());
  }

  #endCell(depth: number): void {
    this.#countCell();
    this.#story.endCell({ ...this.#look(), tableDepth: depth });
  }

  #endRow(depth: number): void {
    this.#story.endRow(depth, this.#rowAt(depth).definition);
  }

  #rowAt(depth: number): RowDefiner {
    const at = Math.max(1, depth);
    while (this.#rows.length < at) this.#rows.push(new RowDefiner());
    return this.#rows[at - 1] as RowDefiner;
  }

  #countCell(): void {
    this.#cells += 1;
    holdLimit(this.#limits, 'cells', this.#cells);
  }

  #countEdge(name: string): void {
    if (name === 'cellx') this.#cellEdges += 1;
    holdLimit(this.#limits, 'cells', this.#cellEdges);
  }

  #look() {
    const { outline, style, listLevel, tableDepth } = this.#state;
    const heading = outline ?? this.#styles.get(style) ?? null;
    return { heading: heading !== null && heading <= 9 ? heading : null, listLevel, tableDepth };
  }

  #defineFont(name: string, value: number | null): void {
    const { font } = this.#state;
    if (name === 'f') this.#state = { ...this.#state, font: value ?? 0 };
    const encoding =
      name === 'fcharset'
        ? charsetEncoding(value ?? 0)
        : name === 'cpg'
          ? codePageEncoding(value ?? 0)
          : null;
    if (encoding !== null) this.#fonts.set(font, encoding);
  }

  /** "{\s1\outlinelevel0 heading 1;}" */
  #endStyle(): void {
    const heading = this.#state.outline ?? headingOfStyle(this.#styleName.replace(/;.*$/, '').trim());
    if (heading !== null && this.#styleName !== '') this.#styles.set(this.#state.style, heading);
    this.#styleName = '';
  }

  #isText(): boolean {
    return /^(?:text|note|box|edge)$/.test(this.#state.destination);
  }

  #decode(): void {
    if (this.#waiting.length === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#write(decodeLetters(bytes, this.#state.encoding ?? this.#ownEncoding));
  }

  #write(words: string): void {
    this.#characters += words.length;
    holdLimit(this.#limits, 'characters', this.#characters);
    const { destination, isBold, isHidden, isDeleted } = this.#state;
    if (destination === 'styles') this.#styleName += words;
    else if (isHidden || isDeleted) return;
    else if (destination === 'number') this.#story.addNumber(words);
    else if (this.#isText()) this.#story.addWords(words, isBold);
  }
}
