import { readsAsHeading } from '../heading-text.ts';
import { isContentsLine, type LineGroup } from './group-lines.ts';
import type { Line } from './lines.ts';
import type { PageStyle } from './page-style.ts';

// One point on eleven is the smallest step that authors make for a heading.
const BIG = 1.08;

/** True where a group of lines is a heading, by its words and by how it is set apart. */
export function isHeading(group: LineGroup, text: string, style: PageStyle): boolean {
  if (group.lines.length > 3 || group.lines.some((line) => isContentsLine(line) || isSplit(line))) return false;
  const big = group.lines[0]!.size > style.bodySize * BIG;
  const bold = !style.boldIsCommon && group.lines.every((line) => line.bold);
  return readsAsHeading(text, group.marked, { big, bold });
}

// A gap of two ems is wider than any space between words, and narrower than between a table's columns.
const COLUMN_GAP_EM = 2;

/** True where a wide gap parts the line's words behind its marker: a row of a table without lines. */
function isSplit(line: Line): boolean {
  return line.words.some((word, index) => {
    const before = line.words[index - 1];
    return before !== undefined && index > 1 && word.x0 - before.x1 > line.size * COLUMN_GAP_EM;
  });
}
