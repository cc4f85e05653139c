import { type RefObject, useEffect, useState } from 'react';

/** True once a chart is drawn in its place: it is loaded late and measured first, and until then there is nothing to save. */
export function useIsDrawn(place: RefObject<HTMLElement | null>): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const look = () => setDrawn(element.querySelector('svg.recharts-surface') !== null);
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true });
    look();
    return () => observer.disconnect();
  }, [place]);
  return isDrawn;
}
