import { holdLimit, type Limits } from '../limits.ts';
import type { IngestPorts } from '../ports.ts';
import { OutlineTitles } from './outline-titles.ts';
import type { PdfFailure } from './page-model.ts';
import { PageShelf } from './page-shelf.ts';
import { openPdf } from './pdfium.ts';
import { readOutline } from './pdfium-outline.ts';
import { countPages, type PageRange } from './pdfium-pages.ts';
import { type PageFindings, type ReadRange, readRange } from './read-range.ts';

/** A PDF as PDFium reads it. */
export interface PdfPages extends PageFindings {
  shelf: PageShelf;
  titles: OutlineTitles;
}

/**
 * Reads a PDF page by page and keeps of each what the layout needs. The second half of a large one is read by a second
 * reader meanwhile, if there is one; what that could not read is read here, and fails here if it must. Throws LimitReached for
 * too many pages or characters.
 */
export async function readPages(
  bytes: Uint8Array,
  limits: Limits,
  { onProgress, secondReader }: IngestPorts = {},
): Promise<PdfPages | PdfFailure> {
  const open = await openPdf(bytes);
  if (typeof open === 'string') return open;
  const count = countPages(open, limits);
  const titles = new OutlineTitles(readOutline(open));
  const tell = (page: number) => onProgress?.({ stage: 'parsing', page, pages: count });
  const isLarge = secondReader !== undefined && count > secondReader.fromPages;
  const middle = isLarge ? Math.ceil(count / 2) : count;
  const second = isLarge ? secondReader.read({ first: middle, end: count }) : null;
  const ranges = [readRange(open, { first: 0, end: middle }, limits, tell)];
  if (middle < count) {
    ranges.push((await second) ?? readRange(open, { first: middle, end: count }, limits, tell));
    tell(count);
  }
  open.close();
  return joined(ranges, titles, limits);
}

/** Reads some pages of a PDF for another process; null where it cannot be opened. Throws LimitReached as `readPages` does. */
export async function readPageRange(
  bytes: Uint8Array,
  range: PageRange,
  limits: Limits,
  onPage: (page: number) => void,
): Promise<ReadRange | null> {
  const open = await openPdf(bytes);
  return typeof open === 'string' ? null : readRange(open, range, limits, onPage);
}

/** The ranges of a document as one, in their order. */
function joined(ranges: readonly ReadRange[], titles: OutlineTitles, limits: Limits): PdfPages {
  const shelf = new PageShelf();
  for (const { pages } of ranges) for (const page of pages) shelf.put(page);
  const sum = (of: 'signs' | 'unreadable' | 'characters') =>
    ranges.reduce((total, range) => total + range[of], 0);
  const characters = sum('characters');
  holdLimit(limits, 'characters', characters);
  return {
    ...{ shelf, titles, characters, signs: sum('signs'), unreadable: sum('unreadable') },
    scans: ranges.flatMap(({ scans }) => scans),
    missing: ranges.flatMap(({ missing }) => missing),
    ocrLayers: ranges.flatMap(({ ocrLayers }) => ocrLayers),
    hidden: ranges.flatMap(({ hidden }) => hidden),
    comments: ranges.flatMap(({ comments }) => comments),
  };
}
