import { describe, expect, it } from 'vitest';
import type { ScheduledDay, ScheduleEvent } from '../../src/domain/index.ts';
import { asFacts, daysToTake } from '../../src/web/features/bids/days-to-take.ts';

const said = (event: ScheduleEvent, day: string): ScheduledDay => ({
  event,
  day,
  evidence: { document: 'd', page: 1, section: [], quote: `${event} ${day}`, start: 0, end: 1, rule: 'r' },
});
const NONE = { proposalDue: null, award: null, kickoff: null, end: null };
const SCHEDULE = [
  said('proposal', '2026-12-11'),
  said('award', '2027-01-15'),
  said('kickoff', '2027-02-01'),
  said('end', '2028-01-31'),
];

describe('days of the documents that a bid may take', () => {
  it('all, where the bid has none', () => {
    expect(asFacts(daysToTake(NONE, SCHEDULE, '2026-11-20'))).toEqual({
      proposalDue: '2026-12-11',
      award: '2027-01-15',
      kickoff: '2027-02-01',
      end: '2028-01-31',
    });
  });

  it('only what it lacks', () => {
    const own = { ...NONE, kickoff: '2027-02-08', proposalDue: '2026-12-18' };
    expect(asFacts(daysToTake(own, SCHEDULE, '2026-11-20'))).toEqual({
      award: '2027-01-15',
      end: '2028-01-31',
    });
  });

  it('none without a kickoff that is still to come', () => {
    expect(daysToTake(NONE, SCHEDULE, '2027-03-01')).toEqual([]);
    expect(daysToTake(NONE, [said('award', '2027-01-15')], '2026-11-20')).toEqual([]);
  });
});
