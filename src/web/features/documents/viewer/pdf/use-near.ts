import { type RefObject, useEffect, useState } from 'react';
import { SCROLL_BOX } from '../scrolling.ts';

/** True while an element is in the viewer's sight or about one screen away: only such pages are drawn. */
export function useNear(ref: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watcher = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { root: element.closest(SCROLL_BOX), rootMargin: '100% 0px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [ref]);
  return isNear;
}
