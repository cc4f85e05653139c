import { type Box, type Frame, placeBox } from './frame.ts';
import type { PdfFailure, PdfModel, PdfPage, Rule } from './page-model.ts';
import { openPdf } from './pdfium.ts';
import { GlyphReader } from './pdfium-glyphs.ts';
import type { Pdfium } from './pdfium-interface.ts';
import { readRules } from './pdfium-rules.ts';
import { commonTurn, countVisible, wordsOf } from './words-of-glyphs.ts';

/** Reads a PDF with PDFium: every word with its place, size and weight, and the ruled lines. */
export async function readWithPdfium(bytes: Uint8Array): Promise<PdfModel | PdfFailure> {
  const open = await openPdf(bytes);
  if (typeof open === 'string') return open;
  const reader = new GlyphReader(open.pdfium);
  const pages: PdfPage[] = [];
  for (let index = 0; index < open.pageCount; index += 1)
    pages.push(readPage(open.pdfium, open.document, index, reader));
  open.close();
  return { pages };
}

function readPage(pdfium: Pdfium, document: number, index: number, reader: GlyphReader): PdfPage {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (!page) return { number: index + 1, width: 0, height: 0, words: [], rules: [], pictures: 0 };
  const textPage = pdfium._FPDFText_LoadPage(page);
  const { glyphs } = reader;
  if (textPage) reader.read(textPage);
  else glyphs.begin(0);
  const frame = readFrame(pdfium, page, commonTurn(glyphs));
  const drawn = readRules(pdfium, page);
  const area = Math.max(1, frame.width * frame.height);
  if (textPage) pdfium._FPDFText_ClosePage(textPage);
  pdfium._FPDF_ClosePage(page);
  const { visible, hidden } = countVisible(glyphs);
  return {
    number: index + 1,
    width: frame.turn % 2 ? frame.height : frame.width,
    height: frame.turn % 2 ? frame.width : frame.height,
    words: wordsOf(glyphs, frame, hidden > visible),
    rules: drawn.rules.map((rule) => placeRule(rule, frame)),
    pictures: Math.min(1, drawn.pictureArea / area),
    isDrawnOn: drawn.isDrawnOn,
  };
}

/** The visible box of a page in its own axes; turned as its writing stands, else as the page says. */
function readFrame(pdfium: Pdfium, page: number, textTurn: number | null): Frame {
  const box = pdfium.wasmExports.malloc(16);
  pdfium._FPDF_GetPageBoundingBox(page, box);
  const [x0 = 0, y0 = 792, x1 = 612, y1 = 0] = new Float32Array(pdfium.HEAPU8.buffer, box, 4).slice();
  pdfium.wasmExports.free(box);
  const turn = textTurn ?? pdfium._FPDFPage_GetRotation(page);
  return {
    left: Math.min(x0, x1),
    bottom: Math.min(y0, y1),
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
    turn,
  };
}

function placeRule(rule: Rule, frame: Frame): Rule {
  const out: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };
  return placeBox(out, rule.x0, rule.y0, rule.x1, rule.y1, frame);
}
