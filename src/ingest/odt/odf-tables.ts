import type { XmlElement } from '../package/walk-xml.ts';
import { spanOf } from '../pieces/pieces.ts';
import type { OdfState } from './odf-state.ts';

/** Begins a table inside whatever is open. */
export function openTable(state: OdfState): void {
  state.tables.push({
    rows: [],
    row: [],
    rowRepeats: 1,
    column: 0,
    cell: null,
    cellRepeats: 1,
    cellStyle: null,
    inHeader: false,
    notes: [],
  });
}

/** Ends a table: it goes where it stands, the notes of its cells behind it. */
export function closeTable(state: OdfState): void {
  const table = state.tables.pop();
  if (!table) return;
  state.put({ kind: 'table', rows: table.rows });
  for (const note of table.notes) state.put(note);
}

/** Begins a row, which may stand for many. */
export function openRow({ table }: OdfState, element: XmlElement): void {
  if (!table) return;
  table.row = [];
  table.column = 0;
  table.rowRepeats = repeats(element.get('table:number-rows-repeated'));
}

/** Ends a row. One that stands for many is there as often, if it says anything; each counts against `cells`. */
export function closeRow(state: OdfState): void {
  const { table } = state;
  if (!table) return;
  const times = table.row.some((cell) => cell.pieces.length > 0) ? table.rowRepeats : 1;
  state.countCells(table.row.length * (times - 1));
  for (const cell of table.row) state.countCopies(cell, times - 1);
  for (let time = 0; time < times; time += 1) table.rows.push(table.row.map((cell) => ({ ...cell })));
}

/** Begins a cell; its paragraphs are collected in it. */
export function openCell(state: OdfState, element: XmlElement): void {
  const { table } = state;
  if (!table) return;
  const cell = {
    column: table.column,
    columnSpan: spanOf(element.get('table:number-columns-spanned')),
    rowSpan: spanOf(element.get('table:number-rows-spanned')),
    isHeader: table.inHeader,
    pieces: [],
  };
  table.cell = cell;
  table.cellStyle = element.get('table:style-name');
  table.cellRepeats = repeats(element.get('table:number-columns-repeated'));
  openPieces(state, cell.pieces);
}

function openPieces(state: OdfState, pieces: unknown[]): void {
  state.openSink((piece) => pieces.push(piece));
}

/** Ends a cell. One that stands for many is there as often, if it says anything. */
export function closeCell(state: OdfState): void {
  state.closeSink();
  const { table } = state;
  const cell = table?.cell;
  if (!table || !cell) return;
  const times = cell.pieces.length > 0 ? table.cellRepeats : 1;
  state.countCells(times);
  state.countCopies(cell, times - 1);
  for (let time = 0; time < times; time += 1) table.row.push({ ...cell, column: cell.column + time });
  table.column += table.cellRepeats;
}

/** Passes over a cell that another one covers. */
export function skipCell({ table }: OdfState, element: XmlElement): void {
  if (table) table.column += repeats(element.get('table:number-columns-repeated'));
}

function repeats(value: string | null): number {
  return Math.max(1, Math.floor(Number(value ?? 1)) || 1);
}
