import { holdLimit, type Limits } from '../limits.ts';
import { isScan } from './is-scan.ts';
import type { PdfPage } from './page-model.ts';
import { type StoredPage, storePage } from './page-shelf.ts';
import type { OpenPdf } from './pdfium.ts';
import { type PageRange, pagesOf, type ReadPage } from './pdfium-pages.ts';
import { linesInOrder } from './reading-order.ts';

/** What is to be said about pages that were read. */
export interface PageFindings {
  /** The pages whose words are not their text: OCR is to read them. */
  scans: PdfPage[];
  /** Numbers of the pages that could not be loaded; of those with a scanner's OCR; of those with text that nobody sees; of those with comments. */
  missing: number[];
  ocrLayers: number[];
  hidden: number[];
  comments: number[];
  /** Signs of their text, and those of them that have no Unicode value. */
  signs: number;
  unreadable: number;
  /** All of their characters, with spaces and those that nobody sees. */
  characters: number;
}

/** Some pages of a PDF as one process read them; plain data, so that it goes from one process to another. */
export interface ReadRange extends PageFindings {
  pages: StoredPage[];
}

// Writers leave a letter here and there unpainted: the space of a form, a mark of a template.
const FEWEST_HIDDEN = 10;
/** Twenty-five pages take a quarter of a second. */
const PAGES_BETWEEN_WORDS = 25;

/** Reads pages one after the other and keeps of each what the layout needs. Throws LimitReached for too many characters. */
export function readRange(
  open: OpenPdf,
  range: PageRange,
  limits: Limits,
  onPage: (page: number) => void = () => undefined,
): ReadRange {
  const result: ReadRange = {
    pages: [],
    ...{ scans: [], missing: [], ocrLayers: [], hidden: [], comments: [] },
    ...{ signs: 0, unreadable: 0, characters: 0 },
  };
  for (const read of pagesOf(open, range, limits)) {
    const { page } = read;
    result.pages.push(storePage(page, linesInOrder(page)));
    note(result, read);
    holdLimit(limits, 'characters', result.characters);
    if (page.number % PAGES_BETWEEN_WORDS === 0) onPage(page.number);
  }
  return result;
}

function note(findings: PageFindings, { page, ...read }: ReadPage): void {
  if (read.isMissing) findings.missing.push(page.number);
  if (read.isOcrLayer) findings.ocrLayers.push(page.number);
  if (read.hidden >= FEWEST_HIDDEN) findings.hidden.push(page.number);
  if (read.comments > 0) findings.comments.push(page.number);
  if (isScan(page)) findings.scans.push(page);
  findings.characters += read.characters;
  for (const { text } of page.words) {
    findings.signs += text.length;
    findings.unreadable += text.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
  }
}
