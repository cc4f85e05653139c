import { type Emphasis, isDivision, readsAsHeading } from '../heading-text.ts';
import { isContentsLine, type LineGroup } from './group-lines.ts';
import { isRow, type Line } from './lines.ts';
import type { PageStyle } from './page-style.ts';

// One point on eleven is the smallest step that authors make for a heading.
const BIG = 1.08;

/** True where a group of lines is a heading, by its words and by how it is set apart. */
export function isHeading(group: LineGroup, text: string, style: PageStyle): boolean {
  if (group.isRunIn) return true;
  if (group.lines.length > 3 || group.lines.some((line) => isContentsLine(line) || isRow(line))) return false;
  if (!group.marked && !group.lines.every((line) => isAligned(line, style))) return false;
  return readsAsHeading(text, group.marked, emphasisOf(group, style));
}

/** How the group's lines are set apart from the body. */
export function emphasisOf(group: LineGroup, style: PageStyle): Emphasis {
  const big = (group.lines[0]?.size ?? 0) > style.bodySize * BIG;
  return { big, bold: !style.boldIsCommon && group.lines.every((line) => line.bold) };
}

// Labels in drawings have one to three words: "Data Lake", "System A".
const LONGEST_LABEL = 3;

/** On an edge where lines begin, or in the middle of the page: labels in a drawing stand anywhere. */
function isAligned(line: Line, style: PageStyle): boolean {
  if (line.words.length > LONGEST_LABEL || isDivision(line.text)) return true;
  const right = style.rightEdges.get(line.page)?.right ?? line.x1;
  const left = style.leftEdges[0] ?? line.x0;
  const isCentred = Math.abs((line.x0 + line.x1) / 2 - (left + right) / 2) < (right - left) * 0.06;
  return isCentred || line.x0 <= left + 6 || style.leftEdges.some((edge) => Math.abs(edge - line.x0) <= 6);
}
