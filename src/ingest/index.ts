/** Room: the bytes of a file become a document: one text with blocks, pages and sections. */
import type { DocumentFormat, IngestResult } from '../domain/index.ts';
import { buildDocument, type Draft, sha256Of } from './build-document.ts';
import { failure, type IngestIssueCode } from './issues.ts';
import { DEFAULT_LIMITS, LimitReached, type Limits } from './limits.ts';
import { detectFormat } from './media-type.ts';
import type { PageRange } from './pdf/pdfium-pages.ts';
import type { ReadRange } from './pdf/read-range.ts';
import type { IngestPorts } from './ports.ts';
import { READERS } from './readers.ts';
import { soundDraft } from './sound-draft.ts';
import { Unreadable } from './unreadable.ts';

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
export type { PageRange } from './pdf/pdfium-pages.ts';
export type { ReadRange } from './pdf/read-range.ts';
export type { IngestPorts, IngestProgress } from './ports.ts';
export { readWorkbookTables, type WorkbookTable } from './xlsx/workbook-tables.ts';

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
  if (draft.blocks.length === 0) return refuse(whyEmpty(draft));
  return { ok: true, document: buildDocument({ name, sha256, format: detected.format }, draft) };
}

/** All of a document's words may be those of another that is set into it. */
function whyEmpty({ issues }: Draft): IngestIssueCode {
  return issues.some(({ code }) => code === 'embedded-not-read') ? 'embedded-not-read' : 'empty';
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

/**
 * Reads some pages of a PDF for the process that reads all of it: see `IngestPorts.secondReader`. Null where they cannot be
 * read; that process then meets the reason itself. `onPage` is told the number of a page now and then.
 */
export async function readPdfRange(
  bytes: Uint8Array,
  range: PageRange,
  limits: Limits,
  onPage: (page: number) => void = () => undefined,
): Promise<ReadRange | null> {
  const { readPageRange } = await import('./pdf/read-pages.ts');
  return readPageRange(bytes, range, limits, onPage).catch(() => null);
}
