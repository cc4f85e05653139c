import { type RefObject, useEffect } from 'react';
import type { Span } from '../../../../domain/index.ts';
import type { ShownDocument } from './api/get-document-text.ts';
import { type Mark, markAt } from './marks.ts';
import { selectedSpan } from './selected-span.ts';

interface BoxEvents {
  document: ShownDocument;
  marks: readonly Mark[];
  at: Span | null;
  onAt: (mark: Mark) => void;
  onSelect?: ((span: Span | null) => void) | undefined;
}

/** Tells of marks that are clicked and words that are selected. "Next" and "Previous" lead to the marks by keyboard. */
export function useBoxEvents(
  box: RefObject<HTMLElement | null>,
  { document, marks, at, onAt, onSelect }: BoxEvents,
): void {
  useEffect(() => {
    const element = box.current;
    const click = ({ target }: MouseEvent) => {
      const mark = target instanceof Element ? clickedMark(target, marks, at) : null;
      if (mark && window.getSelection()?.isCollapsed !== false) onAt(mark);
    };
    element?.addEventListener('click', click);
    return () => element?.removeEventListener('click', click);
  }, [box, marks, at, onAt]);

  useEffect(() => {
    if (!onSelect) return;
    const select = () => box.current && onSelect(selectedSpan(box.current, document.text));
    window.document.addEventListener('selectionchange', select);
    return () => window.document.removeEventListener('selectionchange', select);
  }, [box, document.text, onSelect]);
}

/** The mark that was clicked, or that lies under the clicked word. */
function clickedMark(target: Element, marks: readonly Mark[], at: Span | null): Mark | null {
  const marked = target.closest('[data-mark]')?.getAttribute('data-mark');
  if (marked) return marks.find(({ start, end }) => `${start}-${end}` === marked) ?? null;
  const start = target.closest('text[data-start]')?.getAttribute('data-start');
  return start ? markOver(target, marks, Number(start), at) : null;
}

/** A mark may begin inside a word: "(CISSP" is one. */
function markOver(word: Element, marks: readonly Mark[], start: number, at: Span | null): Mark | null {
  const end = start + (word.textContent ?? '').length;
  return markAt(marks, start, at) ?? marks.find((mark) => mark.start < end && mark.end > start) ?? null;
}
