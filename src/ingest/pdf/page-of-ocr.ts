import type { OcrWord } from '../../domain/index.ts';
import type { ReadScan } from '../ocr/scan.ts';
import type { PdfPage, Rule, Word } from './page-model.ts';

/** What is usual on the scanned pages of a document. */
export interface ScanStyle {
  /** Font size of most letters in points, to the half. */
  bodySize: number;
  /** Width of most letters' upright strokes, in font sizes. */
  stem: number;
}

const PT_PER_INCH = 72;

/** A page that OCR read in the form that PDF pages have, so that the same layout reads both. */
export function pageOfOcr({ number, page, dpi, strokes }: ReadScan, style: ScanStyle): PdfPage {
  const points = (pixels: number) => Math.round(((pixels * PT_PER_INCH) / dpi) * 10) / 10;
  const bold = boldWords(page.words, style);
  return {
    number,
    width: points(page.width),
    height: points(page.height),
    // The picture is drawn as the page is shown, and OCR read it turned.
    turn: (4 - page.turn) % 4,
    words: page.words.map(
      (word): Word => ({
        text: word.text,
        x0: points(word.x0),
        x1: points(word.x1),
        top: points(word.top),
        bottom: points(word.bottom),
        baseline: points(word.baseline),
        size: evenSize(points(word.size), style.bodySize),
        bold: bold.has(word),
        turned: false,
      }),
    ),
    rules: strokes.map(
      ({ x0, y0, x1, y1 }): Rule => ({ x0: points(x0), y0: points(y0), x1: points(x1), y1: points(y1) }),
    ),
    pictures: 1,
    isDrawnOn: true,
    ocr: page.confidence,
  };
}

// Lines of one font measure up to a seventh more or less, by the letters that are in them.
const SAME_SIZE = 0.15;

/** The body's size for what is measured near it, else the next half point. */
function evenSize(size: number, bodySize: number): number {
  return Math.abs(size - bodySize) <= bodySize * SAME_SIZE ? bodySize : toHalf(size);
}

function toHalf(size: number): number {
  return Math.max(0.5, Math.round(size * 2) / 2);
}

/** The sizes and strokes that are in the middle of all letters of the pages. */
export function measureScans(scans: readonly ReadScan[]): ScanStyle {
  const words = scans.flatMap(({ page, dpi }) => page.words.map((word) => ({ word, dpi })));
  const inked = words.filter(({ word }) => word.stem > 0);
  return {
    bodySize: toHalf(
      middleOf(words.map(({ word, dpi }) => [(word.size * PT_PER_INCH) / dpi, word.text.length])),
    ),
    stem: middleOf(inked.map(({ word }) => [word.stem / word.size, word.text.length])),
  };
}

/** The value below which half the weight lies; 0 without any. */
function middleOf(weighted: readonly (readonly [number, number])[]): number {
  const sorted = [...weighted].sort((a, b) => a[0] - b[0]);
  let left = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  for (const [value, weight] of sorted) {
    left -= weight;
    if (left <= 0) return value;
  }
  return 0;
}

// Bold stems are half as wide again as regular ones; scanning thickens both, which brings them nearer.
const BOLD_STEM = 1.25;
// With three quarters of its letters bold, a line is bold; with a quarter, a few odd words were measured wrong.
const MOST = 0.75;
const FEW = 0.25;

/** The words whose strokes are wider than usual; nearly whole lines are made whole. */
function boldWords(words: readonly OcrWord[], { stem }: ScanStyle): Set<OcrWord> {
  const isBold = (word: OcrWord) => word.stem / word.size > stem * BOLD_STEM;
  const lines = new Map<number, OcrWord[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return new Set(
    [...lines.values()].flatMap((line) => {
      const measured = line.filter((word) => word.stem > 0);
      const bold = measured.filter(isBold);
      const share = lettersOf(bold) / Math.max(1, lettersOf(measured));
      if (share >= MOST) return line;
      return share <= FEW ? [] : bold;
    }),
  );
}

function lettersOf(words: readonly OcrWord[]): number {
  return words.reduce((sum, word) => sum + word.text.length, 0);
}
