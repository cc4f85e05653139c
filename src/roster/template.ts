import { COLUMNS } from './columns.ts';

/** A sheet of the template. */
export interface TemplateSheet {
  name: string;
  widths: number[];
  rows: string[][];
}

/**
 * The roster to fill in: a sheet of people with one example, a sheet of credentials alone for those who keep them apart, and
 * one that says what goes into each column. What it shows as an example can be read as it stands.
 */
export function templateSheets(): TemplateSheet[] {
  const columns = Object.entries(COLUMNS);
  const people = [columns.map(([name]) => name), columns.map(([, { example }]) => example)];
  const about = [
    ['Column', 'What goes there', 'Example'],
    ...columns.map(([name, { about: words, example }]) => [name, words, example]),
    ...NOTES,
  ];
  return [
    { name: 'People', widths: columns.map(([, { example }]) => widthOf(example)), rows: people },
    { name: 'Credentials', widths: [12, 32, 16, 14, 14, 40, 16], rows: HOLDINGS },
    { name: 'How to fill in', widths: [24, 60, 60], rows: about },
  ];
}

/** The sheet of people as CSV, with a byte-order mark so that spreadsheets read it as UTF-8. */
export function templateCsv(): string {
  const [people] = templateSheets();
  const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\uFEFF${(people?.rows ?? []).map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

// Wide enough for the example, and no wider than a screen.
const widthOf = (example: string): number => Math.min(60, Math.max(12, example.length + 2));

const HOLDINGS = [
  ['person_id', 'credential', 'number', 'issued', 'expires', 'verify_url', 'status'],
  ['P001', 'CISM', '7654321', '2024-02-01', '2027-02-01', '', 'held'],
];

const NOTES = [
  ['', 'Several entries in a cell are separated by ";". Details of an entry follow after "|".', ''],
  ['', 'Days are written as 2027-05-31. Columns may be left out or stand in another order.', ''],
  ['', 'Take the example out of the sheets People and Credentials before you import the file.', ''],
];
