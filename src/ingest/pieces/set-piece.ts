import { cleanLine } from '../clean-text.ts';
import type { Flow } from '../flow.ts';
import { LINE_BREAK } from '../flow-text.ts';
import type { RawCell } from '../table-cells.ts';
import { BULLET, type CellPiece, type ParagraphPiece, type Piece, type TablePiece } from './pieces.ts';

// Authors number whole clauses with heading styles; the longest real heading in the samples has 16 words.
const LONGEST_HEADING_WORDS = 30;

/** Sets a piece into the flow: headings, list items and paragraphs by what the format says, tables as cells. */
export function setPiece(piece: Piece, flow: Flow): void {
  if (piece.kind === 'table') setTable(piece, flow);
  else setParagraph(piece, flow);
}

function setParagraph({ text, heading, list }: ParagraphPiece, flow: Flow): void {
  if (heading !== null && cleanLine(text.text).split(' ').length <= LONGEST_HEADING_WORDS) {
    flow.heading(
      heading,
      list === null || list.marker === BULLET ? text.text : `${list.marker} ${text.text}`,
    );
  } else if (list === null) flow.paragraph(text);
  else if (list.marker === BULLET) flow.item(list.level, BULLET, text.text);
  else flow.numbered(list.level, list.marker, text);
}

/**
 * A table of one column or one row only places things on the page: its cells are read as running text. Tables inside cells
 * follow their outer table.
 */
function setTable({ rows }: TablePiece, flow: Flow): void {
  const filled = rows.filter((row) => row.length > 0);
  const columns = new Set(filled.flatMap((row) => row.map((cell) => cell.column))).size;
  if (columns < 2 || filled.length < 2) {
    for (const cell of filled.flat()) for (const piece of cell.pieces) setPiece(piece, flow);
    return;
  }
  flow.table(filled.flatMap((row, index) => row.map((cell) => rawCell(cell, index))));
  for (const piece of filled.flat().flatMap((cell) => cell.pieces)) {
    if (piece.kind === 'table') setTable(piece, flow);
  }
}

/** A cell as tables are read: its paragraphs on lines of their own; tables inside it are left out. */
export function rawCell({ column, columnSpan, rowSpan, isHeader, pieces }: CellPiece, row: number): RawCell {
  const paragraphs = pieces.filter((piece) => piece.kind === 'paragraph');
  const parts = paragraphs.map((piece) => ({ words: cellWords(piece), bold: piece.text.bold }));
  const filled = parts.filter(({ words }) => words !== '');
  const allBold = filled.length > 0 && filled.every(({ bold }) => bold);
  const text = filled.map(({ words }) => words).join('\n');
  return { row, column, rowSpan, columnSpan, text, isHeader: isHeader || allBold, page: null, turns: [] };
}

/** The words of a cell's paragraph behind its number or bullet, a line that the author ended by hand on its own. */
function cellWords({ text, list }: ParagraphPiece): string {
  const lines = text.text
    .split(LINE_BREAK)
    .map(cleanLine)
    .filter((line) => line !== '');
  if (lines.length > 0 && list !== null) lines[0] = `${list.marker} ${lines[0]}`;
  return lines.join('\n');
}
