import { isCapitals } from '../heading-text.ts';
import type { LineGroup } from './group-lines.ts';

/**
 * Ranks headings from 1. A number's depth decides ("3.2.1" is 3); a heading without one takes the rank of
 * numbered headings of its style, or stands below the last numbered one; larger sizes stand above smaller.
 */
export function rankHeadings(headings: readonly { group: LineGroup; text: string }[]): number[] {
  const looks = headings.map(({ group, text }) => lookOf(group, text));
  const sizes = [...new Set(looks.map((look) => look.weight))].sort((a, b) => b - a);
  const numberedLook = new Map<string, number>();
  headings.forEach(({ group }, index) => {
    const depth = depthOf(group);
    const key = looks[index]!.key;
    if (depth !== null && !numberedLook.has(key)) numberedLook.set(key, depth);
  });
  const largestNumbered = Math.max(
    0,
    ...looks.filter((_, index) => depthOf(headings[index]!.group) !== null).map((look) => look.weight),
  );
  let lastDepth = 0;
  return headings.map(({ group }, index) => {
    const depth = depthOf(group);
    const look = looks[index]!;
    if (depth !== null) return (lastDepth = depth);
    if (largestNumbered === 0) return Math.min(6, sizes.indexOf(look.weight) + 1);
    if (look.weight > largestNumbered) {
      lastDepth = 0;
      return 1;
    }
    return lastDepth + 1;
  });
}

function depthOf(group: LineGroup): number | null {
  const { marked } = group;
  if (!marked) return null;
  return marked.style === 'decimal' && /^\D*\d+\.0\.?$/.test(marked.marker) ? marked.depth - 1 : marked.depth;
}

/** Size first, then capitals, then weight. */
function lookOf(group: LineGroup, text: string): { key: string; weight: number } {
  const first = group.lines[0]!;
  const size = Math.round(first.size * 2) / 2;
  const caps = isCapitals(text);
  return { key: `${size}|${first.bold}|${caps}`, weight: size * 10 + (caps ? 2 : 0) + (first.bold ? 1 : 0) };
}
