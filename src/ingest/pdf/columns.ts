import { type Line, lineOf } from './lines.ts';
import type { Word } from './page-model.ts';
import type { LineFace } from './page-shelf.ts';

/** Where the text of a page ends on the right; of a page in two columns, each column of its own. */
export interface RightEdges {
  /** Middle of the white space between two columns, or null. */
  gutter: number | null;
  /** Right edge of the left column; that of the page where there is one column. */
  left: number;
  right: number;
}

// A gutter stands in the middle half of the text; 6 pt is the narrowest space between columns that printers use.
const STEP_PT = 6;
const FEWEST_LINES = 5;
// Titles and wide tables may cross the gutter.
const MOST_CROSSING = 0.25;

// No page is wider (PDF 1.7, annex C.2: 14,400 units); damaged matrices set words millions of points apart.
const WIDEST_PT = 14_400;
// No page has as many lines; what goes through lines by pairs would not end on one that was made so.
const MOST_LINES = 1500;

/** The right edges of a page's lines. */
export function rightEdges(lines: readonly LineFace[]): RightEdges {
  const right = edgeOf(lines);
  const gutter = findGutter(lines);
  if (gutter === null) return { gutter, left: right, right };
  return { gutter, left: edgeOf(lines.filter((line) => line.x1 < gutter)), right };
}

/** The right edge that a line can reach. */
export function rightEdgeFor(edges: RightEdges | undefined, line: LineFace): number {
  if (!edges) return line.x1;
  return edges.gutter !== null && line.x1 < edges.gutter ? edges.left : edges.right;
}

/** The edge that the longest twentieth of the lines reach. */
function edgeOf(lines: readonly LineFace[]): number {
  const ends = lines.map((line) => line.x1).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.95)] ?? 0;
}

/** The place that the fewest lines cross, where lines stand on both sides of it at the same heights. */
function findGutter(lines: readonly LineFace[]): number | null {
  if (lines.length > MOST_LINES) return null;
  const left = Math.min(...lines.map((line) => line.x0));
  const width = edgeOf(lines) - left;
  if (!(width <= WIDEST_PT)) return null;
  let best: { x: number; crossing: number } | null = null;
  for (let x = left + width * 0.25; x < left + width * 0.75; x += STEP_PT) {
    const before = lines.filter((line) => line.x1 < x);
    const behind = lines.filter((line) => line.x0 > x);
    const crossing = lines.length - before.length - behind.length;
    const isSplit =
      before.length >= FEWEST_LINES && behind.length >= FEWEST_LINES && areBeside(before, behind);
    if (isSplit && crossing < lines.length * MOST_CROSSING && crossing < (best?.crossing ?? Infinity)) {
      best = { x, crossing };
    }
  }
  return best?.x ?? null;
}

/** True where most lines behind the gutter have one before it at their height: an indented list has none. */
function areBeside(before: readonly LineFace[], behind: readonly LineFace[]): boolean {
  const beside = behind.filter((line) =>
    before.some((other) => other.top < line.bottom && line.top < other.bottom),
  );
  return beside.length > behind.length * 0.6;
}

// Prose fills its column: seven tenths of the width in the median line. Rows of a table do not.
const FILLED = 0.7;
// A column of prose has six words and more in a line, one beside a picture four; two numbers side by side are a table's.
const FEWEST_WORDS = 4;
const FEWEST_WOVEN_LINES = 8;
const WOVEN_SHARE = 0.4;
const NARROWEST_GUTTER_PT = 9;

/**
 * Sets two columns that the stream writes line by line across the page into reading order. Fires only where many
 * lines have a gap at one place and prose on both sides of it; all other pages keep the stream's order.
 */
export function unweave(lines: readonly Line[]): Line[] {
  const gutter = wovenGutter(lines);
  if (gutter === null) return [...lines];
  const ordered: Line[] = [];
  let sides: [Line[], Line[]] = [[], []];
  const flush = (): void => {
    ordered.push(...sides[0], ...sides[1]);
    sides = [[], []];
  };
  for (const line of lines) {
    const parts = splitAt(line, gutter);
    if (parts === null) {
      flush();
      ordered.push(line);
    } else
      for (const [side, words] of parts.entries())
        if (words.length > 0) sides[side as 0 | 1].push(lineOf(line.page, words));
  }
  flush();
  return ordered;
}

/** A line's words before and behind the gutter, or null where the line crosses it. */
function splitAt(line: Line, gutter: number): [Word[], Word[]] | null {
  const before = line.words.filter((word) => word.x1 < gutter);
  const behind = line.words.filter((word) => word.x0 > gutter);
  if (before.length + behind.length < line.words.length) return null;
  const gap = (behind[0]?.x0 ?? Infinity) - (before[before.length - 1]?.x1 ?? -Infinity);
  return gap < NARROWEST_GUTTER_PT ? null : [before, behind];
}

function wovenGutter(lines: readonly Line[]): number | null {
  if (lines.length > MOST_LINES) return null;
  const needed = Math.max(FEWEST_WOVEN_LINES, lines.length * WOVEN_SHARE);
  if (!hasGaps(lines, needed)) return null;
  const left = Math.min(...lines.map((line) => line.x0));
  const right = edgeOf(lines);
  if (!(right - left <= WIDEST_PT)) return null;
  let best: { x: number; count: number } | null = null;
  for (let x = left + (right - left) * 0.3; x < left + (right - left) * 0.7; x += STEP_PT / 2) {
    const woven = lines
      .map((line) => splitAt(line, x))
      .filter((parts) => parts?.every((words) => words.length > 0));
    const count = woven.length;
    if (count < needed || count <= (best?.count ?? 0)) continue;
    const isFilled = (side: 0 | 1, width: number) =>
      median(woven.map((parts) => widthOf(parts?.[side] ?? []))) > width * FILLED &&
      median(woven.map((parts) => parts?.[side]?.length ?? 0)) >= FEWEST_WORDS;
    const isProse = isFilled(0, x - left) && isFilled(1, right - x);
    if (isProse) best = { x, count };
  }
  return best?.x ?? null;
}

/** At least so many of the lines have a gap. Most pages are told to have fewer before their end. */
function hasGaps(lines: readonly Line[], needed: number): boolean {
  let gaps = 0;
  for (const [index, line] of lines.entries()) {
    if (hasGap(line)) gaps += 1;
    if (gaps + lines.length - index - 1 < needed) return false;
  }
  return gaps >= needed;
}

function hasGap({ words }: Line): boolean {
  let right = Number.POSITIVE_INFINITY;
  for (const { x0, x1 } of words) {
    if (x0 - right >= NARROWEST_GUTTER_PT) return true;
    right = x1;
  }
  return false;
}

function widthOf(words: readonly Word[]): number {
  return (words[words.length - 1]?.x1 ?? 0) - (words[0]?.x0 ?? 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
