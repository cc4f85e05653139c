import type { Line } from './lines.ts';
import type { PdfPage } from './page-model.ts';

// Headers and footers stand in the outer 12 % of a page: 1.3 inches of a letter page.
const MARGIN_SHARE = 0.12;
// Alternating left and right pages share a header every other page.
const FEWEST_PAGES = 2;
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
  const seen = new Map<string, Set<number>>();
  const keysOf = (line: Line, page: PdfPage) =>
    heightKeys(line).map((height) => `${edge(line, page)}|${height}|${shape(line.text)}`);
  linesByPage.forEach((lines, index) => {
    const page = pages[index]!;
    for (const line of lines) {
      if (!edge(line, page)) continue;
      for (const key of keysOf(line, page)) {
        if (!seen.has(key)) seen.set(key, new Set());
        seen.get(key)!.add(page.number);
      }
    }
  });
  const needed = Math.max(FEWEST_PAGES, Math.min(4, Math.ceil(pages.length * SHARE_OF_PAGES)));
  return linesByPage.map((lines, index) => {
    const page = pages[index]!;
    return lines.filter((line) => {
      if (!edge(line, page)) return true;
      if (PAGE_NUMBER.test(line.text)) return false;
      const repeats = keysOf(line, page).find((key) => (seen.get(key)?.size ?? 0) >= needed);
      if (repeats === undefined) return true;
      return isSentence(line.text) && page.number === Math.min(...(seen.get(repeats) ?? []));
    });
  });
}

/** "Vendors wishing to participate should contact …" says something; "RFP 12-34, Amendment 1" does not. */
function isSentence(text: string): boolean {
  return text.split(' ').length >= 8 && /[.!?]$/.test(text);
}

function edge(line: Line, page: PdfPage): 'top' | 'bottom' | null {
  if (line.bottom < page.height * MARGIN_SHARE) return 'top';
  return line.top > page.height * (1 - MARGIN_SHARE) ? 'bottom' : null;
}

/** A line's words with every number as "#", so that "Page 3 of 24" repeats. */
function shape(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

/** The height in steps of 6 pt, and the neighbouring step, so that a point's difference does not part two. */
function heightKeys(line: Line): number[] {
  const step = line.baseline / 6;
  return [Math.floor(step), Math.floor(step + 0.5) + 0.5];
}
