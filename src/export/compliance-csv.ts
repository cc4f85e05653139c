import type { BidExport } from './bid-export.ts';
import { csvText } from './csv-text.ts';
import { lookUpIn } from './look-up.ts';
import { COMPLIANCE_COLUMNS, complianceRows } from './sheets/compliance.ts';

/** The compliance matrix of a bid as CSV: one row a requirement, in the documents' order, with the workbook's columns. */
export function complianceCsv(bid: BidExport): string {
  const rows = complianceRows(bid, lookUpIn(bid)).map((row) =>
    COMPLIANCE_COLUMNS.map(({ value }) => value(row)),
  );
  return csvText([COMPLIANCE_COLUMNS.map(({ name }) => name), ...rows]);
}
