/** Room: answers as files for others: the contract's JSON, workbook, proposal section, CSV and calendar; and a workbook read back. Pure. */
export {
  type BidExport,
  type ChangeRow,
  type CredentialFacts,
  EDITABLE_COLUMNS,
  type EditableColumn,
  type RowEdits,
} from './bid-export.ts';
export type { Cell } from './cell.ts';
export { cleanText } from './clean-text.ts';
export { complianceCsv } from './compliance-csv.ts';
export { csvText } from './csv-text.ts';
export { type ExtractionJson, toExtractionJson, type Versions } from './extraction-json.ts';
export type { EditedTable, WorkbookNote } from './find-edited-rows.ts';
export { planCalendar } from './plan-calendar.ts';
export { proposalSection } from './proposal-section.ts';
export {
  type CellChange,
  type CellConflict,
  type EditedWorkbook,
  readEditedWorkbook,
} from './read-edited-workbook.ts';
export type { SheetToWrite } from './sheet-to-write.ts';
export { bidSheets, bidWorkbook } from './workbook.ts';
export { writeWorkbook } from './write-workbook.ts';
