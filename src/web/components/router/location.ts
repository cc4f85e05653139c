import { useCallback, useSyncExternalStore } from 'react';

/** Fired on `window` when the page changes its own address; the browser's back button fires `popstate`. */
const MOVED = 'muster:moved';

/** Calls back whenever the address changes, until the function that it gives is called. */
export function subscribeToAddress(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(MOVED, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(MOVED, changed);
  };
}

/** The path of the address, "/bids/bid_1/team"; the component is drawn anew when it changes. */
export function usePath(): string {
  return useSyncExternalStore(subscribeToAddress, () => window.location.pathname);
}

/**
 * A word of the address's query and how to change it: `?role=…` is part of what a shared address shows. The change
 * replaces the address, so that back leaves the view and does not undo letter by letter.
 */
export function useQueryWord(name: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribeToAddress,
    () => new URLSearchParams(window.location.search).get(name) ?? '',
  );
  const change = useCallback(
    (next: string) => {
      const words = new URLSearchParams(window.location.search);
      if (next === '') words.delete(name);
      else words.set(name, next);
      replaceQuery(words);
    },
    [name],
  );
  return [value, change];
}

/** Puts these words in the place of the address's query. */
export function replaceQuery(words: URLSearchParams): void {
  const query = words.size === 0 ? '' : `?${words}`;
  window.history.replaceState(null, '', `${window.location.pathname}${query}`);
  window.dispatchEvent(new Event(MOVED));
}

/** Goes to another address of the page. Within a bid the focus stays where it is; elsewhere it goes to the new view. */
export function navigate(to: string): void {
  const before = placeOf(window.location.pathname);
  window.history.pushState(null, '', to);
  window.dispatchEvent(new Event(MOVED));
  if (placeOf(window.location.pathname) === before) return;
  window.scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}

/** "/bids/bid_1" of "/bids/bid_1/team". */
function placeOf(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}
