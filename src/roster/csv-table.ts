import { BrokenCsv, type CsvRecord, csvRecords } from '../csv-records.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { ROSTER_LIMITS } from './limits.ts';
import type { Problem, RosterFile } from './types.ts';

/** One row under the header: trimmed cells by the place of their column; missing ones are empty. */
export type TableRow = CsvRecord;

/** A CSV file as header and rows. */
export interface Table {
  /** Column names as the file writes them. */
  header: readonly string[];
  rows: readonly TableRow[];
}

const DELIMITERS = [',', ';', '\t'];

/** Reads a CSV file: any of the three delimiters, with or without byte-order mark. Blank lines are left out. */
export function readTable(file: RosterFile): { table: Table; problems: Problem[] } {
  const none: Table = { header: [], rows: [] };
  if (file.rows !== undefined) return tableOf(file.rows);
  if (isArchive(file.bytes)) return { table: none, problems: [archive] };
  const text = decodeUtf8(file.bytes);
  if (text === null) return { table: none, problems: [notUtf8(file.bytes)] };
  try {
    return tableOf(csvRecords(text, { delimiter: delimiterOf(text) }));
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    return { table: none, problems: [brokenCsv(error)] };
  }
}

function tableOf(records: readonly CsvRecord[]): { table: Table; problems: Problem[] } {
  const filled = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...rows] = filled;
  if (!head) {
    const message = 'the file is empty: the first row names the columns, one row a person follows';
    return { table: { header: [], rows: [] }, problems: [{ line: 1, column: '', value: '', message }] };
  }
  const header = head.cells;
  if (rows.length > ROSTER_LIMITS.rows) {
    const message = `the table has ${rows.length} rows, and ${ROSTER_LIMITS.rows} are the most: split it`;
    return { table: { header: [], rows: [] }, problems: [{ line: 1, column: '', value: '', message }] };
  }
  const problems = rows.flatMap((row) => tooManyCells(row, header));
  return { table: { header, rows }, problems };
}

function tooManyCells({ line, cells }: TableRow, header: readonly string[]): Problem[] {
  const extra = cells.slice(header.length).filter((cell) => cell !== '');
  if (extra.length === 0) return [];
  const message = `the row has ${cells.length} cells and the header ${header.length}: put cells that contain the delimiter in double quotes`;
  return [{ line, column: `column ${header.length + 1}`, value: extra[0] ?? '', message }];
}

/** Archives, XLSX among them, are opened before the roster is read; here one could not be. */
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
const archive: Problem = {
  line: 1,
  column: '',
  value: '',
  message: 'the file is a workbook or an archive: save its sheet as "CSV UTF-8"',
};

/** Excel's plain "CSV" is in the machine's code page: "é" is then one byte that UTF-8 does not know. */
function notUtf8(bytes: Uint8Array): Problem {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const before = loose.slice(0, loose.indexOf('\uFFFD'));
  const line = before.split(/\r\n|\r|\n/).length;
  const value = before.slice(-20).split(/\r|\n/).at(-1) ?? '';
  const message = 'the file is not UTF-8 here: save it as "CSV UTF-8"';
  return { line, column: '', value, message };
}

function brokenCsv({ line, message }: BrokenCsv): Problem {
  return { line, column: '', value: '', message: `the table breaks off: ${message}` };
}

/** The delimiter that stands most often in the first line, outside quotes; a comma where none does. */
function delimiterOf(text: string): string {
  const first = (/^\uFEFF?\s*([^\r\n]*)/.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => first.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
