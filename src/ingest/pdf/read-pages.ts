import type { Limits } from '../limits.ts';
import type { IngestPorts } from '../ports.ts';
import { isScan } from './is-scan.ts';
import { OutlineTitles } from './outline-titles.ts';
import type { PdfFailure, PdfPage } from './page-model.ts';
import { PageShelf } from './page-shelf.ts';
import { openPdf } from './pdfium.ts';
import { readOutline } from './pdfium-outline.ts';
import { pagesOf } from './pdfium-pages.ts';
import { linesInOrder } from './reading-order.ts';

/** A PDF as PDFium reads it. */
export interface PdfPages {
  shelf: PageShelf;
  titles: OutlineTitles;
  /** The pages whose words are not their text: OCR is to read them. */
  scans: PdfPage[];
  /** Numbers of the pages that could not be loaded; of those with a scanner's OCR; of those with text that nobody sees; of those with comments. */
  missing: number[];
  ocrLayers: number[];
  hidden: number[];
  comments: number[];
  /** Signs of its text, and those of them that have no Unicode value. */
  signs: number;
  unreadable: number;
}

// Writers leave a letter here and there unpainted: the space of a form, a mark of a template.
const FEWEST_HIDDEN = 10;

/** Twenty-five pages take a quarter of a second. */
const PAGES_BETWEEN_WORDS = 25;

/** Reads a PDF page by page and keeps of each what the layout needs. Throws LimitReached for too many pages or characters. */
export async function readPages(
  bytes: Uint8Array,
  limits: Limits,
  { onProgress }: IngestPorts = {},
): Promise<PdfPages | PdfFailure> {
  const open = await openPdf(bytes);
  if (typeof open === 'string') return open;
  const pages: PdfPages = {
    shelf: new PageShelf(),
    titles: new OutlineTitles(readOutline(open)),
    ...{ scans: [], missing: [], ocrLayers: [], hidden: [], comments: [], signs: 0, unreadable: 0 },
  };
  for (const { page, isMissing, isOcrLayer, hidden, comments } of pagesOf(open, limits)) {
    pages.shelf.put(page, linesInOrder(page));
    if (page.number % PAGES_BETWEEN_WORDS === 0) {
      onProgress?.({ stage: 'parsing', page: page.number, pages: open.pageCount });
    }
    if (isMissing) pages.missing.push(page.number);
    if (isOcrLayer) pages.ocrLayers.push(page.number);
    if (hidden >= FEWEST_HIDDEN) pages.hidden.push(page.number);
    if (comments > 0) pages.comments.push(page.number);
    if (isScan(page)) pages.scans.push(page);
    for (const { text } of page.words) {
      pages.signs += text.length;
      pages.unreadable += text.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
    }
  }
  open.close();
  return pages;
}
