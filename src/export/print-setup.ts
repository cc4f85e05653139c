import { cleanText } from './clean-text.ts';
import { columnLetters } from './column-letters.ts';
import type { SheetToWrite } from './sheet-to-write.ts';

/** A landscape page with narrow margins: its code (ECMA-376 part 1, 18.3.1.63) and the characters that it holds in small print. */
const A4 = { code: 9, characters: 230 };
const A3 = { code: 8, characters: 330 };
/** The longest header or footer of a page, its codes included. */
const MOST_HEADER = 255;

/**
 * Sets a sheet's pages: landscape, as wide as few pages as can be read, lines between the cells, the title and the sheet's
 * name above, page and pages below.
 */
export function printSetup(xml: string, sheet: SheetToWrite, title: string): string {
  const { paper, pages } = pagesFor(sheet);
  return xml
    .replace(/<sheetViews>/, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(
      /<pageMargins [^>]*\/>/,
      '<printOptions gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>',
    )
    .replace(
      /<pageSetup [^>]*\/>/,
      () =>
        `<pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="${pages}" fitToHeight="0"/>${headerAndFooter(sheet.name, title)}`,
    );
}

/** Where a page ends in the middle of a table, its header and the columns that name the row are printed again. */
export function printTitles({ frozenColumns = 0 }: SheetToWrite, quotedName: string): string {
  const columns = `${quotedName}!$A:$${columnLetters(frozenColumns - 1)},`;
  return `${frozenColumns > 0 ? columns : ''}${quotedName}!$1:$1`;
}

/** The smallest paper that a sheet fits on; a sheet too wide for the largest goes over several, side by side. */
function pagesFor({ widths, hiddenColumns }: SheetToWrite): { paper: number; pages: number } {
  const shown = widths.filter((_, column) => !hiddenColumns?.includes(column));
  const characters = shown.reduce((sum, width) => sum + width, 0);
  if (characters <= A4.characters) return { paper: A4.code, pages: 1 };
  return { paper: A3.code, pages: Math.ceil(characters / A3.characters) };
}

function headerAndFooter(name: string, title: string): string {
  const header = `&L${plain(title)}&R${plain(name)}`.slice(0, MOST_HEADER);
  return `<headerFooter><oddHeader>${escaped(header)}</oddHeader><oddFooter>${escaped('&RPage &P of &N')}</oddFooter></headerFooter>`;
}

/** An ampersand begins an order to the printer, and two of them are one. */
const plain = (words: string): string =>
  [...cleanText(words).replaceAll(/\s+/g, ' ')].slice(0, 100).join('').replaceAll('&', '&&');

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
