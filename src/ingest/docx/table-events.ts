import { holdLimit } from '../limits.ts';
import type { XmlElement } from '../package/walk-xml.ts';
import { type CellPiece, spanOf } from '../pieces/pieces.ts';
import type { OpenTable, StoryState } from './story-state.ts';
import { isToggled } from './styles.ts';

/** Begins a table inside whatever is open. */
export function openTable(state: StoryState): void {
  state.tables.push({
    style: null,
    usesFirstRow: false,
    rows: [],
    row: [],
    isHeader: false,
    isDeleted: false,
    column: 0,
    growing: new Map(),
    cell: null,
    continues: null,
    notes: [],
  });
}

/** Ends a table: it goes to the sink that it stands in, the notes of its cells behind it. */
export function closeTable(state: StoryState): void {
  const table = state.tables.pop();
  if (!table) return;
  const { sink } = state;
  sink.put({ kind: 'table', rows: table.rows });
  for (const note of table.notes) sink.put(note);
}

/** Begins a row. */
export function openRow({ table }: StoryState): void {
  if (!table) return;
  table.row = [];
  table.column = 0;
  table.isHeader = false;
  table.isDeleted = false;
}

/** Ends a row; one that was deleted is left out. */
export function closeRow({ table, context }: StoryState): void {
  if (!table || table.isDeleted) return;
  const style = context.styles.find(table.style);
  const isFirstOfStyle = table.rows.length === 0 && table.usesFirstRow && style?.boldFirstRow === true;
  if (table.isHeader || isFirstOfStyle) for (const cell of table.row) cell.isHeader = true;
  table.rows.push(table.row);
}

/** Begins a cell; its paragraphs are collected in it. */
export function openCell(state: StoryState): void {
  const { table } = state;
  if (!table) return;
  state.cells += 1;
  holdLimit(state.context.limits, 'cells', state.cells);
  const cell: CellPiece = { column: table.column, columnSpan: 1, rowSpan: 1, isHeader: false, pieces: [] };
  table.cell = cell;
  table.continues = null;
  state.openSink((piece) => cell.pieces.push(piece));
}

/** Ends a cell: it stands on its own, or makes the one above or beside it larger. */
export function closeCell(state: StoryState): void {
  const { table } = state;
  const ended = table?.cell;
  if (!ended) return;
  state.closeSink();
  const { column, columnSpan } = ended;
  table.column = column + columnSpan;
  const above = table.growing.get(column);
  const beside = table.row[table.row.length - 1];
  if (table.continues === 'down' && above) {
    above.rowSpan += 1;
    return;
  }
  if (table.continues === 'right' && beside) {
    beside.columnSpan += columnSpan;
    return;
  }
  for (let at = column; at < column + columnSpan; at += 1) table.growing.delete(at);
  table.growing.set(column, ended);
  table.row.push(ended);
}

/** Notes what the properties of a table, row or cell say (w:tblPr, w:trPr, w:tcPr). */
export function noteTableProperty(table: OpenTable, element: XmlElement): void {
  const value = element.get('w:val');
  switch (element.name) {
    case 'w:tblStyle':
      table.style = value;
      break;
    case 'w:tblLook':
      // Bit 0x20 of the older form (ECMA-376 part 1, 17.7.6.7).
      table.usesFirstRow =
        element.get('firstRow') === '1' || (Number.parseInt(value ?? '0', 16) & 0x20) !== 0;
      break;
    case 'w:tblHeader':
      table.isHeader = isToggled(value);
      break;
    case 'w:gridBefore':
      table.column += value === '0' ? 0 : spanOf(value);
      break;
    case 'w:del':
      table.isDeleted = true;
      break;
    case 'w:gridSpan':
      if (table.cell) table.cell.columnSpan = spanOf(value);
      break;
    case 'w:vMerge':
      if (value !== 'restart') table.continues = 'down';
      break;
    case 'w:hMerge':
      if (value !== 'restart') table.continues = 'right';
      break;
  }
}
