import { MOST_RULES } from './grid.ts';
import type { Rule } from './page-model.ts';
import type { Pdfium } from './pdfium-interface.ts';

// FPDF_PAGEOBJ_PATH, _IMAGE and _FORM of fpdf_edit.h.
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
// A filled rectangle thinner than this is a line drawn as a box: Word draws table borders so, 0.5 to 1.5 pt.
const THIN_PT = 3;

/** What else than text is drawn on a page, in the page's own axes (points, y upwards). */
export interface Drawn {
  /** The ruled lines. */
  rules: Rule[];
  /** Area of the pictures; what is drawn as one piece ("form") may be one, so a scan in a form counts. */
  pictureArea: number;
  isDrawnOn: boolean;
}

/** The ruled lines of a page, the area of its pictures, and whether it is empty but for text. */
export function readRules(pdfium: Pdfium, page: number): Drawn {
  const scratch = pdfium.wasmExports.malloc(16);
  const rules: Rule[] = [];
  let pictureArea = 0;
  let isDrawnOn = false;
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) {
    const object = pdfium._FPDFPage_GetObject(page, index);
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type !== PATH && type !== IMAGE && type !== FORM) continue;
    isDrawnOn = true;
    if (!pdfium._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = new Float32Array(pdfium.HEAPU8.buffer, scratch, 4).slice();
    if (type !== PATH) pictureArea += (x1 - x0) * (y1 - y0);
    else if (rules.length <= MOST_RULES) rules.push(...edges(pdfium, object, { x0, y0, x1, y1 }));
  }
  pdfium.wasmExports.free(scratch);
  return { rules, pictureArea, isDrawnOn };
}

/** A thin path is one line; a stroked box gives its four sides; a filled area gives none. */
function edges(pdfium: Pdfium, object: number, box: Rule): Rule[] {
  const { x0, y0, x1, y1 } = box;
  if (x1 - x0 <= THIN_PT || y1 - y0 <= THIN_PT) return [box];
  const segments = pdfium._FPDFPath_CountSegments(object);
  if (segments < 4 || segments > 6 || !isStroked(pdfium, object)) return [];
  return [
    { x0, y0, x1, y1: y0 },
    { x0, y0: y1, x1, y1 },
    { x0, y0, x1: x0, y1 },
    { x0: x1, y0, x1, y1 },
  ];
}

function isStroked(pdfium: Pdfium, object: number): boolean {
  const scratch = pdfium.wasmExports.malloc(8);
  const isKnown = pdfium._FPDFPath_GetDrawMode(object, scratch, scratch + 4);
  const stroke = new Int32Array(pdfium.HEAPU8.buffer, scratch + 4, 1)[0];
  pdfium.wasmExports.free(scratch);
  return Boolean(isKnown) && stroke === 1;
}
