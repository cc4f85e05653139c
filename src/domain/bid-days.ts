import { addDays } from './day.ts';
import type { BidDay, ScheduledDay, ScheduleEvent } from './schedule.ts';

/** What the one who asks says of the bid's days; null or left out = not known. */
export interface GivenDates {
  asOf: string;
  kickoff: string;
  proposal?: string | null | undefined;
  award?: string | null | undefined;
  end?: string | null | undefined;
}

/**
 * A tender rarely takes longer from its proposals to the work than this. A document's day that lies farther from the
 * kickoff that was asked for is of another time: an old document that is tried out again.
 */
const LONGEST_TENDER_DAYS = 550;
/** Nor does a base period last longer than ten years. */
const LONGEST_TERM_DAYS = 3_660;

/**
 * The days of the bid: what is given counts, what is not is taken from the documents. Of several days for proposals and
 * award the last one counts (an amendment moves them later), of several ends the first (options follow).
 */
export function bidDays(given: GivenDates, schedule: readonly ScheduledDay[]): BidDay[] {
  const { kickoff } = given;
  const before = { from: addDays(kickoff, -LONGEST_TENDER_DAYS), to: kickoff };
  const after = { from: addDays(kickoff, 1), to: addDays(kickoff, LONGEST_TERM_DAYS) };
  return [
    dayOf('proposal', given.proposal, within(schedule, 'proposal', before).at(-1)),
    dayOf('award', given.award, within(schedule, 'award', before).at(-1)),
    dayOf('kickoff', kickoff, undefined),
    dayOf('end', given.end, within(schedule, 'end', after)[0]),
  ].flatMap((day) => day ?? []);
}

function dayOf(
  event: ScheduleEvent,
  given: string | null | undefined,
  found: ScheduledDay | undefined,
): BidDay | null {
  if (given) return { event, day: given, from: 'given', evidence: null };
  return found ? { event, day: found.day, from: 'document', evidence: found.evidence } : null;
}

/** Days of an event in a span of time, the earliest first. */
const within = (
  schedule: readonly ScheduledDay[],
  event: ScheduleEvent,
  { from, to }: { from: string; to: string },
): ScheduledDay[] =>
  schedule
    .filter((scheduled) => scheduled.event === event && from <= scheduled.day && scheduled.day <= to)
    .sort((one, other) => one.day.localeCompare(other.day));
