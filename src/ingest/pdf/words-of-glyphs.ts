import type { Word } from './page-model.ts';

/** What the letters of one text object have in common. */
export interface Style {
  size: number;
  bold: boolean;
  visible: boolean;
  /** Quarter turns of the writing counter-clockwise from upright, or null for slanted writing (a watermark). */
  turn: number | null;
}

/** One printed character in the page's own axes, which point right and up. */
export interface Glyph {
  code: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  originX: number;
  originY: number;
  style: Style;
}

/** The visible box of a page in its own axes, and how many quarter turns clockwise it is shown. */
export interface Frame {
  left: number;
  bottom: number;
  width: number;
  height: number;
  turn: number;
}

// PDFium's codes for a hyphen that only breaks a line.
const LINE_END_HYPHENS: readonly number[] = [0x02, 0xfffe];

/** A point of the page's own axes in the page as shown: from its upper left corner, right and down. */
export function place(x: number, y: number, frame: Frame): [number, number] {
  const right = x - frame.left;
  const up = y - frame.bottom;
  if (frame.turn === 1) return [up, right];
  if (frame.turn === 2) return [frame.width - right, up];
  if (frame.turn === 3) return [frame.height - up, frame.width - right];
  return [right, frame.height - up];
}

/** The turn that sets most of the page's writing upright; null where there is none. */
export function commonTurn(glyphs: readonly (Glyph | null)[]): number | null {
  const votes = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    const turn = glyph?.style.turn ?? null;
    if (turn !== null) votes[turn] = (votes[turn] ?? 0) + 1;
  }
  const most = Math.max(...votes);
  return most === 0 ? null : votes.indexOf(most);
}

/**
 * Joins characters (null = white space) to words. Slanted writing is left out; so is invisible writing, unless
 * most of the page is invisible: then it is the text layer of a scan and all there is.
 */
export function wordsOf(glyphs: readonly (Glyph | null)[], frame: Frame): Word[] {
  const printed = glyphs.filter((glyph) => glyph !== null);
  const isScan = printed.filter((glyph) => !glyph.style.visible).length > printed.length / 2;
  const words: Word[] = [];
  let last: { upright: Word; gap: number | null } | null = null;
  for (const glyph of glyphs) {
    if (!glyph || glyph.style.turn === null || glyph.style.visible === isScan) {
      last = null;
      continue;
    }
    // Letters are joined as they stand when their own writing is upright, and placed as the page is shown.
    const upright = wordOf(glyph, { ...frame, turn: glyph.style.turn });
    const shown = glyph.style.turn === frame.turn ? upright : turnedWord(glyph, frame);
    const word = words[words.length - 1];
    if (last && word && word.turned === shown.turned && joins(last.upright, upright, last.gap)) {
      const gap: number = upright.x0 - last.upright.x1;
      extend(word, shown);
      last = { upright, gap };
    } else {
      words.push({ ...shown });
      last = { upright, gap: null };
    }
  }
  return words;
}

function turnedWord(glyph: Glyph, frame: Frame): Word {
  const word = wordOf(glyph, frame);
  return { ...word, baseline: word.bottom, turned: true };
}

function wordOf(glyph: Glyph, frame: Frame): Word {
  const [ax, ay] = place(glyph.x0, glyph.y0, frame);
  const [bx, by] = place(glyph.x1, glyph.y1, frame);
  const [, baseline] = place(glyph.originX, glyph.originY, frame);
  const text = LINE_END_HYPHENS.includes(glyph.code) ? '\u00ad' : String.fromCodePoint(glyph.code);
  return {
    text,
    x0: Math.min(ax, bx),
    x1: Math.max(ax, bx),
    top: Math.min(ay, by),
    bottom: Math.max(ay, by),
    baseline,
    size: glyph.style.size,
    bold: glyph.style.bold,
    turned: false,
  };
}

// Half an em is more than letter-spacing and less than the gap between columns.
const WIDEST_GAP_EM = 0.5;
// A space is 0.25 em in most fonts, and 0.18 em where tight setting squeezed it; kerning moves by up to 0.1 em.
const SPACE_EM = 0.17;

/**
 * Letters of one word share a baseline (a raised note mark aside) and follow without a step back. A gap is a
 * space where it is wider than the gap before it by a space's width: letter-spaced words stay whole.
 */
function joins(word: Word, next: Word, lastGap: number | null): boolean {
  const size = Math.max(word.size, next.size);
  const gap = next.x0 - word.x1;
  const isLevel = Math.abs(next.baseline - word.baseline) < size * 0.5;
  return isLevel && gap > -size && gap < size * WIDEST_GAP_EM && gap - (lastGap ?? 0) < size * SPACE_EM;
}

function extend(word: Word, next: Word): void {
  word.text += next.text;
  word.x0 = Math.min(word.x0, next.x0);
  word.x1 = Math.max(word.x1, next.x1);
  word.top = Math.min(word.top, next.top);
  word.bottom = Math.max(word.bottom, next.bottom);
}
