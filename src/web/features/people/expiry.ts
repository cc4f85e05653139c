import type { Holding, Person } from '../../../domain/index.ts';
import { count, daysBetween, formatDay } from '../../components/format.ts';

/** How long something is held yet, as words, and the tone of its mark. */
export interface Expiry {
  /** Days left; null where it does not run out, or nobody knows. */
  days: number | null;
  tone: 'good' | 'care' | 'bad' | 'faint';
  words: string;
}

/** Days ahead of an expiry on which people are told; the same as those of renewals. */
export const WINDOWS = [30, 60, 90] as const;

/** How long a holding or clearance is valid, on this day. */
export function expiryOf({ expires }: { expires: string | null }, today: string): Expiry {
  if (expires === null) return { days: null, tone: 'faint', words: 'No expiry stated' };
  const days = daysBetween(today, expires);
  if (days < 0) return { days, tone: 'bad', words: `Expired ${formatDay(expires)}` };
  if (days <= 30)
    return { days, tone: 'bad', words: `Expires in ${count(days, 'day', 'days')}, ${formatDay(expires)}` };
  if (days <= 90)
    return { days, tone: 'care', words: `Expires in ${count(days, 'day', 'days')}, ${formatDay(expires)}` };
  return { days, tone: 'good', words: `Valid to ${formatDay(expires)}` };
}

/** The same for a holding, which may not be held yet. */
export function holdingExpiry(holding: Holding, today: string): Expiry {
  if (holding.status === 'in-progress')
    return { days: null, tone: 'care', words: 'In progress, not held yet' };
  if (holding.status === 'training-only')
    return { days: null, tone: 'care', words: 'Training only, not certified' };
  return expiryOf(holding, today);
}

/** Days to the first expiry of what a person holds; null where nothing runs out. */
export function firstExpiry({ holdings, clearances }: Person, today: string): number | null {
  const days = [
    ...holdings.map((one) => holdingExpiry(one, today)),
    ...clearances.map((one) => expiryOf(one, today)),
  ]
    .flatMap((one) => one.days ?? [])
    .sort((one, other) => one - other);
  return days[0] ?? null;
}
