import { isCapitals, isDivision } from '../heading-text.ts';
import type { LineGroup } from './group-lines.ts';

interface Open {
  level: number;
  /** Size, capitals and weight of a heading without a number; null for numbered ones. */
  look: string | null;
  weight: number;
}

/**
 * Ranks headings from 1. A number's depth decides ("3.2.1" is 3, below a "SECTION C" one more). A heading without
 * a number stands beside the last open one of its look, or else below every open heading that is set larger.
 */
export function rankHeadings(headings: readonly { group: LineGroup; text: string }[]): number[] {
  const stack: Open[] = [];
  return headings.map((heading) => {
    const open = rank(heading, stack);
    while (stack.length > 0 && (stack[stack.length - 1] as Open).level >= open.level) stack.pop();
    stack.push(open);
    return open.level;
  });
}

function rank({ group, text }: { group: LineGroup; text: string }, stack: readonly Open[]): Open {
  const { look, weight } = lookOf(group, text);
  const depth = depthOf(group);
  if (!group.marked && isDivision(text)) return { level: 1, look: 'division', weight };
  const base = stack[0]?.look === 'division' ? 1 : 0;
  if (depth !== null) return { level: base + depth, look: null, weight };
  const beside = stack.find((open) => open.look === look);
  if (beside) return { level: beside.level, look, weight };
  const above = stack.filter((open) => open.weight > weight || open.look === 'division' || open.look === null);
  return { level: (above[above.length - 1]?.level ?? 0) + 1, look, weight };
}

/** Parts of the number; "4.0" stands with "4." */
function depthOf(group: LineGroup): number | null {
  const { marked } = group;
  if (!marked) return null;
  return /\d\.0\.?$/.test(marked.marker) && marked.depth > 1 ? marked.depth - 1 : marked.depth;
}

/** Size first, then capitals, then weight. */
function lookOf(group: LineGroup, text: string): { look: string; weight: number } {
  const size = Math.round(group.lines[0]?.size ?? 0);
  const bold = group.lines.every((line) => line.bold);
  const caps = isCapitals(text);
  return { look: `${size}|${bold}|${caps}`, weight: size * 10 + (caps ? 2 : 0) + (bold ? 1 : 0) };
}
