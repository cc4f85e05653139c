import { describe, expect, it } from 'vitest';
import { bidDays, type ScheduledDay, type ScheduleEvent } from '../../src/domain/index.ts';
import { bidDates } from '../../src/match/index.ts';

const said = (event: ScheduleEvent, day: string): ScheduledDay => ({
  event,
  day,
  evidence: { document: 'd', page: 1, section: [], quote: `${event} ${day}`, start: 0, end: 1, rule: 'r' },
});
const given = { asOf: '2026-11-20', kickoff: '2027-02-01' };
const daysOf = (days: ReturnType<typeof bidDays>) => days.map(({ event, day, from }) => [event, day, from]);

describe('the days of a bid', () => {
  it('that nobody gives come from the documents', () => {
    const schedule = [said('proposal', '2026-12-11'), said('award', '2027-01-15'), said('end', '2028-01-31')];
    expect(daysOf(bidDays(given, schedule))).toEqual([
      ['proposal', '2026-12-11', 'document'],
      ['award', '2027-01-15', 'document'],
      ['kickoff', '2027-02-01', 'given'],
      ['end', '2028-01-31', 'document'],
    ]);
  });

  it('that are given count before those of the documents', () => {
    const days = bidDays({ ...given, award: '2027-01-20' }, [said('award', '2027-01-15')]);
    expect(bidDates(given.asOf, given.kickoff, days)).toMatchObject({ award: '2027-01-20', proposal: null });
  });

  it('move to the later day of an amendment; an option does not move the end', () => {
    const days = bidDays(given, [
      said('proposal', '2026-12-18'),
      said('proposal', '2026-12-11'),
      said('end', '2029-01-31'),
      said('end', '2028-01-31'),
    ]);
    expect(bidDates(given.asOf, given.kickoff, days)).toMatchObject({
      proposal: '2026-12-18',
      end: '2028-01-31',
    });
  });

  it('of another time are left out: after the kickoff, or years before it', () => {
    const days = bidDays(given, [
      said('award', '2027-03-01'),
      said('proposal', '2020-05-15'),
      said('end', '2026-01-31'),
    ]);
    expect(daysOf(days)).toEqual([['kickoff', '2027-02-01', 'given']]);
  });
});
