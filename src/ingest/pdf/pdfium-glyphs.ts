import type { Pdfium } from './pdfium-interface.ts';
import type { Glyph, Style } from './words-of-glyphs.ts';

// PDFium's text render modes 3 and 7 paint nothing.
const INVISIBLE_MODES: readonly number[] = [3, 7];
const BOLD_NAME = /bold|black|heavy|semibold|demi/i;
const BOLD_WEIGHT = 600;

/** Every printed character in stream order; a null stands for white space. */
export function readGlyphs(pdfium: Pdfium, textPage: number): (Glyph | null)[] {
  const count = pdfium._FPDFText_CountChars(textPage);
  const scratch = pdfium.wasmExports.malloc(256);
  const styles = new Map<number, Style>();
  const glyphs: (Glyph | null)[] = [];
  for (let index = 0; index < count; index += 1) {
    const code = pdfium._FPDFText_GetUnicode(textPage, index);
    const object = pdfium._FPDFText_GetTextObject(textPage, index);
    if (isSpace(code) || !object) {
      glyphs.push(null);
      continue;
    }
    const style = styles.get(object) ?? readStyle(pdfium, textPage, index, object, scratch);
    styles.set(object, style);
    glyphs.push({ ...readBox(pdfium, textPage, index, scratch), code, style });
  }
  pdfium.wasmExports.free(scratch);
  return glyphs;
}

function isSpace(code: number): boolean {
  return code === 0 || code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13) || code === 0x3000;
}

function readBox(pdfium: Pdfium, textPage: number, index: number, scratch: number) {
  pdfium._FPDFText_GetLooseCharBox(textPage, index, scratch);
  pdfium._FPDFText_GetCharOrigin(textPage, index, scratch + 16, scratch + 24);
  // Read in place: a view made anew for each of a million characters costs more than PDFium itself.
  const { HEAPF32: floats, HEAPF64: doubles } = pdfium;
  const [box, origin] = [scratch / 4, scratch / 8 + 2];
  return {
    x0: floats[box] ?? 0,
    y1: floats[box + 1] ?? 0,
    x1: floats[box + 2] ?? 0,
    y0: floats[box + 3] ?? 0,
    originX: doubles[origin] ?? 0,
    originY: doubles[origin + 1] ?? 0,
  };
}

function readStyle(pdfium: Pdfium, textPage: number, index: number, object: number, scratch: number): Style {
  pdfium._FPDFText_GetMatrix(textPage, index, scratch);
  const [a = 1, b = 0, c = 0, d = 1] = new Float32Array(pdfium.HEAPU8.buffer, scratch, 4).slice();
  const quarter = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(quarter);
  // A tenth of a quarter turn (9°) is more than any scanner's skew and less than any watermark's slant.
  const turn = Math.abs(quarter - nearest) < 0.1 ? (nearest + 4) % 4 : null;
  const mode = pdfium._FPDFTextObj_GetTextRenderMode(object);
  const size = pdfium._FPDFText_GetFontSize(textPage, index) * Math.hypot(c, d);
  // Mode 2 fills and strokes the letters: the way some writers make bold out of a regular font.
  const bold = mode === 2 || readBold(pdfium, textPage, index, scratch);
  return { size, bold, visible: !INVISIBLE_MODES.includes(mode), turn };
}

function readBold(pdfium: Pdfium, textPage: number, index: number, scratch: number): boolean {
  if (pdfium._FPDFText_GetFontWeight(textPage, index) >= BOLD_WEIGHT) return true;
  const length = pdfium._FPDFText_GetFontInfo(textPage, index, scratch, 200, scratch + 208);
  const name = pdfium.HEAPU8.slice(scratch, scratch + Math.min(200, Math.max(0, length - 1)));
  return BOLD_NAME.test(new TextDecoder().decode(name));
}
