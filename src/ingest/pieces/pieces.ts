import type { FlowText } from '../flow-text.ts';

/** What an Office format holds between its pages' edges, in reading order: paragraphs and tables. */
export type Piece = ParagraphPiece | TablePiece;

/** A paragraph as its format describes it; `setPiece` decides what it is. */
export interface ParagraphPiece {
  kind: 'paragraph';
  text: FlowText;
  /** The format's own heading rank from 1, or null. */
  heading: number | null;
  /** Its automatic number or bullet as printed ("3.2.1", "(a)", "•") with the nesting from 1, or null. */
  list: { level: number; marker: string } | null;
}

/** A table; a cell covers `columnSpan` columns of the grid and `rowSpan` rows. */
export interface TablePiece {
  kind: 'table';
  rows: readonly (readonly CellPiece[])[];
}

/** A cell, which holds paragraphs and tables itself. */
export interface CellPiece {
  column: number;
  columnSpan: number;
  rowSpan: number;
  /** The format says that it heads its column. */
  isHeader: boolean;
  pieces: Piece[];
}

/** The bullet that every list without numbers gets. */
export const BULLET = '•';

// No real table spans more; a hostile one would fill the memory.
const WIDEST_SPAN = 200;

/** A span as a table uses it: "3" is 3; what is no number, missing or absurd is 1, or the widest. */
export function spanOf(value: string | null): number {
  return Math.min(WIDEST_SPAN, Math.max(1, Math.floor(Number(value ?? 1)) || 1));
}

/** A paragraph without rank and list. */
export function plainParagraph(text: FlowText): ParagraphPiece {
  return { kind: 'paragraph', text, heading: null, list: null };
}
