import type { Box } from './frame.ts';
import type { OpenPdf } from './pdfium.ts';
import type { Pdfium } from './pdfium-interface.ts';
import { readString, withKey } from './pdfium-strings.ts';

/** Something that was written over a page, in the page's own axes (points, y upwards). */
export interface Annotation {
  /** A form's field with text, a box that is ticked or not, a text box, or a comment on the page. */
  kind: 'text-field' | 'tick-box' | 'free-text' | 'comment';
  box: Box;
  /** What is written; of a box that is ticked "x", of one that is not ''. */
  text: string;
  /** What the form calls the field, for people; '' where nothing. */
  label: string;
}

// FPDF_ANNOT_… of fpdf_annot.h.
const FREE_TEXT = 3;
const WIDGET = 20;
// Notes, highlights, underlines, squiggles, strikes, stamps' texts and carets: all carry what a reviewer says.
const COMMENTS: readonly number[] = [1, 9, 10, 11, 12, 14];
// FPDF_FORMFIELD_…: boxes to tick, and fields with text (chosen from a list or typed).
const TICK_FIELDS: readonly number[] = [2, 3];
const TEXT_FIELDS: readonly number[] = [4, 5, 6];
// FPDF_ANNOT_FLAG_HIDDEN and _NOVIEW.
const UNSEEN = 2 | 32;
// The largest forms that agencies publish have some hundred fields a page.
const MOST_ON_PAGE = 1000;
const LONGEST_LABEL = 200;
// Larger than FPDF_FORMFILLINFO; all its functions stay null, which PDFium allows where nothing is drawn.
const FORM_INFO_BYTES = 512;
// FS_RECTF: four floats.
const BOX_BYTES = 16;

/** Reads the annotations of pages; opens the document's form once, if it has one. */
export class AnnotationReader {
  readonly #pdfium: Pdfium;
  readonly #form: number;
  /** PDFium keeps its address and looks there until the form is closed. */
  readonly #formInfo: number;
  readonly #scratch: number;

  constructor({ pdfium, document }: OpenPdf) {
    this.#pdfium = pdfium;
    this.#formInfo = pdfium.wasmExports.malloc(FORM_INFO_BYTES);
    this.#scratch = pdfium.wasmExports.malloc(BOX_BYTES);
    this.#form = pdfium._FPDF_GetFormType(document) === 0 ? 0 : this.#openForm(document);
  }

  #openForm(document: number): number {
    this.#pdfium.HEAPU8.fill(0, this.#formInfo, this.#formInfo + FORM_INFO_BYTES);
    // Its first field is the version of the structure; 1 is without XFA.
    this.#pdfium.HEAPU8[this.#formInfo] = 1;
    return this.#pdfium._FPDFDOC_InitFormFillEnvironment(document, this.#formInfo);
  }

  /** To be called once, before the document is closed. */
  close(): void {
    if (this.#form) this.#pdfium._FPDFDOC_ExitFormFillEnvironment(this.#form);
    this.#pdfium.wasmExports.free(this.#formInfo);
    this.#pdfium.wasmExports.free(this.#scratch);
  }

  /** What stands over a page, in the file's order; links and what nobody sees are left out. */
  read(page: number): Annotation[] {
    const pdfium = this.#pdfium;
    const count = Math.min(MOST_ON_PAGE, pdfium._FPDFPage_GetAnnotCount(page));
    const found: Annotation[] = [];
    for (let index = 0; index < count; index += 1) {
      const address = pdfium._FPDFPage_GetAnnot(page, index);
      if (!address) continue;
      const annotation = this.#readOne(address);
      if (annotation) found.push(annotation);
      pdfium._FPDFPage_CloseAnnot(address);
    }
    return found;
  }

  #readOne(address: number): Annotation | null {
    const pdfium = this.#pdfium;
    const type = pdfium._FPDFAnnot_GetSubtype(address);
    const isText = type === FREE_TEXT || COMMENTS.includes(type);
    if ((!isText && type !== WIDGET) || (pdfium._FPDFAnnot_GetFlags(address) & UNSEEN) !== 0) return null;
    const box = this.#boxOf(address);
    if (type === WIDGET) return this.#form ? this.#readField(address, box) : null;
    const text = this.#textOf(address, 'Contents');
    if (text.trim() === '') return null;
    return { kind: type === FREE_TEXT ? 'free-text' : 'comment', box, text, label: '' };
  }

  #readField(address: number, box: Box): Annotation | null {
    const pdfium = this.#pdfium;
    const form = this.#form;
    const type = pdfium._FPDFAnnot_GetFormFieldType(form, address);
    if (TICK_FIELDS.includes(type)) {
      // The state in which it is drawn; "Off" is the one name that the standard gives (PDF 1.7, 12.7.4.2.3).
      const state = this.#textOf(address, 'AS');
      const text = state === '' || state === 'Off' ? '' : 'x';
      return { kind: 'tick-box', box, text, label: this.#labelOf(address) };
    }
    if (!TEXT_FIELDS.includes(type)) return null;
    const text = readString(pdfium, (buffer, size) =>
      pdfium._FPDFAnnot_GetFormFieldValue(form, address, buffer, size),
    );
    return text.trim() === '' ? null : { kind: 'text-field', box, text, label: this.#labelOf(address) };
  }

  /** A text or name of the annotation's dictionary; '' without. */
  #textOf(address: number, entry: string): string {
    const pdfium = this.#pdfium;
    return withKey(pdfium, entry, (key) =>
      readString(pdfium, (buffer, size) => pdfium._FPDFAnnot_GetStringValue(address, key, buffer, size)),
    );
  }

  /** The name for people, else the field's own. */
  #labelOf(address: number): string {
    const pdfium = this.#pdfium;
    const form = this.#form;
    const shown = readString(pdfium, (buffer, size) =>
      pdfium._FPDFAnnot_GetFormFieldAlternateName(form, address, buffer, size),
    );
    if (shown.trim() !== '') return shown.slice(0, LONGEST_LABEL);
    const name = readString(pdfium, (buffer, size) =>
      pdfium._FPDFAnnot_GetFormFieldName(form, address, buffer, size),
    );
    return name.slice(0, LONGEST_LABEL);
  }

  #boxOf(address: number): Box {
    const pdfium = this.#pdfium;
    pdfium._FPDFAnnot_GetRect(address, this.#scratch);
    const at = this.#scratch >> 2;
    // FS_RECTF: left, top, right, bottom.
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.subarray(at, at + 4);
    return {
      x0: Math.min(left, right),
      x1: Math.max(left, right),
      y0: Math.min(top, bottom),
      y1: Math.max(top, bottom),
    };
  }
}
