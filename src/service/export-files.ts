import {
  type BidExport,
  bidWorkbook,
  complianceCsv,
  planCalendar,
  proposalSection,
} from '../export/index.ts';

/** One kind of file that a bid is exported to. */
export interface ExportFile {
  /** Media type, with the letters' encoding where it is text. */
  type: string;
  /** "The workbook of the bid team: …" */
  summary: string;
  write: (bid: BidExport) => Promise<Uint8Array>;
}

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

/** Every file that a bid is exported to, by its name. */
export const EXPORT_FILES = {
  'workbook.xlsx': {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    summary: 'Download the workbook: compliance, staffing, gaps, evidence, changes, buyer’s matrix',
    write: bidWorkbook,
  },
  'proposal-section.docx': {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    summary: 'Download the proposal’s section on team and qualifications',
    write: proposalSection,
  },
  'compliance.csv': {
    type: 'text/csv; charset=utf-8',
    summary: 'Download the compliance matrix as CSV',
    // Excel takes a CSV file for the local code page without a byte-order mark.
    write: async (bid) => utf8(`\uFEFF${complianceCsv(bid)}`),
  },
  'match.json': {
    type: 'application/json; charset=utf-8',
    summary: 'Download requirements, shortlist, team and plan as muster.match/1',
    write: async ({ match }) => utf8(`${JSON.stringify(match, null, 2)}\n`),
  },
  'plan.ics': {
    type: 'text/calendar; charset=utf-8',
    summary: 'Download the study plan as a calendar',
    write: async (bid) => utf8(planCalendar(bid)),
  },
} as const satisfies Record<string, ExportFile>;

/** Name of a file that a bid is exported to. */
export type ExportName = keyof typeof EXPORT_FILES;
