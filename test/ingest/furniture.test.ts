import { describe, expect, it } from 'vitest';
import { Furniture } from '../../src/ingest/pdf/furniture.ts';
import type { PdfPage } from '../../src/ingest/pdf/page-model.ts';
import { aLine, aPage } from './build-lines.ts';

const PAGES = [1, 2, 3, 4, 5].map(aPage);

/** What stays of five pages that have a line at the height `y` and a line of body text each. */
function staysOf(text: (page: number) => string, y: number): number[] {
  const linesOf = ({ number }: PdfPage) => [
    aLine(text(number), { page: number, y }),
    aLine(`Body of page ${'abcde'[number - 1]}`, { page: number, y: 400 }),
  ];
  const furniture = new Furniture();
  for (const page of PAGES) furniture.see(page, linesOf(page));
  return PAGES.map((page) => linesOf(page).filter((line) => !furniture.has(line, page)).length);
}

describe('Headers, footers and page numbers go', () => {
  it.each([
    ['a header on every page', () => 'RFP 12-34 Amendment 1', 40],
    ['a footer with the page in it', (page: number) => `Attachment J, page ${page} of 5`, 760],
    ['a bare page number', (page: number) => String(page), 760],
    ['a roman page number', (page: number) => ['i', 'ii', 'iii', 'iv', 'v'][page - 1] ?? '', 760],
  ])('%s', (_, text, y) => {
    expect(staysOf(text, y)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('Text stays', () => {
  it('where the same line repeats in the middle of the page', () => {
    expect(staysOf(() => 'Required skills:', 300)).toEqual([2, 2, 2, 2, 2]);
  });

  it('where lines at a page’s top differ', () => {
    const first = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo'];
    expect(staysOf((page) => `${first[page - 1]} personnel shall hold a clearance`, 40)).toEqual([
      2, 2, 2, 2, 2,
    ]);
  });

  it('once, where a repeated line is a sentence', () => {
    const notice = 'Vendors that wish to take part should contact the holders of the contract.';
    expect(staysOf(() => notice, 40)).toEqual([2, 1, 1, 1, 1]);
  });
});
