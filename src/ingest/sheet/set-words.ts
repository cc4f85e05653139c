import type { Flow } from '../flow.ts';
import { plainText } from '../flow-text.ts';
import { readsAsHeading } from '../heading-text.ts';
import { splitHeadingNumber } from '../markers.ts';
import { isValue, type SheetRow } from './sheet-row.ts';

/** Sets rows that are no table: "RFP number: 12-345" from two cells is one paragraph. */
export function setWords(flow: Flow, rows: readonly SheetRow[]): void {
  for (const row of rows) {
    const isBold = row.cells.every((cell) => cell.isBold);
    for (const line of wordsOf(row).split('\n')) {
      flow.paragraph(isBold ? { text: line, bold: true, lead: line } : plainText(line));
    }
  }
}

/** Sets the rows above a table: the last names it where it is short and alone ("Mandatory requirements"). */
export function setTitles(flow: Flow, rows: readonly SheetRow[], level: number): void {
  const last = rows.at(-1);
  const title = last?.cells.length === 1 ? wordsOf(last) : '';
  const marked = splitHeadingNumber(title);
  if (!readsAsHeading(marked?.rest ?? title, marked, { bold: true, big: false })) setWords(flow, rows);
  else {
    setWords(flow, rows.slice(0, -1));
    flow.heading(level, title);
  }
}

/** True for rows of a number and a text each: a list, whose numbers stand in a column of their own. */
export function isNumberedList(rows: readonly SheetRow[]): boolean {
  return rows.every(({ cells: [number, words, more] }) => {
    return (
      number !== undefined && words !== undefined && !more && isValue(number.text) && !isValue(words.text)
    );
  });
}

/** Sets a numbered list. */
export function setNumberedList(flow: Flow, rows: readonly SheetRow[]): void {
  for (const { cells } of rows) {
    const [number, words] = cells;
    if (number && words) flow.numbered(1, number.text, plainText(words.text));
  }
}

const wordsOf = ({ cells }: SheetRow) => cells.map(({ text }) => text).join(' ');
