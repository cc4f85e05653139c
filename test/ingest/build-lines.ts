import { type Line, lineOf } from '../../src/ingest/pdf/lines.ts';
import type { PdfPage, Word } from '../../src/ingest/pdf/page-model.ts';
import { type PageStyle, StyleMeter } from '../../src/ingest/pdf/page-style.ts';

/** Six points a character at any size: enough to tell full lines from short ones. */
const CHARACTER_PT = 6;

/** A line of words from the left edge `x`, on the baseline `y`. */
export function aLine(
  text: string,
  place: Partial<{ page: number; x: number; y: number; size: number; bold: boolean }> = {},
): Line {
  const { page = 1, x = 72, y = 100, size = 11, bold = false } = place;
  let at = x;
  const words = text.split(' ').map((part): Word => {
    const x0 = at;
    at += (part.length + 1) * CHARACTER_PT;
    return {
      text: part,
      x0,
      x1: at - CHARACTER_PT,
      top: y - size * 0.8,
      bottom: y + size * 0.2,
      baseline: y,
      size,
      bold,
      turned: false,
    };
  });
  return lineOf(page, words);
}

/** Lines below each other, 13 pt apart. */
export function lines(
  texts: readonly string[],
  place: Partial<{ page: number; x: number; y: number }> = {},
): Line[] {
  return texts.map((text, index) => aLine(text, { ...place, y: (place.y ?? 100) + index * 13 }));
}

/** A letter page with nothing on it. */
export function aPage(number: number): PdfPage {
  return { number, width: 612, height: 792, words: [], rules: [], pictures: 0 };
}

/** What is usual on one page of these lines. */
export function styleOf(all: readonly Line[]): PageStyle {
  const meter = new StyleMeter();
  meter.see(all);
  return meter.result();
}
