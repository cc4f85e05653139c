import type { LineGroup } from './group-lines.ts';
import { lineOf } from './lines.ts';

/** How many words of a group's first line are its marker; 0 without one. */
export function markerWords(group: LineGroup): number {
  if (!group.marked) return 0;
  const [first] = group.lines;
  return Math.max(
    0,
    first.words.findIndex((word, index) => index > 0 && word.x0 >= group.textX - 0.5),
  );
}

/** A group parted behind the first `count` words of its first line: the heading that ran into it, and the paragraph behind. */
export function cutHeading(group: LineGroup, count: number): LineGroup[] {
  const [first, ...others] = group.lines;
  const { page, words } = first;
  const head = lineOf(page, words.slice(0, count));
  const rest = words.length > count ? [lineOf(page, words.slice(count))] : [];
  const heading: LineGroup = { ...group, lines: [head], isRunIn: true };
  const [next, ...behind] = [...rest, ...others];
  return next ? [heading, { lines: [next, ...behind], marked: null, textX: next.x0 }] : [heading];
}
