import {
  type PageRectangle,
  type Positions,
  pageSizeOf,
  rectanglesOf,
  type Span,
} from '../../../../domain/index.ts';

/** What is needed of a document to find its words on its pages. */
export interface PlacedDocument {
  text: string;
  pages: readonly (Span & { number: number })[];
  positions: Positions | null;
}

/** A word where it stands on its page: its range of the text, and points from the page's upper left corner. */
export interface PageWord extends Span {
  box: PageRectangle;
}

/** US Letter in points, for pages whose size nobody kept. */
const LETTER = { width: 612, height: 792 };

/** Width and height of a page as it is shown, in points. */
export function shownSize({ positions }: PlacedDocument, page: number): { width: number; height: number } {
  return pageSizeOf({ text: '', positions: positions ?? undefined }, page) ?? LETTER;
}

/** Quarter turns clockwise from the page with its writing upright to the page as it is shown. */
export function turnsOf({ positions }: PlacedDocument, page: number): number {
  return positions?.pages[page * 3 - 1] ?? 0;
}

/** The rectangles of a range of the text on one page; empty where it stands on others, or nobody knows where. */
export function rectanglesOnPage(document: PlacedDocument, page: number, span: Span): PageRectangle[] {
  const { text, pages, positions } = document;
  const range = pages.find(({ number }) => number === page);
  if (!positions || !range || span.end <= range.start || span.start >= range.end) return [];
  // The page alone: the places of ten thousand pages are not read for the words of one.
  const alone = {
    pages: positions.pages.slice(page * 3 - 3, page * 3),
    lines: positions.lines.slice(page - 1, page),
  };
  return rectanglesOf({ text, positions: alone }, span).map((box) => ({ ...box, page }));
}

/** Every word of a page with its place. */
export function wordsOnPage(document: PlacedDocument, page: number): PageWord[] {
  const range = document.pages.find(({ number }) => number === page);
  if (!range) return [];
  const words = document.text.slice(range.start, range.end).matchAll(/\S+/g);
  return [...words].flatMap(({ index, 0: word }) => {
    const span = { start: range.start + index, end: range.start + index + word.length };
    const [box] = rectanglesOnPage(document, page, span);
    return box ? [{ ...span, box }] : [];
  });
}

/** Where a range of the text begins: its page and how far down on it (0..1); null where there are no pages. */
export function placeOnPages(document: PlacedDocument, { start, end }: Span): PagePlace | null {
  const page = document.pages.find((range) => start < range.end && end > range.start)?.number;
  if (page === undefined) return null;
  const [first] = rectanglesOnPage(document, page, { start, end });
  return { page, share: first ? first.y / shownSize(document, page).height : 0 };
}

/** A place on a page, the share counted from its upper edge. */
export interface PagePlace {
  page: number;
  share: number;
}
