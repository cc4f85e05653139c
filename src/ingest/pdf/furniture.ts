import type { Line } from './lines.ts';
import type { PdfPage } from './page-model.ts';

// Headers and footers stand in the outer 12 % of a page: 1.3 inches of a letter page.
const MARGIN_SHARE = 0.12;
// Left and right pages may have headers of their own, and a short document has few pages.
const FEWEST_PAGES = 2;
const ENOUGH_PAGES = 4;
const SHARE_OF_PAGES = 0.3;
// "12", "- 12 -", "Page 3 of 24", "3 | Page", "iv", "A-3", "Seite 3 von 9"
const PAGE_NUMBER =
  /^(?:[-–—|[(]?\s*)?(?:(?:page|p\.|pg\.?|seite|página|pagina)\s*)?(?:[A-Z]{1,2}[-.])?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|von|sur|de)\s*\d{1,4})?(?:\s*\|?\s*page)?\s*[-–—|\])]?$/i;

/**
 * Takes headers, footers and page numbers from the pages' lines. A line in a page's outer edge goes where
 * the same words, numbers aside, stand at the same height on other pages, or where it is only a page number.
 * A sentence that is repeated so stays once, where it is first.
 */
export function removeFurniture(pages: readonly PdfPage[], linesByPage: readonly Line[][]): Line[][] {
  const seen = pagesByKey(pages, linesByPage);
  const needed = Math.max(FEWEST_PAGES, Math.min(ENOUGH_PAGES, Math.ceil(pages.length * SHARE_OF_PAGES)));
  const isFurniture = (line: Line, page: PdfPage): boolean => {
    if (edgeOf(line, page) === null) return false;
    if (PAGE_NUMBER.test(line.text)) return true;
    const on = keysOf(line, page)
      .map((key) => seen.get(key) ?? [])
      .find((numbers) => numbers.length >= needed);
    return on !== undefined && !(isSentence(line.text) && page.number === on[0]);
  };
  return linesByPage.map((lines, index) => {
    const page = pages[index];
    return page ? lines.filter((line) => !isFurniture(line, page)) : lines;
  });
}

/** On which pages each edge line stands, by its words and height. */
function pagesByKey(pages: readonly PdfPage[], linesByPage: readonly Line[][]): Map<string, number[]> {
  const seen = new Map<string, Set<number>>();
  for (const [index, page] of pages.entries()) {
    for (const line of linesByPage[index] ?? []) {
      if (edgeOf(line, page) === null) continue;
      for (const key of keysOf(line, page)) seen.set(key, (seen.get(key) ?? new Set()).add(page.number));
    }
  }
  return new Map([...seen].map(([key, numbers]) => [key, [...numbers].sort((a, b) => a - b)]));
}

/** A line's edge, height and words with every number as "#", so that "Page 3 of 24" repeats. */
function keysOf(line: Line, page: PdfPage): string[] {
  const shape = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
  return heights(line).map((height) => `${edgeOf(line, page)}|${height}|${shape}`);
}

/** The height in steps of 6 pt, twice and half a step apart, so that a point's difference does not part two. */
function heights(line: Line): number[] {
  const step = line.baseline / 6;
  return [Math.floor(step), Math.floor(step + 0.5) + 0.5];
}

function edgeOf(line: Line, page: PdfPage): 'top' | 'bottom' | null {
  if (line.bottom < page.height * MARGIN_SHARE) return 'top';
  return line.top > page.height * (1 - MARGIN_SHARE) ? 'bottom' : null;
}

/** "Vendors wishing to participate should contact …" says something; "RFP 12-34, Amendment 1" does not. */
function isSentence(text: string): boolean {
  return text.split(' ').length >= 8 && /[.!?]$/.test(text);
}
