import type { Span } from '../../../../domain/index.ts';

/** The range of the text that is selected in a box whose words carry `data-start`; null where no words are. */
export function selectedSpan(box: Element, text: string): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return null;
  const ends = [...box.querySelectorAll<Element>('[data-start]')]
    .filter((element) => range.intersectsNode(element))
    .map((element) => selectedPart(element, range))
    .filter(({ start, end }) => start < end);
  if (ends.length === 0) return null;
  const start = Math.min(...ends.map((part) => part.start));
  const words = trimSpan(text, { start, end: Math.max(...ends.map((part) => part.end)) });
  return words && wholeWords(text, words);
}

/** What of an element's words lies in the range. */
function selectedPart(element: Element, range: Range): Span {
  const start = Number(element.getAttribute('data-start'));
  const length = (element.textContent ?? '').length;
  const offsetIn = (node: Node, offset: number, outside: number) => {
    if (!element.contains(node)) return outside;
    if (node.nodeType === Node.TEXT_NODE) return Math.min(length, offset);
    // A third click selects up to the very beginning of the next paragraph, which is not meant.
    return offset === 0 ? 0 : length;
  };
  return {
    start: start + offsetIn(range.startContainer, range.startOffset, 0),
    end: start + offsetIn(range.endContainer, range.endOffset, length),
  };
}

/** The range without white space at its ends; null where nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const trimmed = {
    start: start + (words.length - words.trimStart().length),
    end: start + words.trimEnd().length,
  };
  return trimmed.start < trimmed.end ? trimmed : null;
}

const LETTER = /[\p{L}\p{N}]/u;

/** The range with all of the words that it begins and ends in: a pointer rarely lets go just behind a letter. */
export function wholeWords(text: string, { start, end }: Span): Span {
  const isInside = (place: number) => LETTER.test(text[place - 1] ?? '') && LETTER.test(text[place] ?? '');
  while (isInside(start)) start -= 1;
  while (isInside(end)) end += 1;
  return { start, end };
}
