import type { LineFace, PageFace } from './page-shelf.ts';

// Headers and footers stand in the outer 12 % of a page: 1.3 inches of a letter page.
const MARGIN_SHARE = 0.12;
// Left and right pages may have headers of their own, and a short document has few pages.
const FEWEST_PAGES = 2;
const ENOUGH_PAGES = 4;
const SHARE_OF_PAGES = 0.3;
// "12", "- 12 -", "Page 3 of 24", "3 | Page", "iv", "A-3", "Seite 3 von 9"
const PAGE_NUMBER =
  /^(?:[-–—|[(]?\s*)?(?:(?:page|p\.|pg\.?|seite|página|pagina)\s*)?(?:[A-Z]{1,2}[-.])?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|von|sur|de)\s*\d{1,4})?(?:\s*\|?\s*page)?\s*[-–—|\])]?$/i;

/** On how many pages a line of the outer edge stands, and on which it was first and last seen. */
interface Seen {
  pages: number;
  first: number;
  last: number;
}

/**
 * Headers, footers and page numbers of a document. A line in a page's outer edge is one where the same words, numbers aside,
 * stand at the same height on other pages, or where it is only a page number. A sentence that is repeated so stays once,
 * where it is first.
 */
export class Furniture {
  readonly #seen = new Map<string, Seen>();
  #pages = 0;

  /** Learns from a page's lines; every page is to be seen, in order, before the first question. */
  see(page: PageFace, lines: readonly LineFace[]): void {
    this.#pages += 1;
    for (const line of lines) {
      if (edgeOf(line, page) === null) continue;
      for (const key of keysOf(line, page)) this.#count(key, page.number);
    }
  }

  #count(key: string, page: number): void {
    const seen = this.#seen.get(key);
    if (!seen) this.#seen.set(key, { pages: 1, first: page, last: page });
    else if (seen.last !== page) {
      seen.pages += 1;
      seen.last = page;
    }
  }

  /** True for a line that belongs to the page and not to its text. */
  has(line: LineFace, page: PageFace): boolean {
    if (edgeOf(line, page) === null) return false;
    if (PAGE_NUMBER.test(line.text)) return true;
    const needed = Math.max(FEWEST_PAGES, Math.min(ENOUGH_PAGES, Math.ceil(this.#pages * SHARE_OF_PAGES)));
    const on = keysOf(line, page)
      .map((key) => this.#seen.get(key))
      .find((seen) => seen !== undefined && seen.pages >= needed);
    return on !== undefined && !(isSentence(line.text) && page.number === on.first);
  }
}

/** A line's edge, height and words with every number as "#", so that "Page 3 of 24" repeats. */
function keysOf(line: LineFace, page: PageFace): string[] {
  const shape = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
  return heights(line).map((height) => `${edgeOf(line, page)}|${height}|${shape}`);
}

/** The height in steps of 6 pt, twice and half a step apart, so that a point's difference does not part two. */
function heights(line: LineFace): number[] {
  const step = line.baseline / 6;
  return [Math.floor(step), Math.floor(step + 0.5) + 0.5];
}

function edgeOf(line: LineFace, page: PageFace): 'top' | 'bottom' | null {
  if (line.bottom < page.height * MARGIN_SHARE) return 'top';
  return line.top > page.height * (1 - MARGIN_SHARE) ? 'bottom' : null;
}

/** "Vendors wishing to participate should contact …" says something; "RFP 12-34, Amendment 1" does not. */
function isSentence(text: string): boolean {
  return text.split(' ').length >= 8 && /[.!?]$/.test(text);
}
