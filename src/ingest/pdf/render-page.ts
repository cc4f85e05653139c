import { limitVariable } from '../limits.ts';
import type { Bitmap } from '../ocr/bitmap.ts';
import type { OpenPdf } from './pdfium.ts';
import type { Pdfium } from './pdfium-interface.ts';

// FPDFBitmap_Gray: one byte a pixel.
const GREY = 1;
// FPDF_ANNOT draws stamps and filled fields with the page; FPDF_GRAYSCALE draws colours as greys.
const DRAW_FLAGS = 1 | 8;
const WHITE = 0xffffffff;
// FPDF_PAGEOBJ_IMAGE of fpdf_edit.h.
const IMAGE = 3;
const PT_PER_INCH = 72;
const MILLION = 1_000_000;
// Below 72 dots an inch the small print of a page is no longer legible.
const LEAST_DPI = 72;

/** What a page may be drawn with. */
export interface RenderLimits {
  /** Wanted pixels an inch; fewer where the drawing would have more pixels than allowed. */
  dpi: number;
  /** Most pixels of the drawing, in millions. */
  mostMegapixels: number;
  /** Most pixels of each picture on the page, in millions. */
  imageMegapixels: number;
}

/**
 * Draws a page (from 1) as it is shown, in grey. Throws, with a sentence, where it is broken or too large to be drawn
 * legibly.
 */
export function renderPage(
  { pdfium, document }: OpenPdf,
  number: number,
  limits: RenderLimits,
): { bitmap: Bitmap; dpi: number } {
  const page = pdfium._FPDF_LoadPage(document, number - 1);
  if (!page) throw new Error('the page is broken');
  try {
    checkPictures(pdfium, page, limits.imageMegapixels * MILLION);
    const inchesWide = pdfium._FPDF_GetPageWidth(page) / PT_PER_INCH;
    const inchesHigh = pdfium._FPDF_GetPageHeight(page) / PT_PER_INCH;
    const most = Math.sqrt((limits.mostMegapixels * MILLION) / (inchesWide * inchesHigh));
    const dpi = Math.floor(Math.min(limits.dpi, most));
    if (!(dpi >= LEAST_DPI)) throw new Error('the page is too large to be drawn legibly');
    const bitmap = draw(pdfium, page, Math.ceil(inchesWide * dpi), Math.ceil(inchesHigh * dpi));
    return { bitmap, dpi };
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

function draw(pdfium: Pdfium, page: number, width: number, height: number): Bitmap {
  const address = pdfium._FPDFBitmap_CreateEx(width, height, GREY, 0, 0);
  if (!address) throw new Error('there is not enough memory to draw the page');
  pdfium._FPDFBitmap_FillRect(address, 0, 0, width, height, WHITE);
  pdfium._FPDF_RenderPageBitmap(address, page, 0, 0, width, height, 0, DRAW_FLAGS);
  const from = pdfium._FPDFBitmap_GetBuffer(address);
  const stride = pdfium._FPDFBitmap_GetStride(address);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    pixels.set(pdfium.HEAPU8.subarray(from + y * stride, from + y * stride + width), y * width);
  }
  pdfium._FPDFBitmap_Destroy(address);
  return { width, height, pixels };
}

/** A picture of 1 kB may unpack to any number of pixels: they are counted before it is drawn. */
function checkPictures(pdfium: Pdfium, page: number, mostPixels: number): void {
  const scratch = pdfium.wasmExports.malloc(8);
  const count = pdfium._FPDFPage_CountObjects(page);
  let largest = 0;
  for (let index = 0; index < count; index += 1) {
    const object = pdfium._FPDFPage_GetObject(page, index);
    if (pdfium._FPDFPageObj_GetType(object) !== IMAGE) continue;
    if (!pdfium._FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)) continue;
    const [width = 0, height = 0] = new Uint32Array(pdfium.HEAPU8.buffer, scratch, 2);
    largest = Math.max(largest, width * height);
  }
  pdfium.wasmExports.free(scratch);
  if (largest > mostPixels) {
    const megapixels = Math.ceil(largest / MILLION);
    throw new Error(
      `it has a picture of ${megapixels} megapixels; ${limitVariable('imageMegapixels')} is ${mostPixels / MILLION}`,
    );
  }
}
