import { type RightEdges, rightEdges } from './columns.ts';
import { KnownWords } from './join-lines.ts';
import type { LineFace } from './page-shelf.ts';

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

/** Measures the usual size, leading, weight and edges of a document's lines, page by page. */
export class StyleMeter {
  readonly #sizes = new Map<number, number>();
  readonly #leadings = new Map<number, number>();
  readonly #leftEdges = new Map<number, number>();
  readonly #rightEdges = new Map<number, RightEdges>();
  readonly #known = new KnownWords();
  #lines = 0;
  #letters = 0;
  #boldLetters = 0;

  /** Learns from the lines of one page. */
  see(lines: readonly LineFace[]): void {
    const [first] = lines;
    if (!first) return;
    this.#lines += lines.length;
    for (const line of lines) {
      const { length } = line.text;
      this.#letters += length;
      if (line.bold) this.#boldLetters += length;
      add(this.#sizes, round(line.size, 0.5), length);
      add(this.#leftEdges, round(line.x0, 3), 1);
      this.#known.see(line.text);
    }
    for (const leading of leadings(lines)) add(this.#leadings, leading, 1);
    this.#rightEdges.set(first.page, rightEdges(lines));
  }

  /** What was usual on the pages that were seen. */
  result(): PageStyle {
    return {
      bodySize: mostCommon(this.#sizes) ?? 11,
      leading: mostCommon(this.#leadings) ?? 1.2,
      boldIsCommon: this.#boldLetters > this.#letters * COMMON_BOLD_SHARE,
      rightEdges: this.#rightEdges,
      leftEdges: leftEdgesOf(this.#leftEdges, this.#lines),
      known: this.#known.words,
    };
  }
}

function add(weights: Map<number, number>, value: number, weight: number): void {
  weights.set(value, (weights.get(value) ?? 0) + weight);
}

// Fewer lines than one in fifty do not make an edge; in short documents three do.
const EDGE_SHARE = 0.02;

function leftEdgesOf(counts: ReadonlyMap<number, number>, lines: number): number[] {
  const needed = Math.max(3, lines * EDGE_SHARE);
  return [...counts].flatMap(([edge, count]) => (count >= needed ? [edge] : [])).sort((a, b) => a - b);
}

/** Distances of neighbouring lines of one size, in font sizes; more than three is no leading. */
function leadings(lines: readonly LineFace[]): number[] {
  return lines.slice(1).flatMap((line, index): number[] => {
    const before = lines[index] ?? line;
    const distance = (line.baseline - before.baseline) / line.size;
    const isNear = Math.abs(line.size - before.size) < 0.6 && distance > 0.8 && distance < 3;
    return isNear && before.text.length > 40 ? [round(distance, 0.05)] : [];
  });
}

function round(value: number, step: number): number {
  return Math.round(value / step) * step;
}

/** The value with the most weight, or null of none. */
function mostCommon(weights: ReadonlyMap<number, number>): number | null {
  const [most] = [...weights].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
