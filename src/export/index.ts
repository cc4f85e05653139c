/** Room: answers as files for others: the contract's JSON and the compliance matrix as CSV. Pure. */
export { complianceCsv } from './compliance-csv.ts';
export { csvText } from './csv-text.ts';
export { type ExtractionJson, toExtractionJson, type Versions } from './extraction-json.ts';
export { type SheetToWrite, writeWorkbook } from './write-workbook.ts';
