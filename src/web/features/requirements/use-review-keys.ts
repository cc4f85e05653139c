import { type RefObject, useEffect, useRef } from 'react';
import type { RowList } from './components/requirement-groups.tsx';
import type { ReviewActions } from './review-context.ts';

/** What the keys do, for the list that "?" shows. */
export const REVIEW_KEYS: readonly [key: string, meaning: string][] = [
  ['j', 'next requirement'],
  ['k', 'previous requirement'],
  ['Enter', 'open or close it'],
  ['a', 'accept'],
  ['x', 'reject'],
  ['e', 'edit'],
  ['s', 'select or unselect'],
  ['/', 'find words'],
  ['u', 'undo the last change'],
  ['?', 'show these keys'],
];

const SETTING = 'muster.keys';
/** Whether single keys do something: people who dictate can turn them off (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(SETTING) !== 'off';
/** Turns the single keys on or off, for this browser. */
export const setKeysOn = (isOn: boolean): void => localStorage.setItem(SETTING, isOn ? 'on' : 'off');

interface KeyTargets {
  list: RefObject<RowList | null>;
  search: RefObject<HTMLInputElement | null>;
  /** The requirement that was focused last. */
  current: RefObject<string | null>;
  /** Where it stood, for when it is gone. */
  place: RefObject<number>;
  selected: ReadonlySet<string>;
  actions: ReviewActions;
}

/** Single keys for the whole list; where some rows are selected, they are of those. */
export function useReviewKeys(targets: KeyTargets): void {
  const latest = useRef(targets);
  latest.current = targets;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !areKeysOn() || isTyping(event.target)) return;
      if (document.querySelector('[role=dialog]') !== null) return;
      if (act(event.key, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select') !== null;
}

/** False where the key means nothing here. */
function act(key: string, targets: KeyTargets): boolean {
  const { search, current, selected, actions } = targets;
  const ids = selected.size > 0 ? [...selected] : current.current === null ? [] : [current.current];
  if (key === 'j' || key === 'k') return move(targets, key === 'j' ? 1 : -1);
  if (key === '/') search.current?.focus();
  else if (key === 'u') actions.undo();
  else if (key === '?') actions.open({ kind: 'keys' });
  else if (ids.length === 0) return false;
  else if (key === 'a') actions.review(acceptAll(ids), 'Accepted.');
  else if (key === 'x') actions.open({ kind: 'reject', ids });
  else if (key === 'e') actions.open({ kind: 'edit', ids });
  else if (key === 's' && current.current !== null)
    actions.select([current.current], !selected.has(current.current));
  else return false;
  return true;
}

/** The change that accepts each of them. */
export const acceptAll = (ids: readonly string[]) =>
  ids.map((requirement) => ({ kind: 'accept' as const, requirement }));

/** Focuses the next row; where the last row is gone, the one that stands in its place. */
function move({ list, current, place }: KeyTargets, step: number): boolean {
  const ids = list.current?.ids ?? [];
  const at = ids.indexOf(current.current ?? '');
  const wanted = at >= 0 ? at + step : step > 0 ? Math.max(0, place.current) : place.current - 1;
  const next = Math.max(0, Math.min(ids.length - 1, wanted));
  const id = ids[next];
  if (id === undefined) return false;
  place.current = next;
  current.current = id;
  list.current?.focus(id);
  return true;
}
