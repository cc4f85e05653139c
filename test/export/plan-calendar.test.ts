import { describe, expect, it } from 'vitest';
import type { PlanAction } from '../../src/domain/index.ts';
import { planCalendar } from '../../src/export/index.ts';
import { aPerson, aRequirement } from '../support/bids.ts';
import { aBid } from './a-bid.ts';

const plain = { ok: true, why: '' };
const action: PlanAction = {
  person: 'P1',
  credential: { id: 'pmi-pmp', name: 'Project Management Professional', type: 'certification' },
  closes: ['req-pmp'],
  hours: [60, 120],
  hoursAre: 'stated',
  costUsd: 555,
  start: '2026-11-23',
  finish: '2027-01-31',
  latestStart: '2026-11-30',
  exam: { bookBy: '2027-01-10', on: '2027-01-20', issueDays: 3 },
  fits: true,
  satisfies: 'requirement',
  beside: [],
  quality: { assessment: plain, verifiable: plain, recognisedIssuer: plain, current: plain },
  why: 'needs 60 to 120 hours, at 6 a week',
};
const base = await aBid({
  requirements: [aRequirement({ id: 'req-pmp', anyOf: [{ id: 'pmi-pmp', name: 'PMP' }] })],
  people: [aPerson({ id: 'P1', name: 'Zoë; Ångström, Jr. \\ \u001b[31mEND:VCALENDAR\r\nBEGIN:VEVENT' })],
});
const withPlan = (plan: PlanAction[]) => planCalendar({ ...base, match: { ...base.match, plan } });
const calendar = withPlan([action, { ...action, person: 'P2', exam: null, fits: false }]);
const lines = calendar.split('\r\n');
const unfolded = calendar.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar of the plan', () => {
  it('ends its lines with CR LF and folds them at 75 bytes, between letters', () => {
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0000-\u0008\u001b]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
    expect(calendar).not.toContain('\ufffd');
  });

  it('has one event for each action, on whole days, the day behind the last as its end', () => {
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(unfolded).toEqual(
      expect.arrayContaining([
        'DTSTAMP:20261120T000000Z',
        'DTSTART;VALUE=DATE:20261123',
        'DTEND;VALUE=DATE:20270201',
        'X-MUSTER-LATEST-START;VALUE=DATE:20261130',
        'X-MUSTER-EXAM;VALUE=DATE:20270120',
      ]),
    );
  });

  it('says latest start and exam in words, with commas and line ends escaped', () => {
    const [first, second] = unfolded.filter((line) => line.startsWith('DESCRIPTION:'));
    expect(first).toBe(
      'DESCRIPTION:60 to 120 hours of study\\, ready 2027-01-31.\\nLatest start: 2026-11-30.\\nExam: 2027-01-20\\, book by 2027-01-10.\\nCloses: PMP.\\nneeds 60 to 120 hours\\, at 6 a week',
    );
    expect(second).toContain('Ready only after it is due.');
  });

  it('lets no name begin a line of its own', () => {
    expect(unfolded.filter((line) => line.startsWith('SUMMARY:'))[0]).toBe(
      'SUMMARY:Zoë\\; Ångström\\, Jr. \\\\ END:VCALENDAR\\nBEGIN:VEVENT: Project Management Professional',
    );
  });

  it('keeps an event’s UID when its days move, and gives each its own', () => {
    const uids = (words: string) => words.split('\r\n').filter((line) => line.startsWith('UID:'));
    expect(new Set(uids(calendar)).size).toBe(2);
    expect(uids(withPlan([{ ...action, start: '2026-12-01' }]))[0]).toBe(uids(calendar)[0]);
  });
});
