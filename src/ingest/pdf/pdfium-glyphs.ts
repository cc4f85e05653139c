import { Glyphs, type Style } from './glyphs.ts';
import type { Pdfium } from './pdfium-interface.ts';

// PDFium's text render modes 3 and 7 paint nothing.
const INVISIBLE_MODES: readonly number[] = [3, 7];
const BOLD_NAME = /bold|black|heavy|semibold|demi/i;
const BOLD_WEIGHT = 600;
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });
// PDFium's codes for a hyphen that only breaks a line; U+00AD stands for both.
const LINE_END_HYPHENS = /[\u0002\uFFFE]/g;
const SOFT_HYPHEN = 0xad;
const SURROGATE = /[\uD800-\uDFFF]/;
const SCRATCH_BYTES = 256;

/** Reads the characters of PDFium's text pages, one page after the other into the same columns. */
export class GlyphReader {
  readonly glyphs = new Glyphs();
  readonly #pdfium: Pdfium;
  readonly #scratch: number;
  #styleOfObject = new Map<number, number>();
  #boldOfFont = new Map<number, boolean>();

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
    this.#scratch = pdfium.wasmExports.malloc(SCRATCH_BYTES);
  }

  /** To be called once, last. */
  close(): void {
    this.#pdfium.wasmExports.free(this.#scratch);
  }

  /** Every printed character of a text page. The columns hold until the next call. */
  read(textPage: number): Glyphs {
    const { glyphs } = this;
    const pdfium = this.#pdfium;
    const count = pdfium._FPDFText_CountChars(textPage);
    glyphs.begin(count);
    this.#styleOfObject = new Map();
    this.#boldOfFont = new Map();
    this.#readCodes(textPage, count);
    const { codes } = glyphs;
    let isRunning = false;
    for (let index = 0; index < count; index += 1) {
      if (codes[index] !== 0) isRunning = this.#readPlace(textPage, index, isRunning);
      else isRunning = false;
    }
    glyphs.count = count;
    return glyphs;
  }

  /** All codes with one call where PDFium's text has one unit for each character, which is nearly always. */
  #readCodes(textPage: number, count: number): void {
    const pdfium = this.#pdfium;
    const { codes } = this.glyphs;
    const buffer = pdfium.wasmExports.malloc((count + 1) * 2);
    const written = pdfium._FPDFText_GetText(textPage, 0, count, buffer);
    const units = new Uint16Array(pdfium.HEAPU8.buffer, buffer, count);
    const text = written === count + 1 ? UTF16.decode(units).replace(LINE_END_HYPHENS, '\u00ad') : '';
    const isWhole = text.length === count && !SURROGATE.test(text);
    if (isWhole) this.glyphs.text = text;
    for (let index = 0; index < count; index += 1) {
      const code = isWhole ? text.charCodeAt(index) : codeOf(pdfium._FPDFText_GetUnicode(textPage, index));
      codes[index] = isSpace(code) ? 0 : code;
    }
    pdfium.wasmExports.free(buffer);
  }

  /**
   * Box, base and style of a character. Style and base are asked for where a word begins and where the box leaves the
   * height of the one before: letters of a word share both, and each question costs a tenth of reading the page.
   * False for a character that nothing printed.
   */
  #readPlace(textPage: number, index: number, isRunning: boolean): boolean {
    const { glyphs } = this;
    const { boxes, bases, styleOf } = glyphs;
    const { wasmExports, HEAPF32: floats } = this.#pdfium;
    const scratch = this.#scratch >> 2;
    wasmExports.FPDFText_GetLooseCharBox(textPage, index, this.#scratch);
    const at = index * 4;
    // FS_RECTF: left, top, right, bottom.
    boxes[at] = floats[scratch] ?? 0;
    boxes[at + 3] = floats[scratch + 1] ?? 0;
    boxes[at + 2] = floats[scratch + 2] ?? 0;
    boxes[at + 1] = floats[scratch + 3] ?? 0;
    if (isRunning && this.#isBeside(at)) {
      bases[index] = bases[index - 1] ?? 0;
      styleOf[index] = styleOf[index - 1] ?? 0;
      return true;
    }
    return this.#readStart(textPage, index);
  }

  /** The box has the height (of turned writing: the breadth) of the one before. */
  #isBeside(at: number): boolean {
    const { boxes } = this.glyphs;
    const turn = this.glyphs.styleAt(at / 4 - 1).turn;
    if (turn === null) return false;
    const across = turn % 2 === 0 ? 1 : 0;
    return boxes[at + across] === boxes[at - 4 + across] && boxes[at + across + 2] === boxes[at - 2 + across];
  }

  #readStart(textPage: number, index: number): boolean {
    const { wasmExports } = this.#pdfium;
    const object = wasmExports.FPDFText_GetTextObject(textPage, index);
    if (!object) {
      this.glyphs.codes[index] = 0;
      return false;
    }
    const style = this.#styleOfObject.get(object) ?? this.#addStyle(textPage, index, object);
    this.glyphs.styleOf[index] = style;
    wasmExports.FPDFText_GetCharOrigin(textPage, index, this.#scratch, this.#scratch + 8);
    const isUpright = (this.glyphs.styles[style]?.turn ?? 0) % 2 === 0;
    this.glyphs.bases[index] = this.#pdfium.HEAPF64[(this.#scratch >> 3) + (isUpright ? 1 : 0)] ?? 0;
    return true;
  }

  #addStyle(textPage: number, index: number, object: number): number {
    const number = this.glyphs.styles.push(this.#readStyle(textPage, index, object)) - 1;
    this.#styleOfObject.set(object, number);
    return number;
  }

  #readStyle(textPage: number, index: number, object: number): Style {
    const pdfium = this.#pdfium;
    pdfium._FPDFText_GetMatrix(textPage, index, this.#scratch);
    const at = this.#scratch >> 2;
    const [a = 1, b = 0, c = 0, d = 1] = pdfium.HEAPF32.subarray(at, at + 4);
    const quarter = Math.atan2(b, a) / (Math.PI / 2);
    const nearest = Math.round(quarter);
    // A tenth of a quarter turn (9°) is more than any scanner's skew and less than any watermark's slant.
    const turn = Math.abs(quarter - nearest) < 0.1 ? (nearest + 4) % 4 : null;
    const mode = pdfium._FPDFTextObj_GetTextRenderMode(object);
    const size = pdfium._FPDFText_GetFontSize(textPage, index) * Math.hypot(c, d);
    // Mode 2 fills and strokes the letters: the way some writers make bold out of a regular font.
    const bold = mode === 2 || this.#isBold(textPage, index, object);
    return { size, bold, visible: !INVISIBLE_MODES.includes(mode), turn };
  }

  #isBold(textPage: number, index: number, object: number): boolean {
    const font = this.#pdfium._FPDFTextObj_GetFont(object);
    const known = this.#boldOfFont.get(font);
    if (known !== undefined) return known;
    const bold = this.#readBold(textPage, index);
    this.#boldOfFont.set(font, bold);
    return bold;
  }

  #readBold(textPage: number, index: number): boolean {
    const pdfium = this.#pdfium;
    const scratch = this.#scratch;
    if (pdfium._FPDFText_GetFontWeight(textPage, index) >= BOLD_WEIGHT) return true;
    const length = pdfium._FPDFText_GetFontInfo(textPage, index, scratch, 200, scratch + 208);
    const name = pdfium.HEAPU8.slice(scratch, scratch + Math.min(200, Math.max(0, length - 1)));
    return BOLD_NAME.test(new TextDecoder().decode(name));
  }
}

/** A code as PDFium has it, which may be none: U+FFFD stands for those. */
function codeOf(code: number): number {
  if (code === 0x02 || code === 0xfffe) return SOFT_HYPHEN;
  return code > 0x10ffff ? 0xfffd : code;
}

function isSpace(code: number): boolean {
  return code === 0 || code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13) || code === 0x3000;
}
