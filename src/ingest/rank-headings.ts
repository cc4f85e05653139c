import { isCapitals, isDivision } from './heading-text.ts';
import type { MarkedText } from './markers.ts';

/** What decides a heading's rank. */
export interface HeadingLook {
  text: string;
  marked: MarkedText | null;
  /** Rank that the format itself gives (h1 … h6), or null. */
  level: number | null;
  /** Font size in points, or 0 where the format tells none. */
  size: number;
  bold: boolean;
  /** The format's own rank of the heading that follows at once, without words between; else null. */
  leadsTo: number | null;
}

interface Open {
  level: number;
  /** Size, capitals and weight of a heading without number and rank; null for the others. */
  look: string | null;
  weight: number;
  /** A rank below which numbers count: of the format's own headings, and of "SECTION C". */
  isBase: boolean;
}

/**
 * Ranks headings from 1, in the order of the document. The format's own rank decides, then a number's depth
 * ("3.2.1" is 3, below a "SECTION C" one more). A heading with neither stands beside the open one that looks like
 * it, or else below every open heading that is numbered or set larger. Capitals that lead straight to a heading of
 * the format ("KEY PERSONNEL" over a styled "Program Manager") stand above it, and push the format's ranks down.
 */
export function rankHeadings(headings: readonly HeadingLook[]): number[] {
  const stack: Open[] = [];
  let shift = 0;
  return headings.map((heading) => {
    const open = rank(heading, stack, shift);
    if (leads(heading)) shift = open.level + 1 - (heading.leadsTo ?? 0);
    while (stack.length > 0 && (stack[stack.length - 1]?.level ?? 0) >= open.level) stack.pop();
    stack.push(open);
    return open.level;
  });
}

function leads({ text, level, leadsTo }: HeadingLook): boolean {
  return level === null && leadsTo !== null && (isCapitals(text) || isDivision(text));
}

function rank(heading: HeadingLook, stack: readonly Open[], shift: number): Open {
  const { text, marked, level, leadsTo } = heading;
  const weight = weightOf(heading);
  if (level !== null) return { level: level + shift, look: null, weight, isBase: true };
  const over = (leadsTo ?? 0) + shift - 1;
  if (leads(heading) && over >= 1) return { level: over, look: null, weight, isBase: true };
  if (!marked && isDivision(text)) return { level: 1, look: null, weight, isBase: true };
  const base = Math.max(0, ...stack.filter((open) => open.isBase).map((open) => open.level));
  if (marked && isLettered(marked)) return rankLettered(marked, stack, weight);
  if (marked) return { level: base + depthOf(marked), look: null, weight, isBase: false };
  const look = `${Math.round(heading.size)}|${heading.bold}|${isCapitals(text)}`;
  const beside = stack.find((open) => open.look === look);
  if (beside) return { level: beside.level, look, weight, isBase: false };
  const above = stack.filter((open) => open.look === null || open.weight > weight);
  return { level: (above[above.length - 1]?.level ?? 0) + 1, look, weight, isBase: false };
}

/** "A.", "b)", "iv.", "1)": they count anew below whatever they stand in. */
function isLettered({ style, marker }: MarkedText): boolean {
  return style === 'letter' || style === 'roman' || marker.endsWith(')');
}

/** Beside the open one of its kind, else below the last open number; where there is none, numbers count below it. */
function rankLettered(marked: MarkedText, stack: readonly Open[], weight: number): Open {
  const look = `${marked.style === 'number' ? 'number' : 'letter'}|${marked.marker.replace(/[^.)]/g, '')}|${/[A-Z]/.test(marked.marker)}`;
  const beside = stack.find((open) => open.look === look);
  if (beside) return { ...beside, weight };
  const above = stack.filter((open) => open.look === null || open.isBase);
  const isBase = above.every((open) => open.isBase);
  return { level: (above[above.length - 1]?.level ?? 0) + 1, look, weight, isBase };
}

/** Parts of the number; "4.0" stands with "4." */
function depthOf(marked: MarkedText): number {
  return /\d\.0\.?$/.test(marked.marker) && marked.depth > 1 ? marked.depth - 1 : marked.depth;
}

/** Size first, then capitals, then weight. */
function weightOf({ text, size, bold }: HeadingLook): number {
  return Math.round(size) * 10 + (isCapitals(text) ? 2 : 0) + (bold ? 1 : 0);
}
