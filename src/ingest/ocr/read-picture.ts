import type { Draft } from '../build-document.ts';
import type { IngestIssueCode } from '../issues.ts';
import { holdLimit, type Limits } from '../limits.ts';
import { layOut } from '../pdf/lay-out.ts';
import { OutlineTitles } from '../pdf/outline-titles.ts';
import type { PdfPage } from '../pdf/page-model.ts';
import { PageShelf, storePage } from '../pdf/page-shelf.ts';
import { certainties, withResults } from '../pdf/read-scanned-pages.ts';
import { linesInOrder } from '../pdf/reading-order.ts';
import type { IngestPorts } from '../ports.ts';
import { bitmapOfPng } from './bitmap-of-png.ts';
import { fitBitmap } from './fit-bitmap.ts';
import { jpegHeader, type PictureHeader, pngHeader, tiffBeginningAt, tiffHeaders } from './picture-size.ts';
import { readScans } from './read-scans.ts';
import type { Scan, ScanResult } from './scan.ts';

/** The picture formats that OCR reads. */
export type PictureFormat = 'png' | 'jpeg' | 'tiff';

const MILLION = 1_000_000;
// A letter is five pixels high at least: smaller pictures are icons and lines.
const LEAST_PIXELS = 20;

/**
 * Reads a picture as a document: of one page, or of a page for each picture of a TIFF file. Throws LimitReached where
 * a picture has more pixels than allowed, by its header, before it is decoded.
 */
export async function readPicture(
  format: PictureFormat,
  bytes: Uint8Array,
  name: string,
  limits: Limits,
  ports: IngestPorts,
): Promise<Draft | IngestIssueCode> {
  const headers = headersOf(format, bytes, limits);
  if (headers.length === 0) return 'corrupt';
  holdLimit(limits, 'pages', headers.length);
  for (const { width, height } of headers) holdLimit(limits, 'imageMegapixels', (width * height) / MILLION);
  const scans = headers.flatMap((header, index) => scanOf(format, bytes, header, index + 1));
  const results = await readScans(scans, limits, ports);
  const { pages, issues } = withResults(name, headers.map(emptyPage), results);
  const shelf = new PageShelf();
  for (const page of pages) shelf.put(storePage(page, linesInOrder(page)));
  const blocks = layOut(shelf, new OutlineTitles(), limits);
  if (blocks.length === 0) return withoutText(results);
  return { blocks, pageCount: shelf.count, pageSizes: shelf.sizes(), issues, ocr: certainties(pages) };
}

function headersOf(format: PictureFormat, bytes: Uint8Array, limits: Limits): PictureHeader[] {
  if (format === 'tiff') return tiffHeaders(bytes, limits.pages + 1);
  const header = format === 'png' ? pngHeader(bytes) : jpegHeader(bytes);
  return header ? [header] : [];
}

/** A page is decoded by the engine's thread, so that what breaks a decoder breaks only that. */
function scanOf(format: PictureFormat, bytes: Uint8Array, header: PictureHeader, number: number): Scan[] {
  if (Math.min(header.width, header.height) < LEAST_PIXELS) return [];
  return [
    {
      number,
      megapixels: (header.width * header.height) / MILLION,
      async draw(engine) {
        const file = format === 'tiff' ? tiffBeginningAt(bytes, header.at) : bytes;
        const decoder = await engine();
        const png = await decoder.toGreyPng(file);
        // What decoding a large picture took is needed for reading it.
        decoder.close();
        return fitBitmap(bitmapOfPng(png));
      },
    },
  ];
}

function emptyPage(_: PictureHeader, index: number): PdfPage {
  return { number: index + 1, width: 0, height: 0, words: [], rules: [], pictures: 1 };
}

/** A picture that no decoder takes is damaged, one that takes too long is not; in the others are no words. */
function withoutText(results: readonly ScanResult[]): IngestIssueCode {
  const failures = results.flatMap((result) => ('failed' in result ? [result.failed] : []));
  if (failures.length === 0) return 'no-text';
  return failures.some((reason) => UNDECODED.test(reason)) ? 'corrupt' : 'ocr-failed';
}

// What tesseract.js says of a file that leptonica cannot decode, and `bitmapOfPng` of what it decoded to.
const UNDECODED = /attempting to read image|picture is broken/;
