import { type RefObject, useEffect } from 'react';
import type { Span } from '../../../../domain/index.ts';
import type { ShownDocument } from './api/get-document-text.ts';
import { placeOnPages } from './page-words.ts';
import { scrollToPage, scrollToWords } from './scrolling.ts';
import type { ViewerMode } from './viewer-bar.tsx';

interface ShownPlace {
  document: ShownDocument;
  at: Span | null;
  mode: ViewerMode;
  /** Width of the box and size of what is in it: where they change, the words stand elsewhere. */
  width: number;
  zoom: number;
}

/** Keeps the shown words in sight: when others are shown, and when the pages are laid out anew. */
export function useShownPlace(
  box: RefObject<HTMLElement | null>,
  { document, at, mode, width, zoom }: ShownPlace,
): void {
  const { start, end } = at ?? { start: -1, end: -1 };
  useEffect(() => {
    const element = box.current;
    if (!element || end < 0) return;
    const show = (): boolean => {
      if (mode === 'text') scrollToWords(element, { start, end });
      const place = mode === 'page' ? placeOnPages(document, { start, end }) : null;
      return place === null || scrollToPage(element, place);
    };
    if (show()) return;
    // The script that draws pages is still on its way.
    const watcher = new MutationObserver(() => {
      if (show()) watcher.disconnect();
    });
    watcher.observe(element, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, [box, document, start, end, mode, width, zoom]);
}
