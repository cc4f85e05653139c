import { type Bitmap, INK } from './bitmap.ts';

/** A ruled line of a picture, in pixels; level or upright, with both ends of its short side in its middle. */
export interface Stroke {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A run of dark pixels on one row or column, or several that touch. */
interface Run {
  first: number;
  last: number;
  from: number;
  to: number;
  pixels: number;
}

// Letters up to 26 points have no stroke as long as this; table cells are rarely smaller.
const SHORTEST_INCH = 0.4;
// Thicker is a bar or a picture; scanned rules are 1 to 2 points thick.
const THICKEST_INCH = 0.04;
// A sheet lies up to 1° askew in a scanner with a feeder; more makes no straight rules.
const MOST_DRIFT = 0.02;
// A page of tables has some hundred; photographs have thousands of dark runs.
const MOST_RUNS = 20_000;

/** The ruled lines of a scanned page: long thin dark strokes. None where the page is mostly a photograph. */
export function findStrokes(bitmap: Bitmap, dpi: number): Stroke[] {
  const shortest = Math.round(SHORTEST_INCH * dpi);
  const level = linesOfRuns(levelRuns(bitmap, shortest), dpi);
  const upright = linesOfRuns(uprightRuns(bitmap, shortest), dpi);
  return [
    ...level.map(({ from, to, at }) => ({ x0: from, x1: to, y0: at, y1: at })),
    ...upright.map(({ from, to, at }) => ({ x0: at, x1: at, y0: from, y1: to })),
  ];
}

function levelRuns({ width, height, pixels }: Bitmap, shortest: number): Run[] {
  const runs: Run[] = [];
  for (let y = 0; y < height; y += 1) {
    let from = 0;
    const row = y * width;
    for (let x = 0; x <= width; x += 1) {
      if (x < width && (pixels[row + x] ?? 255) < INK) continue;
      if (x - from >= shortest) runs.push({ first: y, last: y, from, to: x, pixels: x - from });
      from = x + 1;
    }
  }
  return runs;
}

/** Row by row, because memory is read so: each column remembers where its dark run began. */
function uprightRuns({ width, height, pixels }: Bitmap, shortest: number): Run[] {
  const runs: Run[] = [];
  const begins = new Int32Array(width);
  for (let y = 0; y <= height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      if (y < height && (pixels[row + x] ?? 255) < INK) continue;
      const from = begins[x] ?? 0;
      if (y - from >= shortest) runs.push({ first: x, last: x, from, to: y, pixels: y - from });
      begins[x] = y + 1;
    }
  }
  return runs.sort((a, b) => a.first - b.first || a.from - b.from);
}

/** Runs on neighbouring rows that overlap are one line; what is too thick or too slanted is none. */
function linesOfRuns(runs: readonly Run[], dpi: number): { from: number; to: number; at: number }[] {
  if (runs.length > MOST_RUNS) return [];
  const done: Run[] = [];
  let open: Run[] = [];
  for (const run of runs) {
    done.push(...open.filter((line) => line.last < run.first - 1));
    open = open.filter((line) => line.last >= run.first - 1);
    const touched = open.find((line) => run.from <= line.to && line.from <= run.to);
    if (touched) extend(touched, run);
    else open.push({ ...run });
  }
  return [...done, ...open].flatMap(({ first, last, from, to, pixels }) => {
    const isThin = pixels / (to - from) <= THICKEST_INCH * dpi;
    const isStraight = last - first <= Math.max(THICKEST_INCH * dpi, (to - from) * MOST_DRIFT);
    return isThin && isStraight ? [{ from, to, at: Math.round((first + last) / 2) }] : [];
  });
}

function extend(line: Run, run: Run): void {
  line.last = run.last;
  line.from = Math.min(line.from, run.from);
  line.to = Math.max(line.to, run.to);
  line.pixels += run.pixels;
}
