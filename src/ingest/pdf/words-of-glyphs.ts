import { type Box, type Frame, placeBase, placeBox } from './frame.ts';
import type { Glyphs, Style } from './glyphs.ts';
import type { Word } from './page-model.ts';

/** The turn that sets most of the page's writing upright; null where there is none. */
export function commonTurn(glyphs: Glyphs): number | null {
  const votes = [0, 0, 0, 0];
  for (let index = 0; index < glyphs.count; index += 1) {
    if (glyphs.codes[index] === 0) continue;
    const { turn } = glyphs.styleAt(index);
    if (turn !== null) votes[turn] = (votes[turn] ?? 0) + 1;
  }
  const most = Math.max(...votes);
  return most === 0 ? null : votes.indexOf(most);
}

/** How many characters of the page are painted, and how many are not. */
export function countVisible(glyphs: Glyphs): { visible: number; hidden: number } {
  let visible = 0;
  let hidden = 0;
  for (let index = 0; index < glyphs.count; index += 1) {
    if (glyphs.codes[index] === 0) continue;
    if (glyphs.styleAt(index).visible) visible += 1;
    else hidden += 1;
  }
  return { visible, hidden };
}

/** The character before, while its word is open. */
interface Last {
  x1: number;
  baseline: number;
  size: number;
  /** Space before it inside its word; null for the first. */
  gap: number | null;
  /** Its writing is turned in the page's own axes. */
  isTurned: boolean;
}

/**
 * Joins characters to words. Slanted writing is left out; so is invisible writing, or, of a page that is a picture with
 * invisible writing over it (`hidden`), the visible.
 */
export function wordsOf(glyphs: Glyphs, frame: Frame, hidden = false): Word[] {
  const words: Word[] = [];
  const { codes } = glyphs;
  const uprightFrames = [0, 1, 2, 3].map((turn) => ({ ...frame, turn }));
  const upright: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };
  const shown: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };
  const last: Last = { x1: 0, baseline: 0, size: 0, gap: null, isTurned: false };
  let open: Word | null = null;
  let from = 0;
  let isBroken = false;
  const close = (end: number): void => {
    if (open) open.text = glyphs.textOf(from, end).replace(LINE_BREAKS, '');
    open = null;
    isBroken = false;
  };
  for (let index = 0; index < glyphs.count; index += 1) {
    const style = codes[index] === 0 ? null : glyphs.styleAt(index);
    if (style === null || style.turn === null || style.visible === hidden) {
      // PDFium ends lines within words of turned writing: what follows is held against the word where it stands.
      if (last.isTurned && glyphs.isLineBreak(index)) isBroken = true;
      else close(index);
      continue;
    }
    // Letters are joined as they stand when their own writing is upright, and placed as the page is shown.
    const own = uprightFrames[style.turn] ?? frame;
    placeGlyph(upright, glyphs, index, own);
    const baseline = placeBase(glyphs.bases[index] ?? 0, own);
    const turned = style.turn !== frame.turn;
    const box = turned ? placeGlyph(shown, glyphs, index, frame) : upright;
    const word: Word | null = open;
    const gap = upright.x0 - last.x1;
    const hasRoom = index - from < MOST_LETTERS;
    const isNext = !isBroken || touches(last, gap, baseline);
    if (word && hasRoom && isNext && word.turned === turned && joins(last, gap, baseline, style.size)) {
      isBroken = false;
      extend(word, box);
      last.gap = gap;
    } else {
      close(index);
      open = beginWord(box, turned ? box.y1 : baseline, style, turned);
      words.push(open);
      from = index;
      last.gap = null;
    }
    last.x1 = upright.x1;
    last.baseline = baseline;
    last.size = style.size;
    last.isTurned = style.turn !== 0;
  }
  close(glyphs.count);
  return words;
}

function placeGlyph(out: Box, { boxes }: Glyphs, index: number, frame: Frame): Box {
  const at = index * 4;
  return placeBox(out, boxes[at] ?? 0, boxes[at + 1] ?? 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0, frame);
}

function beginWord(box: Box, baseline: number, { size, bold }: Style, turned: boolean): Word {
  return { text: '', x0: box.x0, x1: box.x1, top: box.y0, bottom: box.y1, baseline, size, bold, turned };
}

// The longest addresses of the web have some hundred; patterns are slow on words without end.
const MOST_LETTERS = 1000;
// Half an em is more than letter-spacing and less than the gap between columns.
const WIDEST_GAP_EM = 0.5;
// A space is 0.25 em in most fonts, and 0.18 em where tight setting squeezed it; kerning moves by up to 0.1 em.
const SPACE_EM = 0.17;
const KERNING_EM = 0.1;
const LINE_BREAKS = /[\r\n]+/g;

/**
 * Letters of one word share a baseline (a raised note mark aside) and follow without a step back. A gap is a
 * space where it is wider than the gap before it by a space's width: letter-spaced words stay whole.
 */
function joins(last: Last, gap: number, baseline: number, ownSize: number): boolean {
  const size = Math.max(last.size, ownSize);
  const isLevel = Math.abs(baseline - last.baseline) < size * 0.5;
  return isLevel && gap > -size && gap < size * WIDEST_GAP_EM && gap - (last.gap ?? 0) < size * SPACE_EM;
}

/** True where a letter stands right behind the last: nothing between them but kerning. */
function touches(last: Last, gap: number, baseline: number): boolean {
  return Math.abs(baseline - last.baseline) < last.size * 0.1 && Math.abs(gap) < last.size * KERNING_EM;
}

function extend(word: Word, box: Box): void {
  word.x0 = Math.min(word.x0, box.x0);
  word.x1 = Math.max(word.x1, box.x1);
  word.top = Math.min(word.top, box.y0);
  word.bottom = Math.max(word.bottom, box.y1);
}
