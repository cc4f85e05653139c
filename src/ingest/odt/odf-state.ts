import { BoldLead } from '../flow-text.ts';
import type { IngestIssueCode } from '../issues.ts';
import { holdLimit, type Limits } from '../limits.ts';
import type { CellPiece, ParagraphPiece, Piece } from '../pieces/pieces.ts';
import { OdfCounter } from './list-counter.ts';
import type { ListStyle, OdfStyles } from './styles.ts';

/** A list that is being read; lists inside it share its counter. */
export interface OpenList {
  styleName: string | null;
  counter: OdfCounter;
  /** The item has no paragraph yet; its first one takes the number. `start` overrides the style's count. */
  pending: { start: number | null } | null;
}

interface OpenParagraph {
  words: BoldLead;
  style: string | null;
  heading: number | null;
  list: ParagraphPiece['list'];
  spans: (string | null)[];
  /** Text boxes and notes, which follow it. */
  after: Piece[];
  /** How many sinks were open when it began: what is put while as many are open stands inside it. */
  sinks: number;
}

/** A table that is being read. */
export interface OpenTable {
  rows: CellPiece[][];
  row: CellPiece[];
  rowRepeats: number;
  column: number;
  cell: CellPiece | null;
  cellRepeats: number;
  cellStyle: string | null;
  inHeader: boolean;
  notes: Piece[];
}

/** Everything that stands open while the content of an OpenDocument file is walked. */
export class OdfState {
  readonly styles: OdfStyles;
  readonly limits: Limits;
  /** What was met on the way that the reader of the document should know. */
  readonly met: Set<IngestIssueCode>;
  readonly lists: OpenList[] = [];
  readonly tables: OpenTable[] = [];
  /** Set inside a slide's title. */
  titleLevel: number | null = null;
  readonly #sinks: ((piece: Piece) => void)[];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #outline = new OdfCounter();
  /** Counters by the ids of their lists, and the last one of each list style. */
  readonly #counters = new Map<string, OdfCounter>();
  #characters = 0;
  #cells = 0;

  constructor(styles: OdfStyles, limits: Limits, met: Set<IngestIssueCode>, put: (piece: Piece) => void) {
    this.styles = styles;
    this.met = met;
    this.limits = limits;
    this.#sinks = [put];
  }

  get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  get #paragraph(): OpenParagraph | undefined {
    return this.#paragraphs[this.#paragraphs.length - 1];
  }

  /** Hands a piece over: behind the paragraph that it stands in, or to the innermost sink. */
  put(piece: Piece): void {
    const paragraph = this.#paragraph;
    if (paragraph?.sinks === this.#sinks.length) paragraph.after.push(piece);
    else this.#sinks[this.#sinks.length - 1]?.(piece);
  }

  /** Counts cells. Throws LimitReached. */
  countCells(count: number): void {
    this.#cells += count;
    holdLimit(this.limits, 'cells', this.#cells);
  }

  /** Counts the words of a cell that is there so many times more. Throws LimitReached for `characters`. */
  countCopies(cell: CellPiece, copies: number): void {
    if (copies < 1) return;
    this.#characters += copies * lengthOf(cell.pieces);
    holdLimit(this.limits, 'characters', this.#characters);
  }

  openSink(put: (piece: Piece) => void): void {
    this.#sinks.push(put);
  }

  closeSink(): void {
    if (this.#sinks.length > 1) this.#sinks.pop();
  }

  /** A note follows its paragraph, or its table: inside a cell it would part the header from its column. */
  openNote(): void {
    const notes = this.tables[0]?.notes ?? this.#paragraph?.after;
    this.openSink((piece) => notes?.push(piece));
  }

  openList(styleName: string | null, id: string | null, continued: string | null): void {
    const parent = this.lists[this.lists.length - 1];
    const own = styleName ?? parent?.styleName ?? null;
    const resumed = continued === null ? undefined : this.#counters.get(continued);
    const counter = parent?.counter ?? resumed ?? new OdfCounter();
    this.lists.push({ styleName: own, counter, pending: null });
    if (id !== null) this.#counters.set(`#${id}`, counter);
    if (parent === undefined) this.#counters.set(own ?? '', counter);
  }

  /** Begins a paragraph, or a heading of a rank from 1. */
  openParagraph(style: string | null, heading: number | null, isNumbered: boolean): void {
    const rank = this.titleLevel ?? heading;
    const list =
      this.#listLabel(style) ?? (heading !== null && isNumbered ? this.#outlineLabel(heading) : null);
    const sinks = this.#sinks.length;
    this.#paragraphs.push({ words: new BoldLead(), style, heading: rank, list, spans: [], after: [], sinks });
  }

  /** Ends a paragraph and hands it over, with what stood inside it behind it. */
  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { words, heading, list, after } = paragraph;
    const text = words.result();
    this.#characters += text.text.length;
    holdLimit(this.limits, 'characters', this.#characters);
    if (/\S/.test(text.text)) this.put({ kind: 'paragraph', text, heading, list });
    for (const piece of after) this.put(piece);
  }

  openSpan(style: string | null): void {
    this.#paragraph?.spans.push(style);
  }

  closeSpan(): void {
    this.#paragraph?.spans.pop();
  }

  /** Adds words to the open paragraph unless they are hidden. */
  print(text: string): void {
    const paragraph = this.#paragraph;
    if (!paragraph || paragraph.sinks !== this.#sinks.length) return;
    const span = paragraph.spans[paragraph.spans.length - 1] ?? null;
    const look = this.styles.look(span, paragraph.style, this.table?.cellStyle ?? null);
    if (!look.hidden) paragraph.words.add(text, look.bold);
    else if (/\S/.test(text)) this.met.add('hidden-text');
  }

  #listLabel(paragraphStyle: string | null): ParagraphPiece['list'] {
    const open = this.lists[this.lists.length - 1];
    if (!open?.pending) return null;
    const { start } = open.pending;
    open.pending = null;
    const name = open.styleName ?? this.styles.listOf(paragraphStyle);
    return label(this.styles.list(name), this.lists.length, open.counter, start);
  }

  #outlineLabel(heading: number): ParagraphPiece['list'] {
    const { outline } = this.styles;
    return outline.get(heading)?.format ? label(outline, heading, this.#outline, null) : null;
  }
}

function lengthOf(pieces: readonly Piece[]): number {
  const lengths = pieces.map((piece) =>
    piece.kind === 'paragraph'
      ? piece.text.text.length
      : lengthOf(piece.rows.flatMap((row) => row.flatMap((cell) => cell.pieces))),
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}

function label(
  style: ListStyle,
  depth: number,
  counter: OdfCounter,
  start: number | null,
): ParagraphPiece['list'] {
  const marker = counter.next(style, depth, start);
  return marker === null ? null : { level: depth, marker };
}
