import type { BidDay, ScheduleEvent } from '../domain/index.ts';
import type { BidDates } from './days.ts';

/** The bid's days as judgement takes them. */
export function bidDates(asOf: string, kickoff: string, days: readonly BidDay[]): BidDates {
  const dayFor = (event: ScheduleEvent) => days.find((day) => day.event === event)?.day ?? null;
  return { asOf, kickoff, proposal: dayFor('proposal'), award: dayFor('award'), end: dayFor('end') };
}
