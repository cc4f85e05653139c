import { addDays, type Due } from '../domain/index.ts';

export { addDays };

const DAY_MS = 86_400_000;

/** Days of a bid, ISO 8601. Null where nobody has said so. */
export interface BidDates {
  /** The day on which the answer is given: what expired before it is expired, later is still to come. */
  asOf: string;
  proposal: string | null;
  award: string | null;
  kickoff: string;
  /** Last day of the work; null or left out = not known. */
  end?: string | null;
}

/** The day a requirement is due, and how to say it: { day: "2027-01-11", words: "kickoff 2027-01-11" }. */
export interface DueDay {
  day: string;
  words: string;
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The later of two days. */
export function latest(one: string, other: string): string {
  return one.localeCompare(other) < 0 ? other : one;
}

/** When a requirement must be met. Nothing said means at kickoff, and so does an event whose date is not known. */
export function dueDay(due: Due | null, dates: BidDates): DueDay {
  if (due === null) return { day: dates.kickoff, words: `kickoff ${dates.kickoff}` };
  if (due.event === 'date' && due.date !== null) return { day: due.date, words: due.date };
  const event = due.event === 'date' ? 'kickoff' : due.event;
  const base = dates[event];
  if (base === null)
    return { day: dates.kickoff, words: `${event} (no date given; judged at kickoff ${dates.kickoff})` };
  const day = addDays(base, due.days);
  const words = due.days === 0 ? `${event} ${day}` : `${due.days} days after ${event}, ${day}`;
  return { day, words };
}
