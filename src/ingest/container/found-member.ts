import { holdLimit, LimitReached, type Limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import type { Spent } from './spent.ts';

/** A file in a container, or what went wrong with this one alone. */
export type FoundMember = { name: string; bytes: Uint8Array } | { name: string; trouble: unknown };

// These hold for the package as a whole: after one of them there is no next file.
const TOTALS: readonly string[] = ['entries', 'unpackedMb', 'packageDepth'] satisfies (keyof Limits)[];
const LONGEST_NAME = 200;

/** Counts files that a container says it holds. Throws LimitReached. */
export function countEntries(spent: Spent, count: number, limits: Limits): void {
  spent.entries += count;
  holdLimit(limits, 'entries', spent.entries);
}

/** The member that `open` gives; what is wrong with it alone is told in its place. Throws what ends the container. */
export async function memberOf(name: string, open: () => Promise<Uint8Array>): Promise<FoundMember> {
  try {
    return { name, bytes: await open() };
  } catch (error) {
    const isOwn = error instanceof LimitReached ? !TOTALS.includes(error.limit) : error instanceof Unreadable;
    if (!isOwn) throw error;
    return { name, trouble: error };
  }
}

/** A name that can be shown: the middle of an endless one is left out, its ending is kept. */
export function shownName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, LONGEST_NAME - 40)}…${name.slice(-39)}`;
}
