import { AS_EXPORTED, type BidExport, EDITABLE_COLUMNS } from './bid-export.ts';
import type { Column } from './cell.ts';
import { type LookUp, lookUpIn } from './look-up.ts';
import type { SheetToWrite } from './sheet-to-write.ts';
import { BUYERS_COLUMNS, buyersRows } from './sheets/buyers-matrix.ts';
import { CHANGE_COLUMNS } from './sheets/changes.ts';
import {
  COLUMN_CHOICES,
  COMPLIANCE_COLUMNS,
  type ComplianceRow,
  complianceRows,
  editsNow,
} from './sheets/compliance.ts';
import { EVIDENCE_COLUMNS, evidenceRows } from './sheets/evidence.ts';
import { GAP_COLUMNS, gapRows } from './sheets/gaps.ts';
import { staffingColumns } from './sheets/staffing.ts';
import { staffingRows } from './sheets/staffing-rows.ts';
import { writeWorkbook } from './write-workbook.ts';

/** A longer record of the editable columns is left out; reading back then trusts nothing. */
const LONGEST_RECORD = 32_000;

/** Remembers the editable columns in the row itself, so that sorting and filtering cannot part them. */
const RECORD: Column<ComplianceRow> = {
  name: AS_EXPORTED,
  width: 8,
  value: (row) => {
    const record = JSON.stringify(editsNow(row));
    return record.length > LONGEST_RECORD ? null : record;
  },
};

/** The sheets of the workbook of a bid: Compliance, Staffing, Gaps, Evidence, Changes, Buyer's matrix. */
export function bidSheets(bid: BidExport): SheetToWrite[] {
  const lookUp = lookUpIn(bid);
  const columns = [...COMPLIANCE_COLUMNS, RECORD];
  const choices = Object.entries(COLUMN_CHOICES).map(([name, values]) => ({
    column: columns.findIndex((column) => column.name === name),
    values,
  }));
  const statusColumn = columns.findIndex(({ name }) => name === 'Status');
  return [
    {
      ...sheetOf('Compliance', columns, complianceRows(bid, lookUp)),
      hiddenColumns: [columns.indexOf(RECORD)],
      editedColumns: EDITABLE_COLUMNS.map((name) => columns.findIndex((column) => column.name === name)),
      choices,
      standings: [statusColumn, statusColumn],
    },
    staffingSheet(bid, lookUp),
    sheetOf('Gaps', GAP_COLUMNS, gapRows(bid, lookUp)),
    sheetOf('Evidence', EVIDENCE_COLUMNS, evidenceRows(bid, lookUp)),
    sheetOf('Changes', CHANGE_COLUMNS, bid.changes),
    sheetOf("Buyer's matrix", BUYERS_COLUMNS, buyersRows(bid)),
  ];
}

function staffingSheet(bid: BidExport, lookUp: LookUp): SheetToWrite {
  const { seat, demands, others } = staffingColumns(bid);
  const first = seat.length;
  return {
    ...sheetOf('Staffing', [...seat, ...demands, ...others], staffingRows(bid, lookUp)),
    frozenColumns: seat.findIndex(({ name }) => name === 'Person') + 1,
    ...(demands.length > 0 && { standings: [first, first + demands.length - 1] }),
  };
}

/** The workbook of a bid (XLSX). */
export const bidWorkbook = (bid: BidExport): Promise<Uint8Array> =>
  writeWorkbook(bidSheets(bid), bid.client === null ? bid.title : `${bid.title}, ${bid.client}`);

function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): SheetToWrite {
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [
      columns.map((column) => column.name),
      ...rows.map((row) => columns.map(({ value }) => value(row))),
    ],
    frozenColumns: 1,
    hasFilter: true,
  };
}
