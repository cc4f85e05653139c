import { isDay } from '../domain/index.ts';
import { type BidExport, EDITABLE_COLUMNS, type EditableColumn, type RowEdits } from './bid-export.ts';
import { cleanText } from './clean-text.ts';
import { type EditedRow, type EditedTable, findEditedRows, type WorkbookNote } from './find-edited-rows.ts';
import { lookUpIn } from './look-up.ts';
import { COLUMN_CHOICES, complianceRows, editsNow } from './sheets/compliance.ts';

/** A cell that was edited in the workbook and nowhere else. */
export interface CellChange {
  requirement: string;
  /** What it demands, in short. */
  label: string;
  column: EditableColumn;
  before: string;
  /** Empty: the cell was emptied. */
  after: string;
}

/** A cell that was edited in the workbook and changed in Muster meanwhile. */
export interface CellConflict {
  requirement: string;
  /** What it demands, in short. */
  label: string;
  column: EditableColumn;
  /** What the workbook was written with; null where it no longer says. */
  exported: string | null;
  current: string;
  edited: string;
}

/** What an edited workbook changes. */
export interface EditedWorkbook {
  changes: CellChange[];
  conflicts: CellConflict[];
  notes: WorkbookNote[];
}

/** The most characters that each column keeps; those that are not named keep 2,000. */
const MOST_CHARACTERS: Partial<Record<EditableColumn, number>> = {
  Owner: 200,
  'Response location': 500,
  Notes: 10_000,
};

/**
 * Reads back a workbook that people edited: row by row by its Req ID, cell by cell of the editable columns. A cell that is as
 * it was exported says nothing, whatever Muster says by now; one that was edited here and there is a conflict.
 */
export function readEditedWorkbook(tables: readonly EditedTable[], bid: BidExport): EditedWorkbook {
  const current = new Map(
    complianceRows(bid, lookUpIn(bid)).map((row) => [
      row.requirement.id,
      { label: row.requirement.label, edits: editsNow(row) },
    ]),
  );
  const { rows, notes } = findEditedRows(tables, current);
  const read: EditedWorkbook = { changes: [], conflicts: [], notes: [...notes] };
  for (const row of rows) {
    const now = current.get(row.id);
    if (now) for (const column of EDITABLE_COLUMNS) mergeCell(read, row, column, now);
  }
  return read;
}

function mergeCell(
  read: EditedWorkbook,
  row: EditedRow,
  column: EditableColumn,
  { label, edits }: { label: string; edits: RowEdits },
): void {
  const words = row.cells[column];
  // The column is not in the workbook any more.
  if (words === undefined) return;
  const edited = cleanText(words).trim();
  const now = edits[column] ?? '';
  const exported = row.exported === null ? null : (row.exported[column] ?? '');
  if (isSame(edited, now) || (exported !== null && isSame(edited, exported))) return;
  const fault = faultOf(column, edited);
  if (fault) {
    read.notes.push({
      code: fault.code,
      line: row.line,
      message: `Row ${row.line}, ${column}: ${fault.words}`,
    });
    return;
  }
  const cell = { requirement: row.id, label, column };
  if (exported !== null && isSame(exported, now)) read.changes.push({ ...cell, before: now, after: edited });
  else read.conflicts.push({ ...cell, exported, current: now, edited });
}

/** Spreadsheets keep neither spaces at the ends of lines nor empty lines as they were. */
const isSame = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** Why words cannot stand in a column; an emptied cell always can. */
function faultOf(
  column: EditableColumn,
  words: string,
): { code: WorkbookNote['code']; words: string } | null {
  if (words === '') return null;
  const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  const allowed: readonly string[] | undefined =
    column === 'Status' || column === 'Review status' ? COLUMN_CHOICES[column] : undefined;
  if (allowed && !allowed.includes(words))
    return { code: 'unknown-value', words: `"${shown}" is none of ${allowed.join(', ')}; it was not taken.` };
  if (column === 'Due' && !isDay(words))
    return { code: 'unknown-value', words: `"${shown}" is no date; enter one as 2027-01-31.` };
  const most = MOST_CHARACTERS[column] ?? 2000;
  if (words.length > most)
    return { code: 'too-long', words: `has more than ${most} characters; it was not taken. Shorten it.` };
  return null;
}
