import { holdLimit, LimitReached, type Limits } from '../limits.ts';
import { type Box, type Frame, placeBox } from './frame.ts';
import type { Glyphs } from './glyphs.ts';
import type { PdfPage, Rule } from './page-model.ts';
import type { OpenPdf } from './pdfium.ts';
import { type Annotation, AnnotationReader } from './pdfium-annotations.ts';
import { GlyphReader } from './pdfium-glyphs.ts';
import type { Pdfium } from './pdfium-interface.ts';
import { type Drawn, readRules } from './pdfium-rules.ts';
import { commonTurn, countVisible, wordsOf } from './words-of-glyphs.ts';
import { writeFields } from './write-fields.ts';

/** A page that PDFium read, and what is to be said about its text. */
export interface ReadPage {
  page: PdfPage;
  /** It could not be loaded. */
  isMissing: boolean;
  /** Its words are invisible ones over a picture: a scanner's own OCR. */
  isOcrLayer: boolean;
  /** Letters that nobody sees, which are left out. */
  hidden: number;
  /** Reviewers' comments on it, which are left out. */
  comments: number;
  /** All of its characters, as PDFium counts them. */
  characters: number;
}

/** Pages that follow each other, counted from 0: from the first to before `end`. */
export interface PageRange {
  first: number;
  end: number;
}

/** Some pages of a PDF, one after the other: every word with its place, size and weight, and the ruled lines. */
export function* pagesOf(open: OpenPdf, { first, end }: PageRange, limits: Limits): Generator<ReadPage> {
  const readers = { glyphs: new GlyphReader(open.pdfium), annotations: new AnnotationReader(open) };
  for (let index = first; index < end; index += 1) yield readPage(open, index, readers, limits);
  readers.annotations.close();
  readers.glyphs.close();
}

/** How many pages there are: the file's count, held against the limit: one that lies has no page there. Throws LimitReached. */
export function countPages({ pdfium, document, pageCount }: OpenPdf, { pages }: Limits): number {
  if (pageCount <= pages) return pageCount;
  const beyond = pdfium._FPDF_LoadPage(document, pages);
  if (!beyond) return pages;
  pdfium._FPDF_ClosePage(beyond);
  throw new LimitReached('pages', pages);
}

interface Readers {
  glyphs: GlyphReader;
  annotations: AnnotationReader;
}

function readPage({ pdfium, document }: OpenPdf, index: number, readers: Readers, limits: Limits): ReadPage {
  const { glyphs } = readers.glyphs;
  glyphs.begin(0);
  const page = pdfium._FPDF_LoadPage(document, index);
  if (!page) return missingPage(index + 1);
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage) {
    holdLimit(limits, 'pageCharacters', pdfium._FPDFText_CountChars(textPage));
    readers.glyphs.read(textPage);
  }
  const rotation = pdfium._FPDFPage_GetRotation(page);
  const frame = readFrame(pdfium, page, commonTurn(glyphs) ?? rotation);
  const drawn = readRules(pdfium, page);
  const annotations = readers.annotations.read(page);
  if (textPage) pdfium._FPDFText_ClosePage(textPage);
  pdfium._FPDF_ClosePage(page);
  return pageOf(index + 1, glyphs, { frame, drawn, rotation, annotations });
}

function missingPage(number: number): ReadPage {
  const page: PdfPage = { number, width: 0, height: 0, words: [], rules: [], pictures: 0 };
  return { page, isMissing: true, isOcrLayer: false, hidden: 0, comments: 0, characters: 0 };
}

// "Mostly invisible text over a full-page image is an OCR layer"; margins and a logo of its own leave this much of it.
const LAYERED_SHARE = 0.3;

interface FoundOnPage {
  frame: Frame;
  drawn: Drawn;
  rotation: number;
  annotations: Annotation[];
}

function pageOf(
  number: number,
  glyphs: Glyphs,
  { frame, drawn, rotation, annotations }: FoundOnPage,
): ReadPage {
  const [width, height] = frame.turn % 2 ? [frame.height, frame.width] : [frame.width, frame.height];
  const pictures = Math.min(1, drawn.pictureArea / Math.max(1, width * height));
  const { visible, hidden } = countVisible(glyphs);
  const isOcrLayer = hidden > visible && pictures > LAYERED_SHARE;
  const page: PdfPage = {
    ...{ number, width, height, pictures },
    turn: (rotation - frame.turn + 4) % 4,
    words: writeFields(
      wordsOf(glyphs, frame, isOcrLayer),
      annotations.map((one) => ({ ...one, box: placeRule(one.box, frame) })),
    ),
    rules: drawn.rules.map((rule) => placeRule(rule, frame)),
    isDrawnOn: drawn.isDrawnOn,
  };
  const comments = annotations.filter(({ kind }) => kind === 'comment').length;
  return {
    page,
    isMissing: false,
    isOcrLayer,
    hidden: isOcrLayer ? 0 : hidden,
    comments,
    characters: glyphs.count,
  };
}

/** The visible box of a page in its own axes. */
function readFrame(pdfium: Pdfium, page: number, turn: number): Frame {
  const box = pdfium.wasmExports.malloc(16);
  pdfium._FPDF_GetPageBoundingBox(page, box);
  const [x0 = 0, y0 = 792, x1 = 612, y1 = 0] = new Float32Array(pdfium.HEAPU8.buffer, box, 4).slice();
  pdfium.wasmExports.free(box);
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
