/** Room: the bytes of a file become a document: one text with blocks, pages and sections. */
import type { DocumentFormat, IngestResult } from '../domain/index.ts';
import { buildDocument, type Draft, sha256Of } from './build-document.ts';
import { readCsv } from './csv/read-csv.ts';
import { readDoc } from './doc/read-doc.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { failure, type IngestIssueCode } from './issues.ts';
import { DEFAULT_LIMITS, LimitReached, type Limits } from './limits.ts';
import { readEml, readMsg } from './mail/read-mail.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { detectFormat } from './media-type.ts';
import { readPicture } from './ocr/read-picture.ts';
import { readOdp, readOds, readOdt } from './odt/read-odt.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { IngestPorts } from './ports.ts';
import { readPptx } from './pptx/read-pptx.ts';
import { readRtf } from './rtf/read-rtf.ts';
import { soundDraft } from './sound-draft.ts';
import { readText } from './text/read-text.ts';
import { Unreadable } from './unreadable.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

export {
  type FoundContents,
  handOverMembers,
  type LostMember,
  withLostMembers,
} from './container/hand-over.ts';
export type { Spent } from './container/spent.ts';
export { type Container, type Unpacked, unpack } from './container/unpack.ts';
export { INGEST_ISSUES, type IngestIssueCode } from './issues.ts';
export { DEFAULT_LIMITS, type Limits, limitVariable } from './limits.ts';
export type { IngestPorts, IngestProgress } from './ports.ts';
export { readWorkbookTables, type WorkbookTable } from './xlsx/workbook-tables.ts';

type Reader = (
  bytes: Uint8Array,
  name: string,
  limits: Limits,
  ports: IngestPorts,
) => Promise<Draft | IngestIssueCode>;

const READERS: Readonly<Record<DocumentFormat, Reader>> = {
  pdf: readPdf,
  docx: readDocx,
  md: async (bytes, _name, limits) => readMarkdown(bytes, limits),
  txt: async (bytes, _name, limits) => readText(bytes, limits),
  html: async (bytes, _name, limits) => readHtml(bytes, limits),
  csv: async (bytes, name, limits) => readCsv(bytes, name, limits),
  rtf: async (bytes, _name, limits) => readRtf(bytes, limits),
  doc: readDoc,
  xlsx: readXlsx,
  pptx: readPptx,
  odt: readOdt,
  odp: readOdp,
  ods: readOds,
  eml: readEml,
  msg: readMsg,
  // What is in it is read file by file: `unpack` gives them.
  zip: async () => 'package',
  png: (...file) => readPicture('png', ...file),
  jpeg: (...file) => readPicture('jpeg', ...file),
  tiff: (...file) => readPicture('tiff', ...file),
};

/**
 * Reads a file. The format is told by its content. A file that cannot be read gives an issue with a code of
 * INGEST_ISSUES and a sentence for a person; it never throws for bad input. Deterministic: the same bytes and
 * name give the same document.
 */
export async function ingest(
  file: { name: string; bytes: Uint8Array },
  limits: Limits = DEFAULT_LIMITS,
  ports: IngestPorts = {},
): Promise<IngestResult> {
  const { name, bytes } = file;
  const sha256 = sha256Of(bytes);
  const refuse = (code: IngestIssueCode, found = ''): IngestResult => ({
    ok: false,
    name,
    sha256,
    issue: failure(code, name, found),
  });
  const detected = await detectFormat(name, bytes, limits);
  if ('refused' in detected) return refuse(detected.refused, detected.found);
  const draft = await readDraft(detected.format, file, limits, ports);
  if (draft instanceof LimitReached) return refuse('limit-reached', draft.message);
  if (draft instanceof Unreadable) return refuse(draft.code, draft.found);
  if (typeof draft === 'string') return refuse(draft);
  if (draft.blocks.length === 0) return refuse('empty');
  return { ok: true, document: buildDocument({ name, sha256, format: detected.format }, draft) };
}

async function readDraft(
  format: DocumentFormat,
  { name, bytes }: { name: string; bytes: Uint8Array },
  limits: Limits,
  ports: IngestPorts,
): Promise<Draft | IngestIssueCode | LimitReached | Unreadable> {
  try {
    const draft = await READERS[format](bytes, name, limits, ports);
    return typeof draft === 'string' ? draft : soundDraft(draft, limits);
  } catch (thrown) {
    return thrown instanceof LimitReached || thrown instanceof Unreadable ? thrown : faultOf(thrown);
  }
}

/** Enough of an error's words to find the fault by, in one line. */
const WORDS_OF_A_FAULT = 120;

function faultOf(thrown: unknown): Unreadable {
  return new Unreadable('reader-failed', String(thrown).replace(/\s+/g, ' ').slice(0, WORDS_OF_A_FAULT));
}
