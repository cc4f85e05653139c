import type { Rule } from './page-model.ts';

/** A ruled table's lines: the edges of its columns and rows, and which cells are merged. */
export interface Grid {
  /** Left to right, and top to bottom; n + 1 edges make n columns or rows. */
  xs: number[];
  ys: number[];
  /** Number of the merged cell that a grid cell belongs to, by row and column. */
  owner: number[][];
}

// Lines that should meet miss each other by up to a border's width and a half.
const TOUCH_PT = 3;
// Shorter strokes are letters' underlines and tick marks.
const SHORTEST_PT = 5;
// No table in the samples has more columns or rows.
/** More strokes are a drawing. */
export const MOST_RULES = 2000;
const MOST_COLUMNS = 40;
const MOST_ROWS = 150;

/** Ruled tables of a page: every set of lines that touch and enclose at least two columns. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length > MOST_RULES) return [];
  const strokes = rules.filter((rule) => isLevel(rule) || isUpright(rule));
  return touching(strokes)
    .map(gridOf)
    .filter((grid) => grid !== null);
}

function isLevel(rule: Rule): boolean {
  return rule.y1 - rule.y0 <= TOUCH_PT && rule.x1 - rule.x0 >= SHORTEST_PT;
}

function isUpright(rule: Rule): boolean {
  return rule.x1 - rule.x0 <= TOUCH_PT && rule.y1 - rule.y0 >= SHORTEST_PT;
}

/** Sets of strokes that touch each other, directly or through others; from left to right, so that few are compared. */
function touching(strokes: readonly Rule[]): Rule[][] {
  const sorted = [...strokes].sort((a, b) => a.x0 - b.x0);
  const sets = disjointSets(sorted.length);
  let open: number[] = [];
  for (const [index, stroke] of sorted.entries()) {
    open = open.filter((other) => (sorted[other] as Rule).x1 + TOUCH_PT >= stroke.x0);
    for (const other of open) if (touches(stroke, sorted[other] as Rule)) sets.join(index, other);
    open.push(index);
  }
  const found = new Map<number, Rule[]>();
  for (const [index, stroke] of sorted.entries()) {
    const set = found.get(sets.find(index));
    if (set) set.push(stroke);
    else found.set(sets.find(index), [stroke]);
  }
  return [...found.values()].sort((a, b) => topOf(a) - topOf(b));
}

function topOf(strokes: readonly Rule[]): number {
  return strokes.reduce((top, rule) => Math.min(top, rule.y0), Number.POSITIVE_INFINITY);
}

function touches(a: Rule, b: Rule): boolean {
  return a.y0 <= b.y1 + TOUCH_PT && b.y0 <= a.y1 + TOUCH_PT;
}

function gridOf(strokes: readonly Rule[]): Grid | null {
  const level = strokes.filter(isLevel);
  const upright = strokes.filter(isUpright);
  if (level.length === 0 || upright.length === 0) return null;
  // Some tables have no outer border: the ends of their lines stand for it.
  const xs = edges(upright.map(middleX), [...level.map((rule) => rule.x0), ...level.map((rule) => rule.x1)]);
  const ys = edges(level.map(middleY), [
    ...upright.map((rule) => rule.y0),
    ...upright.map((rule) => rule.y1),
  ]);
  if (xs.length < 3 || ys.length < 2 || xs.length > MOST_COLUMNS || ys.length > MOST_ROWS) return null;
  return { xs, ys, owner: mergeCells(xs, ys, level, upright) };
}

function middleX(rule: Rule): number {
  return (rule.x0 + rule.x1) / 2;
}

function middleY(rule: Rule): number {
  return (rule.y0 + rule.y1) / 2;
}

/** Distinct positions, those closer than TOUCH_PT as one, with the outermost ends added. */
function edges(positions: readonly number[], ends: readonly number[]): number[] {
  const all = [...positions, Math.min(...ends), Math.max(...ends)].sort((a, b) => a - b);
  const distinct: number[] = [];
  for (const position of all) {
    const last = distinct[distinct.length - 1];
    if (last === undefined || position - last > TOUCH_PT) distinct.push(position);
  }
  return distinct;
}

/** Neighbouring grid cells without a line between them are one cell. */
function mergeCells(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly Rule[],
  upright: readonly Rule[],
): number[][] {
  const columns = xs.length - 1;
  const sets = disjointSets(columns * (ys.length - 1));
  const middles = (edges: readonly number[]) =>
    edges.slice(1).map((edge, index) => (edge + (edges[index] ?? edge)) / 2);
  const across = middles(xs);
  const down = middles(ys);
  for (const [row, y] of down.entries()) {
    for (const [column, x] of across.entries()) {
      const cell = row * columns + column;
      const left = xs[column] ?? 0;
      const top = ys[row] ?? 0;
      const hasLeft = upright.some((rule) => near(middleX(rule), left) && spans(rule.y0, rule.y1, y));
      const hasTop = level.some((rule) => near(middleY(rule), top) && spans(rule.x0, rule.x1, x));
      if (column > 0 && !hasLeft) sets.join(cell, cell - 1);
      if (row > 0 && !hasTop) sets.join(cell, cell - columns);
    }
  }
  return down.map((_, row) => across.map((_, column) => sets.find(row * columns + column)));
}

/** Sets of numbers 0..count-1 that can be joined (union-find with path halving). */
function disjointSets(count: number) {
  const parent = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const join = (one: number, other: number): void => {
    parent[find(one)] = find(other);
  };
  return { find, join };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOUCH_PT;
}

function spans(from: number, to: number, at: number): boolean {
  return from - TOUCH_PT <= at && at <= to + TOUCH_PT;
}
