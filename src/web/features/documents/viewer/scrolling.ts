import type { Span } from '../../../../domain/index.ts';
import type { PagePlace } from './page-words.ts';

/** Finds the box in which a document is scrolled. */
export const SCROLL_BOX = '[data-scroll-box]';
/** Marked words come to stand this far down in the box: what leads to them is seen too. */
const HEIGHT_OF_SIGHT = 0.3;

/** Scrolls the box, and not the window, so that a place of a page is in sight; true where the page is there. */
export function scrollToPage(box: Element, { page, share }: PagePlace): boolean {
  const element = box.querySelector(`[data-page="${page}"]`);
  if (!element) return false;
  const { top, height } = element.getBoundingClientRect();
  const sight = share === 0 ? 0 : box.clientHeight * HEIGHT_OF_SIGHT;
  box.scrollTop += top + share * height - box.getBoundingClientRect().top - sight;
  return true;
}

/** Scrolls the box so that the words marked from `start` are in sight. */
export function scrollToWords(box: Element, { start, end }: Span): void {
  const pieces = [...box.querySelectorAll<Element>('[data-start]')];
  const found = pieces.find((element) => {
    const from = Number(element.getAttribute('data-start'));
    return from < end && from + (element.textContent ?? '').length > start;
  });
  if (!found) return;
  const down = found.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += down - box.clientHeight * HEIGHT_OF_SIGHT;
}

/** The page that is read now: the last that begins in the upper half of the box. */
export function pageInSight(box: Element): number {
  const half = box.getBoundingClientRect().top + box.clientHeight / 2;
  const pages = [...box.querySelectorAll<Element>('[data-page]')];
  const current = pages.findLast((page) => page.getBoundingClientRect().top <= half) ?? pages[0];
  return Number(current?.getAttribute('data-page') ?? 1);
}
