import { type RightEdges, rightEdges } from './columns.ts';
import type { Line } from './lines.ts';

/** What is usual in a document, against which headings and gaps are judged. */
export interface PageStyle {
  /** Font size of most letters, in points. */
  bodySize: number;
  /** Usual distance of baselines inside a paragraph, in font sizes (1.15 for single spacing). */
  leading: number;
  /** True where bold is so frequent that it marks nothing. */
  boldIsCommon: boolean;
  /** Right edges of the text on each page, by page number. */
  rightEdges: ReadonlyMap<number, RightEdges>;
  /** Where lines begin on many pages, from the left. */
  leftEdges: readonly number[];
  known: ReadonlySet<string>;
}

/** Where two lines of five are bold, bold is the body's weight. */
const COMMON_BOLD_SHARE = 0.4;

/** Measures the usual size, leading, weight and right edge of a document's lines. */
export function measureStyle(
  linesByPage: readonly (readonly Line[])[],
  known: ReadonlySet<string>,
): PageStyle {
  const lines = linesByPage.flat();
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  const bold = lines.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0);
  const bodySize = mostCommon(lines.map((line) => [round(line.size, 0.5), line.text.length])) ?? 11;
  return {
    bodySize,
    leading: mostCommon(linesByPage.flatMap(leadings)) ?? 1.2,
    boldIsCommon: bold > letters * COMMON_BOLD_SHARE,
    rightEdges: new Map(linesByPage.map((page) => [page[0]?.page ?? 0, rightEdges(page)])),
    leftEdges: leftEdgesOf(lines),
    known,
  };
}

// Fewer lines than one in fifty do not make an edge; in short documents three do.
const EDGE_SHARE = 0.02;

function leftEdgesOf(lines: readonly Line[]): number[] {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(round(line.x0, 3), (counts.get(round(line.x0, 3)) ?? 0) + 1);
  const needed = Math.max(3, lines.length * EDGE_SHARE);
  return [...counts].flatMap(([edge, count]) => (count >= needed ? [edge] : [])).sort((a, b) => a - b);
}

/** Distances of neighbouring lines of one size, in font sizes; more than three is no leading. */
function leadings(lines: readonly Line[]): [number, number][] {
  return lines.slice(1).flatMap((line, index): [number, number][] => {
    const before = lines[index] ?? line;
    const distance = (line.baseline - before.baseline) / line.size;
    const isNear = Math.abs(line.size - before.size) < 0.6 && distance > 0.8 && distance < 3;
    return isNear && before.text.length > 40 ? [[round(distance, 0.05), 1]] : [];
  });
}

function round(value: number, step: number): number {
  return Math.round(value / step) * step;
}

/** The value with the most weight, or null of none. */
function mostCommon(weighted: readonly (readonly [number, number])[]): number | null {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight);
  const [most] = [...weights].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
