import { encode } from 'fast-png';
import type { Bitmap } from '../../src/ingest/ocr/bitmap.ts';
import { openPdf } from '../../src/ingest/pdf/pdfium.ts';
import { renderPage } from '../../src/ingest/pdf/render-page.ts';
import { makePdf } from './sample-files.ts';

/** A page of a PDF as a scanner at `dpi` sees it. */
export async function photographed(pdf: Uint8Array, page: number, dpi = 200): Promise<Bitmap> {
  const open = await openPdf(pdf);
  if (typeof open === 'string') throw new Error(open);
  return renderPage(open, page, { dpi, mostMegapixels: 60, imageMegapixels: 60 }).bitmap;
}

/** The bitmap as a PNG file. */
export function pngOf({ width, height, pixels }: Bitmap): Uint8Array {
  return encode({ width, height, data: pixels, channels: 1, depth: 8 });
}

/** A PDF of scanned letter pages, each a picture alone, and pages of text where a string stands. */
export function scannedPdf(pages: readonly (Bitmap | string)[]): Promise<Uint8Array> {
  return makePdf((pdf) => {
    pages.forEach((page, index) => {
      if (index > 0) pdf.addPage();
      if (typeof page === 'string') pdf.fontSize(11).text(page);
      else pdf.image(Buffer.from(pngOf(page)), 0, 0, { width: 612, height: 792 });
    });
  });
}
