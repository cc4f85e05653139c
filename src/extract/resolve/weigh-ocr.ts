import type { ParsedDocument } from '../../domain/index.ts';
import type { Demand } from '../types.ts';

/**
 * Demands of pages that OCR read are less sure by its certainty of the page: a demand of 0.9 on a page read with 0.87
 * has 0.78. The certainty is taken as it is: on a page scanned ever worse 99 to 100 % of the words were right where it was
 * 0.94 or 0.95, 96 % at 0.89, 94 % at 0.88 and 21 % at 0.37 (test/ocr, in the README).
 */
export function weighByOcr(demands: readonly Demand[], { pages }: Pick<ParsedDocument, 'pages'>): Demand[] {
  const certainty = ocrByPage(pages);
  return demands.map((demand) => ({
    ...demand,
    confidence: demand.confidence * (certainty.get(demand.statement.block.page) ?? 1),
  }));
}

/** OCR's certainty, 0..1, by the number of the page, of those pages that it read. */
export function ocrByPage(pages: ParsedDocument['pages']): Map<number | null, number> {
  return new Map(pages.flatMap(({ number, ocr }) => (ocr === undefined ? [] : [[number, ocr]])));
}
