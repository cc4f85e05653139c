import type { Limits } from '../limits.ts';
import type { Package, PackageEntry } from '../package/open-package.ts';
import { walkXml, type XmlElement } from '../package/walk-xml.ts';
import { type NumberLook, numberLook } from './cell-words.ts';

/** What a cell's style says that matters for its words. */
export interface CellStyle {
  look: NumberLook;
  isBold: boolean;
}

/** A cell without a style of its own. */
export const PLAIN_STYLE: CellStyle = { look: { kind: 'general' }, isBold: false };

/** The styles that cells point at by number (ECMA-376 part 1, 18.8.10). Errors are those of Package and walkXml. */
export async function readStyles(archive: Package, part: PackageEntry, limits: Limits): Promise<CellStyle[]> {
  const codes = new Map<number, string>();
  const boldFonts: boolean[] = [];
  const cells: { format: number; font: number }[] = [];
  let parent = '';
  await walkXml(archive.stream(part), limits, {
    open: (element) => {
      const { name } = element;
      if (name === 'x:fonts' || name === 'x:cellXfs' || name === 'x:cellStyleXfs' || name === 'x:dxfs')
        parent = name;
      else if (name === 'x:numFmt') codes.set(numberOf(element, 'numFmtId'), element.get('formatCode') ?? '');
      else if (name === 'x:font' && parent === 'x:fonts') boldFonts.push(false);
      else if (name === 'x:b' && parent === 'x:fonts')
        boldFonts[boldFonts.length - 1] = isOn(element.get('val'));
      else if (name === 'x:xf' && parent === 'x:cellXfs') {
        cells.push({ format: numberOf(element, 'numFmtId'), font: numberOf(element, 'fontId') });
      }
    },
  });
  return cells.map(({ format, font }) => ({
    look: numberLook(format, codes.get(format)),
    isBold: boldFonts[font] ?? false,
  }));
}

const numberOf = (element: XmlElement, name: string) => Number(element.get(name) ?? 0) || 0;

const isOn = (value: string | null) => value === null || !/^(?:0|false)$/.test(value);
