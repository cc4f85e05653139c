import { z } from 'zod';
import type { Positions } from './positions.ts';

/** The file formats that Muster tells apart; the contract's `documents[].format`. */
export const DOCUMENT_FORMATS = [
  'pdf',
  'docx',
  'md',
  'txt',
  'html',
  'csv',
  'rtf',
  'doc',
  'xlsx',
  'pptx',
  'odt',
  'odp',
  'ods',
  'eml',
  'msg',
  'zip',
  'png',
  'jpeg',
  'tiff',
] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Trouble in one document: an outcome that a person reads, never an exception. `page` counts from 1. */
export const issueSchema = z.object({
  code: z.string().describe('Stable, for programs: encrypted, corrupt, empty, no-text, unsupported-format …'),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string().describe('One sentence for a person: what, where, what to do.'),
  page: z.number().int().positive().nullable(),
});
export type Issue = z.infer<typeof issueSchema>;

/** Half-open range of UTF-16 offsets into a document's text: `text.slice(start, end)` gives the words. */
export interface Span {
  start: number;
  end: number;
}

export const BLOCK_KINDS = ['heading', 'paragraph', 'list-item', 'table-cell'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Where a table cell stands and what heads it. Rows and columns count from 0 in the table as it is read. */
export interface CellPlace {
  /** Number of the table in the document, from 0. */
  table: number;
  row: number;
  column: number;
  /** True for a cell of the header row. */
  isHeader: boolean;
  /** Words of the header cell above it ("Minimum qualifications"), or null. */
  header: string | null;
  /** Words of the first cell in its row ("Project Manager"), or null for the first column itself. */
  rowHeader: string | null;
}

/**
 * A heading, paragraph, list item or table cell. Blocks are in reading order, do not overlap, and
 * `text.slice(start, end)` is the block's words without its list marker. Only a table cell's words hold line feeds: between
 * the cell's own paragraphs and list items.
 */
export interface Block extends Span {
  kind: BlockKind;
  /** Physical page of the block's first character, from 1; null where the format has no pages. */
  page: number | null;
  /** Headings above this block, outermost first, each with its number ("3.2.1 Key Personnel"); a heading's own words are not among them. */
  section: readonly string[];
  /** Heading rank from 1, or nesting of a list item from 1; null for the others. */
  level: number | null;
  /** The list item's or heading's own number or bullet as printed ("3.2.1", "(a)", "•"), or null. */
  marker: string | null;
  cell: CellPlace | null;
}

/** One physical page's range in the text; ranges are in order and cover the whole text. */
export interface PageSpan extends Span {
  number: number;
  /** Certainty of OCR, 0..1, where OCR read the page; left out where the file has its text. */
  ocr?: number;
}

/** A document after ingest: one text, and everything else as ranges of it. */
export interface ParsedDocument {
  id: string;
  /** File name as uploaded; never used as a path. */
  name: string;
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  sha256: string;
  format: DocumentFormat;
  text: string;
  /** Empty where the format has no pages (DOCX, Markdown, HTML, text). */
  pages: readonly PageSpan[];
  blocks: readonly Block[];
  /** Where the words stand on the pages; only where the format has pages. */
  positions?: Positions;
  words: number;
  /** ISO 639-1 code where the words show it, else null. */
  language: string | null;
  issues: readonly Issue[];
}

/** What reading a file gives: the document, or why there is none. */
export type IngestResult =
  | { ok: true; document: ParsedDocument }
  | { ok: false; name: string; sha256: string; issue: Issue };

/** The contract's `documents[]`: a parsed document without its text. */
export const documentSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.string(),
  pages: z.number().int().nullable(),
  words: z.number().int(),
  language: z.string().nullable(),
  issues: z.array(issueSchema),
});
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

/** The summary of a parsed document, as the contract prints it. */
export function summarise(document: Pick<ParsedDocument, keyof DocumentSummary>): DocumentSummary {
  const { id, name, sha256, format, pages, words, language, issues } = document;
  return { id, name, sha256, format, pages: pages.length || null, words, language, issues: [...issues] };
}
