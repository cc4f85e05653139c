import { CsvError, parse } from 'csv-parse/sync';

/** One record of a CSV file. */
export interface CsvRecord {
  /** Line on which the record begins, from 1. */
  line: number;
  /** Its cells, trimmed. */
  cells: readonly string[];
}

/** A table that breaks off: `line` says where, the message how. */
export class BrokenCsv extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** How strictly a CSV file is read. */
export interface CsvOptions {
  delimiter: string;
  /** strict: a quote inside a bare cell is an error. relaxed: it is a letter ('5" disk'). none: every quote is a letter. */
  quotes?: 'strict' | 'relaxed' | 'none';
  /** Called with the number of cells of each record while it is read; what it throws ends reading. */
  onCells?: (count: number) => void;
}

/**
 * The records of a CSV text (RFC 4180 with any delimiter), with or without byte-order mark; records may differ in length.
 * Throws BrokenCsv where quotes stand wrongly or do not close.
 */
export function csvRecords(text: string, { delimiter, quotes = 'strict', onCells }: CsvOptions): CsvRecord[] {
  let line = 1;
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      delimiter,
      bom: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: quotes === 'relaxed',
      quote: quotes === 'none' ? null : '"',
      on_record: (cells: string[], { lines }) => {
        onCells?.(cells.length);
        records.push({ line, cells });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenCsv(typeof error.lines === 'number' ? error.lines : 1, error.message);
  }
  return records;
}
