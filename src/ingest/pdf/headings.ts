import { readsAsHeading } from '../heading-text.ts';
import { isContentsLine, type LineGroup } from './group-lines.ts';
import type { PageStyle } from './page-style.ts';

// One point on eleven is the smallest step that authors make for a heading.
const BIG = 1.08;

/** True where a group of lines is a heading, by its words and by how it is set apart. */
export function isHeading(group: LineGroup, text: string, style: PageStyle): boolean {
  if (group.lines.length > 3 || group.lines.some((line) => isContentsLine(line.text))) return false;
  const big = group.lines[0]!.size > style.bodySize * BIG;
  const bold = !style.boldIsCommon && group.lines.every((line) => line.bold);
  return readsAsHeading(text, group.marked, { big, bold });
}
