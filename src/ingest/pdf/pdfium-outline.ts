import type { OpenPdf } from './pdfium.ts';
import { readString } from './pdfium-strings.ts';

/** An entry of a PDF's outline (its bookmarks). */
export interface OutlineEntry {
  title: string;
  /** From 1; entries below an entry have one more. */
  level: number;
  /** Page that it leads to, from 1, or null. */
  page: number | null;
}

// The outline of the largest manuals has some thousand entries; one that leads back to itself has no end.
const MOST_ENTRIES = 20_000;
const DEEPEST = 16;

/** The outline, from its first entry on, each before those below it; an entry that comes again is where it was first. */
export function readOutline({ pdfium, document }: OpenPdf): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const seen = new Set<number>();
  // A stack and no recursion: the next sibling waits below the children.
  const waiting = [{ address: pdfium._FPDFBookmark_GetFirstChild(document, 0), level: 1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { address, level } = next;
    if (!address || seen.has(address) || seen.size >= MOST_ENTRIES) continue;
    seen.add(address);
    const title = readString(pdfium, (buffer, size) => pdfium._FPDFBookmark_GetTitle(address, buffer, size));
    entries.push({ title, level, page: pageOf({ pdfium, document }, address) });
    waiting.push({ address: pdfium._FPDFBookmark_GetNextSibling(document, address), level });
    if (level < DEEPEST)
      waiting.push({ address: pdfium._FPDFBookmark_GetFirstChild(document, address), level: level + 1 });
  }
  return entries;
}

/** Where an entry leads: its own place, or that of its action. */
function pageOf({ pdfium, document }: Pick<OpenPdf, 'pdfium' | 'document'>, bookmark: number): number | null {
  const action = pdfium._FPDFBookmark_GetAction(bookmark);
  const place =
    pdfium._FPDFBookmark_GetDest(document, bookmark) ||
    (action ? pdfium._FPDFAction_GetDest(document, action) : 0);
  const index = place ? pdfium._FPDFDest_GetDestPageIndex(document, place) : -1;
  return index < 0 ? null : index + 1;
}
