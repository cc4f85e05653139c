import type { OcrWord } from '../../domain/index.ts';
import { type Box, meanConfidence, type ReadWord } from './read-word.ts';
import { tidyLine } from './tidy-line.ts';

/** A line as tesseract gives it. */
export interface ReadLine {
  words: readonly ReadWord[];
  baseline: Box;
  rowAttributes: { rowHeight: number };
}

/** What tesseract gives of a page, as far as Muster uses it. */
export type ReadBlocks = readonly { paragraphs: readonly { lines: readonly ReadLine[] }[] }[];

// From the ascenders' top to the descenders' foot: 0.90 em in Times, 0.93 em in Helvetica (their AFM files).
const ROW_EM = 0.915;

/** What stands on a page. */
export interface ReadWords {
  /** In tesseract's order, without what is no writing. */
  words: OcrWord[];
  /** Their mean certainty, 0..1; 0 without any. */
  confidence: number;
  /** Rise over run of its lines, downwards: the median of the long ones; 0 where there are few. */
  slope: number;
}

/** The words of a page. `stemOf` tells the width of the upright strokes in a box. */
export function ocrWords(blocks: ReadBlocks, stemOf: (box: Box) => number): ReadWords {
  const lines = blocks
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .map((line) => ({ line, words: tidyLine(line.words) }))
    .filter(({ words }) => words.length > 0);
  return {
    words: lines.flatMap(({ line, words }, number) =>
      words.map((word) => ({ ...placedWord(word, line), stem: stemOf(word.bbox), line: number })),
    ),
    confidence: Math.round(meanConfidence(lines.flatMap(({ words }) => words)) * 10) / 1000,
    slope: slopeOf(lines.map(({ line }) => line.baseline)),
  };
}

function placedWord({ text, bbox }: ReadWord, { baseline, rowAttributes }: ReadLine) {
  const middle = (bbox.x0 + bbox.x1) / 2;
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
  return {
    text,
    x0: bbox.x0,
    top: bbox.y0,
    x1: bbox.x1,
    bottom: bbox.y1,
    baseline: Math.round(baseline.y0 + slope * (middle - baseline.x0)),
    size: Math.max(1, Math.round(rowAttributes.rowHeight / ROW_EM)),
  };
}

// A line this many pixels long, three words of body text, shows its slope to a tenth of a degree.
const LONG_LINE = 400;
const FEWEST_LINES = 5;

function slopeOf(baselines: readonly Box[]): number {
  const slopes = baselines
    .filter(({ x0, x1 }) => x1 - x0 >= LONG_LINE)
    .map(({ x0, y0, x1, y1 }) => (y1 - y0) / (x1 - x0))
    .sort((a, b) => a - b);
  if (slopes.length < FEWEST_LINES) return 0;
  return Math.round((slopes[Math.floor(slopes.length / 2)] ?? 0) * 10_000) / 10_000;
}
