import type { Issue } from '../../domain/index.ts';
import type { Limits } from '../limits.ts';
import { ocrIssues } from '../ocr/ocr-issues.ts';
import { readScans } from '../ocr/read-scans.ts';
import type { ReadScan, ScanResult } from '../ocr/scan.ts';
import type { IngestPorts } from '../ports.ts';
import { countLetters, isScan } from './is-scan.ts';
import type { PdfPage } from './page-model.ts';
import { measureScans, pageOfOcr } from './page-of-ocr.ts';
import { openPdf } from './pdfium.ts';
import { renderPage } from './render-page.ts';

/** The pages of a document, with those that are scans read by OCR, and what is to be said about them. */
export interface WithScans {
  pages: PdfPage[];
  issues: Issue[];
}

// A sheet of 17 by 22 inches at 258 dots; more pixels would take more memory than a reading process has.
const MOST_MEGAPIXELS = 25;
const MILLION = 1_000_000;
const PT_PER_INCH = 72;
// Print of six points is legible at 300 dots an inch; at 200, which reads larger print as well, it is not always.
const DPI = 300;

/** Reads the scanned pages among `pages` of a PDF by OCR. The others stay as they are. */
export async function readScannedPages(
  bytes: Uint8Array,
  name: string,
  pages: readonly PdfPage[],
  limits: Limits,
  ports: IngestPorts,
): Promise<WithScans> {
  const scanned = pages.filter(isScan);
  const open = scanned.length > 0 ? await openPdf(bytes) : 'corrupt';
  if (typeof open === 'string') return { pages: [...pages], issues: [] };
  const drawn = { dpi: DPI, mostMegapixels: MOST_MEGAPIXELS, imageMegapixels: limits.imageMegapixels };
  const scans = scanned.map(({ number, width, height }) => ({
    number,
    megapixels: (width * height * (DPI / PT_PER_INCH) ** 2) / MILLION,
    draw: () => renderPage(open, number, drawn),
  }));
  const results = await readScans(scans, limits, ports);
  open.close();
  return withResults(name, pages, results);
}

// Photographs and drawings give strings of letters with less.
const LEAST_CERTAINTY = 0.4;
// Of rubbish OCR keeps the places: what it reads has about as many letters. A picture beside text has far fewer.
const KEPT_SHARE = 0.5;

/** Puts what OCR read in the place of the pages. Where the page's own words are more, they stay. */
export function withResults(
  name: string,
  pages: readonly PdfPage[],
  results: readonly ScanResult[],
): WithScans {
  const read = results.filter((result): result is ReadScan => 'page' in result);
  const sure = read.filter(({ page }) => page.confidence >= LEAST_CERTAINTY);
  const style = measureScans(sure);
  const scanned = new Map(sure.map((scan) => [scan.number, pageOfOcr(scan, style)]));
  const used = pages.map((page) => {
    const other = scanned.get(page.number);
    return other && lettersOf(other) > lettersOf(page) * KEPT_SHARE ? other : page;
  });
  const worded = new Set(used.filter((page) => lettersOf(page) > 0).map((page) => page.number));
  const issues = ocrIssues(name, {
    read: certainties(used),
    wordless: read.map(({ number }) => number).filter((number) => !worded.has(number)),
    failed: new Map(
      results.flatMap((result) => ('failed' in result ? [[result.number, result.failed]] : [])),
    ),
  });
  return { pages: used, issues };
}

/** Certainty of OCR by page, of those that it read. */
export function certainties(pages: readonly PdfPage[]): Map<number, number> {
  return new Map(pages.flatMap(({ number, ocr }) => (ocr === undefined ? [] : [[number, ocr]])));
}

function lettersOf(page: PdfPage): number {
  return page.words.reduce((sum, word) => sum + countLetters(word.text), 0);
}
