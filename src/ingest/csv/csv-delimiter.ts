import { BrokenCsv, type CsvRecord, csvRecords } from '../../csv-records.ts';
import { isValue } from '../sheet/sheet-row.ts';

const DELIMITERS = [',', '\t', ';', '|'];
// Enough lines to tell; a file may have millions.
const SAMPLE_LENGTH = 65_536;
// Without a name that says so, lines of a letter or a list must not look like a table by chance.
const UNNAMED = { rows: 3, columns: 3, alike: 0.95 };
// In a file named for it, titles above the table and notes below it have fewer cells.
const NAMED = { rows: 2, columns: 2, alike: 0.6 };
const LONGEST_LABEL = 80;

/**
 * The delimiter of a text that is a table: the one that cuts its lines into the same number of cells, under a first line of
 * labels. Null for other text. A name with a table's suffix only lowers what is asked of the lines.
 */
export function csvDelimiter(text: string, name: string): string | null {
  const isNamed = /\.(?:csv|tsv|tab|psv)$/i.test(name);
  const start = text.length > SAMPLE_LENGTH ? text.slice(0, SAMPLE_LENGTH).replace(/[^\n]*$/, '') : text;
  const weighed = DELIMITERS.filter((delimiter) => start.includes(delimiter))
    .map((delimiter) => ({ delimiter, weight: weigh(recordsOf(start, delimiter), isNamed) }))
    .sort((a, b) => b.weight - a.weight);
  return weighed[0] && weighed[0].weight > 0 ? weighed[0].delimiter : null;
}

/** The records, with quotes as letters where they do not close. */
export function recordsOf(text: string, delimiter: string, onCells?: (count: number) => void): CsvRecord[] {
  const options = { delimiter, ...(onCells && { onCells }) };
  try {
    return csvRecords(text, { ...options, quotes: 'relaxed' });
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    return csvRecords(text, { ...options, quotes: 'none' });
  }
}

/** 0 for no table; else the more, the more columns its lines have in common. */
function weigh(records: readonly CsvRecord[], isNamed: boolean): number {
  const least = isNamed ? NAMED : UNNAMED;
  const rows = records.map(({ cells }) => cells).filter((cells) => cells.some((cell) => cell !== ''));
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [columns, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (rows.length < least.rows || columns < least.columns || count < rows.length * least.alike) return 0;
  return isNamed || isHeader(rows[0] ?? []) ? columns * (count / rows.length) : 0;
}

function isHeader(cells: readonly string[]): boolean {
  const labels = cells.filter(
    (cell) => /\p{L}/u.test(cell) && cell.length <= LONGEST_LABEL && !isValue(cell),
  );
  return (
    labels.length === cells.length &&
    new Set(cells).size === cells.length &&
    !cells.some((cell) => /[.;:]$/.test(cell))
  );
}
