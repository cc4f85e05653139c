import { z } from 'zod';
import { AS_EXPORTED, EDITABLE_COLUMNS, type EditableColumn, type RowEdits } from './bid-export.ts';

/** A sheet as rows of words, as the reader of workbooks gives it. */
export interface EditedTable {
  name: string;
  rows: readonly { line: number; cells: readonly string[] }[];
}

/** A row of the Compliance sheet as it came back. */
export interface EditedRow {
  id: string;
  line: number;
  /** The verbatim text of the demand. */
  text: string;
  /** What its editable columns hold; a column that the sheet no longer has is left out. */
  cells: Partial<Record<EditableColumn, string>>;
  /** What they held when the workbook was written; null where the record is gone or damaged. */
  exported: RowEdits | null;
}

/** Something in the workbook that could not be taken, in words. */
export interface WorkbookNote {
  code: 'no-sheet' | 'unknown-row' | 'new-row' | 'row-twice' | 'rows-missing' | 'unknown-value' | 'too-long';
  /** The row as the spreadsheet numbers it. */
  line: number | null;
  message: string;
}

const ID_COLUMN = 'Req ID';
const TEXT_COLUMN = 'Verbatim text';
/** People set titles and notes above a table. */
const MOST_LINES_ABOVE = 20;

const recordSchema = z.partialRecord(z.enum(EDITABLE_COLUMNS), z.string());

/** Finds the rows of the Compliance sheet by their ids, whatever was sorted, filtered, moved or renamed. */
export function findEditedRows(
  tables: readonly EditedTable[],
  known: ReadonlyMap<string, unknown>,
): { rows: EditedRow[]; notes: WorkbookNote[] } {
  const found = findHeader(tables);
  if (found === null) return { rows: [], notes: [NO_SHEET] };
  const notes: WorkbookNote[] = [];
  const rows = new Map<string, EditedRow>();
  for (const { line, cells } of found.rows) {
    const row = rowOf(line, cells, found.header);
    if (row.id === '') {
      // A sum or a note below the table is none of Muster's business; a demand that somebody wrote is.
      if (row.text !== '') notes.push(note('new-row', line, NEW_ROW));
      continue;
    }
    if (!known.has(row.id))
      notes.push(note('unknown-row', line, `has the Req ID "${row.id}", which the bid does not have`));
    else if (rows.has(row.id)) notes.push(note('row-twice', line, `has the Req ID "${row.id}" once more`));
    else rows.set(row.id, row);
  }
  const missing = [...known.keys()].filter((id) => !rows.has(id)).length;
  if (missing > 0) notes.push({ code: 'rows-missing', line: null, message: missingWords(missing) });
  return { rows: [...rows.values()], notes };
}

const NEW_ROW = 'is new and has no Req ID; add the requirement in Muster, under Requirements';

const NO_SHEET: WorkbookNote = {
  code: 'no-sheet',
  line: null,
  message: `No sheet has a column "${ID_COLUMN}" with the columns that can be edited. Send the workbook that Muster exported.`,
};

const note = (code: WorkbookNote['code'], line: number, words: string): WorkbookNote => ({
  code,
  line,
  message: `Row ${line} ${words}; it was passed over.`,
});

const missingWords = (missing: number): string =>
  `${missing} ${missing === 1 ? 'requirement is' : 'requirements are'} not in the workbook; nothing changes for ${missing === 1 ? 'it' : 'them'}.`;

/** The sheet by its columns; the one named Compliance first, for other sheets have Req IDs and owners too. */
function findHeader(tables: readonly EditedTable[]) {
  const ordered = [...tables].sort(
    (a, b) => Number(b.name === 'Compliance') - Number(a.name === 'Compliance'),
  );
  for (const { rows } of ordered)
    for (const [place, { cells }] of rows.slice(0, MOST_LINES_ABOVE).entries()) {
      const header = cells.map((words) => words.trim());
      if (header.includes(ID_COLUMN) && header.includes(TEXT_COLUMN))
        return { header, rows: rows.slice(place + 1) };
    }
  return null;
}

function rowOf(line: number, cells: readonly string[], header: readonly string[]): EditedRow {
  const at = (name: string) => cells[header.indexOf(name)] ?? '';
  return {
    id: at(ID_COLUMN).trim(),
    line,
    text: at(TEXT_COLUMN).trim(),
    cells: Object.fromEntries(
      EDITABLE_COLUMNS.filter((column) => header.includes(column)).map((column) => [column, at(column)]),
    ),
    exported: recordOf(at(AS_EXPORTED)),
  };
}

function recordOf(words: string): RowEdits | null {
  try {
    const read = recordSchema.safeParse(JSON.parse(words));
    return read.success ? (read.data as RowEdits) : null;
  } catch {
    return null;
  }
}
