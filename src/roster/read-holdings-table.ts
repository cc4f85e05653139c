import { holdingSchema } from '../domain/index.ts';
import type { Table } from './csv-table.ts';
import { aReading, type FileReading, type FoundHolding } from './file-reading.ts';
import { dayIn } from './read-cells.ts';
import { statusIn } from './read-holdings.ts';
import { headerProblems, type Row, rowsOf } from './table-rows.ts';
import type { Problem } from './types.ts';

const NEEDED = ['person_id', 'credential'];
const KNOWN = [...NEEDED, 'number', 'issued', 'expires', 'verify_url', 'status'];

/** A file of holdings alone, by person_id (contract/roster-csv.md). */
export function readHoldingsTable(table: Table, file: string): FileReading {
  const missing = headerProblems(table, NEEDED, 'the file of holdings', KNOWN);
  if (missing.length > 0) return aReading({ problems: missing });
  const problems: Problem[] = [];
  const held = rowsOf(table, problems).flatMap((row) => readRow(row, file) ?? []);
  return aReading({ held, problems });
}

function readRow(row: Row, file: string): FoundHolding | null {
  const id = row.cell('person_id');
  const credential = row.cell('credential');
  const status = statusIn(row.cell('status'));
  if (id === '') row.reader('person_id').wrong('', 'the holding names no person');
  if (credential === '') row.reader('credential').wrong('', 'the holding names no credential');
  if (status === null) {
    const words = row.cell('status');
    row.reader('status').wrong(words, `"${words}" is no status: write held, in-progress or training-only`);
  }
  const issued = dayIn(row.cell('issued'), row.reader('issued'));
  const expires = dayIn(row.cell('expires'), row.reader('expires'));
  if (id === '' || credential === '') return null;
  const holding = holdingSchema.parse({
    credential,
    number: row.cell('number') || null,
    issued,
    expires,
    verifyUrl: row.cell('verify_url') || null,
    status,
    source: 'holdings-file',
  });
  const owner = { label: id, key: `id:${id}`, id, emails: [], hashes: [], name: null };
  return { owner, holding, place: { file, line: row.line, column: 'person_id' } };
}
