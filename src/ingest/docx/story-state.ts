import type { BoldLead } from '../flow-text.ts';
import type { IngestIssueCode } from '../issues.ts';
import type { Limits } from '../limits.ts';
import { type CellPiece, type Piece, plainParagraph } from '../pieces/pieces.ts';
import { FieldStack } from './field-stack.ts';
import type { ListCounter } from './list-counter.ts';
import type { Styles } from './styles.ts';

/** What stories are read with: the document's styles, its counter of lists, the words of its notes by id. */
export interface StoryContext {
  styles: Styles;
  counter: ListCounter;
  /** "footnote 3" → its paragraphs; "diagram rId5" → its words. */
  notes: ReadonlyMap<string, readonly Piece[]>;
  /** What was met on the way that the reader of the document should know. */
  met: Set<IngestIssueCode>;
  limits: Limits;
}

/** How the words of a run look; null where its styles decide. */
export interface RunLook {
  bold: boolean | null;
  underline: boolean | null;
  hidden: boolean | null;
  style: string | null;
  font: string | null;
}

/** A run about which nothing is said. */
export const PLAIN_RUN: Readonly<RunLook> = {
  bold: null,
  underline: null,
  hidden: null,
  style: null,
  font: null,
};

/** A paragraph that is being read. */
export interface OpenParagraph {
  words: BoldLead;
  style: string | null;
  numId: string | null;
  level: number | null;
  outline: number | null;
  /** Its mark was deleted: with the change accepted, its words stand before those of the next paragraph. */
  isMerged: boolean;
  look: RunLook;
  /** Text boxes and notes, which follow it. */
  after: Piece[];
  /** Fields that were open when it began. */
  fieldsBefore: number;
}

/** A table that is being read, with its rows so far and the cell of each column that may still grow downwards. */
export interface OpenTable {
  style: string | null;
  /** The first row looks as the table's style says for first rows. */
  usesFirstRow: boolean;
  rows: CellPiece[][];
  row: CellPiece[];
  isHeader: boolean;
  isDeleted: boolean;
  column: number;
  growing: Map<number, CellPiece>;
  cell: CellPiece | null;
  /** The open cell goes on from the one above or beside it. */
  continues: 'down' | 'right' | null;
  notes: Piece[];
}

/** Where pieces go: the body, a cell, a text box, a note. */
export interface Sink {
  put(piece: Piece): void;
  /** Words of a paragraph whose mark was deleted, waiting for the next one. */
  carried: BoldLead | null;
}

/** Everything that stands open while a story (body, note, header) is walked. */
export class StoryState {
  readonly context: StoryContext;
  readonly sinks: Sink[];
  readonly paragraphs: OpenParagraph[] = [];
  readonly tables: OpenTable[] = [];
  readonly fields = new FieldStack();
  readonly #printedNotes = new Set<string>();
  cells = 0;
  characters = 0;

  constructor(context: StoryContext, put: (piece: Piece) => void) {
    this.context = context;
    this.sinks = [{ put, carried: null }];
  }

  /** The innermost open paragraph, table and sink. */
  get paragraph(): OpenParagraph | undefined {
    return this.paragraphs[this.paragraphs.length - 1];
  }

  get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  get sink(): Sink {
    return this.sinks[this.sinks.length - 1] as Sink;
  }

  openSink(put: (piece: Piece) => void): void {
    this.sinks.push({ put, carried: null });
  }

  /** Closes the innermost sink; words that still wait in it are a paragraph. */
  closeSink(): void {
    const { put, carried } = this.sink;
    if (carried) put(plainParagraph(carried.result()));
    if (this.sinks.length > 1) this.sinks.pop();
  }

  /** The paragraphs of a note; none when they are asked for again, as a file made to swell would. */
  takeNote(id: string): readonly Piece[] {
    if (this.#printedNotes.has(id)) return [];
    this.#printedNotes.add(id);
    return this.context.notes.get(id) ?? [];
  }

  /** Adds printed words to the open paragraph, unless they are hidden or the code of a field. */
  print(text: string): void {
    if (!this.fields.isCode) this.printResult(text);
  }

  /** Adds what a field of a form shows, which stands in its code. */
  printResult(text: string): void {
    const { paragraph } = this;
    if (!paragraph) return;
    const { styles } = this.context;
    const own = styles.find(paragraph.look.style);
    const base = styles.paragraph(paragraph.style);
    if (paragraph.look.hidden ?? own?.hidden ?? base.hidden ?? false) {
      if (/\S/.test(text)) this.context.met.add('hidden-text');
      return;
    }
    const bold = paragraph.look.bold ?? own?.bold ?? base.bold ?? false;
    // Not by the run's style: that is how links look.
    const underline = paragraph.look.underline ?? base.underline ?? false;
    paragraph.words.add(text, bold || underline);
  }
}
