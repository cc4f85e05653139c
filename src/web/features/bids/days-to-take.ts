import { bidDays, type ScheduledDay } from '../../../domain/index.ts';
import type { BidFacts } from './api/bid.ts';

/** Days of a bid as it has them; null where nobody has said. */
export interface OwnDays {
  proposalDue: string | null;
  award: string | null;
  kickoff: string | null;
  end: string | null;
}

/** A day that the documents name and the bid has not. */
export interface DayToTake {
  fact: keyof OwnDays;
  label: string;
  day: string;
  quote: string;
}

const LABELS: Readonly<Record<keyof OwnDays, string>> = {
  proposalDue: 'Proposals due',
  award: 'Award',
  kickoff: 'Kickoff',
  end: 'End of the work',
};
const FACTS = { proposal: 'proposalDue', award: 'award', kickoff: 'kickoff', end: 'end' } as const;

/** What the documents say of the days that the bid lacks. Without a kickoff of its own the first one still to come counts. */
export function daysToTake(own: OwnDays, schedule: readonly ScheduledDay[], today: string): DayToTake[] {
  const starts = schedule.filter(({ event, day }) => event === 'kickoff' && day >= today);
  const first = [...starts].sort((one, other) => one.day.localeCompare(other.day))[0];
  const kickoff = own.kickoff ?? first?.day;
  if (kickoff === undefined) return [];
  const named = bidDays({ asOf: today, kickoff }, schedule);
  return named.flatMap(({ event, day, evidence }) => {
    const fact = FACTS[event];
    const words = evidence ?? (event === 'kickoff' ? first?.evidence : undefined);
    return own[fact] !== null || !words ? [] : [{ fact, label: LABELS[fact], day, quote: words.quote }];
  });
}

/** The days as facts of the bid. */
export const asFacts = (days: readonly DayToTake[]): BidFacts =>
  Object.fromEntries(days.map(({ fact, day }) => [fact, day]));
