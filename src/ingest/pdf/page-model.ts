/**
 * A word as a PDF engine gives it, free of the engine. Lengths are points (1/72 inch) from the upper left corner of
 * the page as it is shown.
 */
export interface Word {
  text: string;
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  baseline: number;
  /** Font size in points as shown, so with the text matrix applied. */
  size: number;
  bold: boolean;
  /** True for writing a quarter or half turn from the page's: labels in a table's head, stamps in the margin. */
  turned: boolean;
}

/** A horizontal or vertical stroke, or a thin filled rectangle that is drawn as one. */
export interface Rule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** One page as its writing stands upright: its size in points, its words, and what else is drawn on it. */
export interface PdfPage {
  /** Physical page, from 1. */
  number: number;
  width: number;
  height: number;
  /** In the order of the content stream. A hyphen that only breaks a line is U+00AD (soft hyphen). */
  words: Word[];
  rules: Rule[];
  /** Share of the page that pictures cover, 0..1. */
  pictures: number;
  /** Quarter turns clockwise that set it as it is shown; 0 where it is shown with its writing upright. */
  turn?: number;
  /** True where anything but text is drawn on it. */
  isDrawnOn?: boolean;
  /** Certainty of OCR, 0..1, where OCR read the page. */
  ocr?: number;
}

/** Why an engine gave no model. */
export type PdfFailure = 'encrypted' | 'corrupt';
