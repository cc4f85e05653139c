import type { Issue } from '../../domain/index.ts';
import type { Draft, DraftBlock } from '../build-document.ts';
import { Flow } from '../flow.ts';
import { plainText } from '../flow-text.ts';
import { type IngestIssueCode, warning } from '../issues.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import type { IngestPorts } from '../ports.ts';
import { joinWrapped } from '../text/read-text.ts';
import { layOut } from './lay-out.ts';
import { readWithPdfParse } from './pdf-parse.ts';
import { readWithPdfium } from './pdfium-pages.ts';
import { certainties, readScannedPages } from './read-scanned-pages.ts';

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
  const model = await readWithPdfium(bytes).catch(() => 'corrupt' as const);
  if (model === 'encrypted') return 'encrypted';
  const draft = model === 'corrupt' ? null : layOut(model);
  const second = draft && !isDoubtful(draft) ? null : await secondOpinion(bytes, name, draft);
  if (second !== null && (model === 'corrupt' || typeof second !== 'string')) return second;
  if (model === 'corrupt' || !draft) return 'corrupt';
  const { pages, issues } = await readScannedPages(bytes, name, model.pages, limits, ports);
  const whole = { ...(issues.length > 0 ? layOut({ pages }) : draft), issues, ocr: certainties(pages) };
  return whole.blocks.length > 0 ? whole : withoutText(issues);
}

function withoutText(issues: readonly Issue[]): IngestIssueCode {
  return issues.some(({ code }) => code === 'ocr-failed') ? 'ocr-failed' : 'no-text';
}

/** What pdf-parse reads where it is twice as much as PDFium's, else why there is no better text. */
async function secondOpinion(
  bytes: Uint8Array,
  name: string,
  first: Draft | null,
): Promise<Draft | IngestIssueCode> {
  const pages = await readWithPdfParse(bytes);
  if (typeof pages === 'string') return pages;
  const draft = draftOfPages(pages);
  const isBetter =
    letters(draft) > TWICE * (first ? letters(first) : 0) && letters(draft) >= LETTERS_OF_A_PAGE;
  return isBetter ? { ...draft, issues: [warning('engines-differ', name, null)] } : 'no-text';
}

function letters(draft: Draft): number {
  return draft.blocks.reduce((sum, block) => sum + (block.text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** Fewer letters than a page has, or letters of a font without a map to Unicode. */
function isDoubtful(draft: Draft): boolean {
  const text = draft.blocks.map((block) => block.text).join('');
  const unreadable = text.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
  return letters(draft) < LETTERS_OF_A_PAGE || unreadable > text.length * UNREADABLE_SHARE;
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
