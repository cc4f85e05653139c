import { type Cell, isDayCell } from './cell.ts';
import { cleanText } from './clean-text.ts';

/**
 * A cell that a spreadsheet would run as a formula: "=HYPERLINK(…)", "+1", "-1", "@SUM", a tab or line end first; the wide
 * signs of East Asian keyboards too.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Rows as CSV (RFC 4180): line ends CR LF, cells quoted where needed, days as ISO. Words from documents come from strangers,
 * so a cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (isDayCell(cell)) return cell.day;
  if (typeof cell === 'number') return String(cell);
  const words = cleanText(cell);
  const text = FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
