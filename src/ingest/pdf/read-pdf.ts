import type { Issue } from '../../domain/index.ts';
import type { Draft, DraftBlock } from '../build-document.ts';
import { Flow } from '../flow.ts';
import { plainText } from '../flow-text.ts';
import { type IngestIssueCode, warning } from '../issues.ts';
import { DEFAULT_LIMITS, LimitReached, type Limits } from '../limits.ts';
import type { IngestPorts } from '../ports.ts';
import { joinWrapped } from '../text/read-text.ts';
import { layOut } from './lay-out.ts';
import { pageIssues } from './page-issues.ts';
import { storePage } from './page-shelf.ts';
import { readWithPdfParse } from './pdf-parse.ts';
import { type PdfPages, readPages } from './read-pages.ts';
import { linesInOrder } from './reading-order.ts';

// A page number and a stamp have fewer letters than this; a page of text has hundreds.
const LETTERS_OF_A_PAGE = 30;
// Where a share of the letters as large as this has no Unicode value, PDFium's text is not the page's text.
const UNREADABLE_SHARE = 0.2;
// "The two differ by more than half": the second opinion wins with twice the letters.
const TWICE = 2;

/**
 * Reads a PDF with PDFium; with pdf-parse where PDFium fails, finds next to nothing or cannot tell the letters; and
 * scanned pages by OCR.
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  limits: Limits = DEFAULT_LIMITS,
  ports: IngestPorts = {},
): Promise<Draft | IngestIssueCode> {
  const read = await readPages(bytes, limits, ports).catch(corruptUnlessLimit);
  if (read === 'encrypted') return 'encrypted';
  const second =
    read === 'corrupt' || isDoubtful(read) ? await secondOpinion(bytes, name, limits, read) : null;
  if (second !== null && (read === 'corrupt' || typeof second !== 'string')) return second;
  if (read === 'corrupt') return 'corrupt';
  const { issues, ocr } = await readScansOf(read, bytes, name, limits, ports);
  const whole = { ...draftOf(read, limits), issues: [...issues, ...pageIssues(name, read)], ocr };
  return whole.blocks.length > 0 ? whole : withoutText(issues);
}

/** Puts the scanned pages on the shelf as OCR reads them. What reads them is loaded only for them: it is large. */
async function readScansOf(
  { scans, shelf }: PdfPages,
  bytes: Uint8Array,
  name: string,
  limits: Limits,
  ports: IngestPorts,
): Promise<Required<Pick<Draft, 'issues' | 'ocr'>>> {
  if (scans.length === 0) return { issues: [], ocr: new Map() };
  const { certainties, readScannedPages } = await import('./read-scanned-pages.ts');
  const { pages, issues } = await readScannedPages(bytes, name, scans, limits, ports);
  for (const page of pages) if (page.ocr !== undefined) shelf.put(storePage(page, linesInOrder(page)));
  return { issues, ocr: certainties(pages) };
}

function corruptUnlessLimit(thrown: unknown): 'corrupt' {
  if (thrown instanceof LimitReached) throw thrown;
  return 'corrupt';
}

function draftOf({ shelf, titles }: PdfPages, limits: Limits): Draft {
  return {
    blocks: layOut(shelf, titles, limits),
    pageCount: shelf.count,
    pageSizes: shelf.sizes(),
    issues: [],
  };
}

function withoutText(issues: readonly Issue[]): IngestIssueCode {
  return issues.some(({ code }) => code === 'ocr-failed') ? 'ocr-failed' : 'no-text';
}

/** What pdf-parse reads where it is twice what PDFium read, else why there is no better text. */
async function secondOpinion(
  bytes: Uint8Array,
  name: string,
  limits: Limits,
  first: PdfPages | 'corrupt',
): Promise<Draft | IngestIssueCode> {
  const pages = await readWithPdfParse(bytes, limits);
  if (typeof pages === 'string') return pages;
  const draft = draftOfPages(pages);
  const readable = first === 'corrupt' ? 0 : first.signs - first.unreadable;
  const isBetter = letters(draft) > TWICE * readable && letters(draft) >= LETTERS_OF_A_PAGE;
  return isBetter ? { ...draft, issues: [warning('engines-differ', name, null)] } : 'no-text';
}

function letters(draft: Draft): number {
  return draft.blocks.reduce((sum, block) => sum + (block.text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** Fewer letters than a page has, or letters of a font without a map to Unicode. */
function isDoubtful({ signs, unreadable }: PdfPages): boolean {
  return signs < LETTERS_OF_A_PAGE || unreadable > signs * UNREADABLE_SHARE;
}

/** Pages of text without positions, read like a text file. */
function draftOfPages(pages: readonly string[]): Draft {
  const blocks = pages.flatMap((text, index): DraftBlock[] => {
    const flow = new Flow();
    for (const part of joinWrapped(text)) flow.paragraph(plainText(part));
    return flow.finish().map((block) => ({ ...block, page: index + 1 }));
  });
  return { blocks, pageCount: pages.length, issues: [] };
}
