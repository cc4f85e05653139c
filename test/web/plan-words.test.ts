import { describe, expect, it } from 'vitest';
import type { PlanAction } from '../../src/domain/index.ts';
import { bidSettingsSchema } from '../../src/domain/index.ts';
import { rulesDraft, settingsOf, wrongCeiling } from '../../src/web/features/company/rules-draft.ts';
import { csvOf } from '../../src/web/features/insight/save-chart.ts';
import { expiryOf } from '../../src/web/features/people/expiry.ts';
import { draftOf, FIELDS, missingIn, thingOf } from '../../src/web/features/people/fields.ts';
import { choosePeople } from '../../src/web/features/people/find-people.ts';
import { daysOf, riskOf, scaleOf } from '../../src/web/features/plan/plan-calendar.ts';
import { riskWords } from '../../src/web/features/plan/plan-words.ts';
import { aHolding, aPerson, TODAY } from '../support/bids.ts';

const yes = { ok: true, why: '' };
const anAction = (parts: Partial<PlanAction> = {}): PlanAction => ({
  person: 'ann',
  credential: { id: 'cka', name: 'CKA', type: 'certification' },
  closes: [],
  hours: [10, 20],
  hoursAre: 'stated',
  costUsd: 100,
  start: '2026-11-20',
  finish: '2026-12-10',
  latestStart: '2026-12-20',
  exam: null,
  fits: true,
  satisfies: 'requirement',
  quality: { assessment: yes, verifiable: yes, recognisedIssuer: yes, current: yes },
  beside: [],
  why: '',
  ...parts,
});

describe('the risk of an action', () => {
  const CASES: readonly [words: string, parts: Partial<PlanAction>][] = [
    ['30 days to spare', {}],
    ['3 days to spare', { latestStart: '2026-11-23' }],
    ['No day to spare', { latestStart: '2026-11-20' }],
    ['Too late', { fits: false, latestStart: '2026-11-20' }],
    ['Should have begun by Nov 1, 2026: 19 days ago', { fits: false, latestStart: '2026-11-01' }],
  ];
  it.each(CASES)('%s', (words, parts) => {
    expect(riskWords(anAction(parts), TODAY)).toBe(words);
  });

  it('is little within a week', () => {
    const risks = ['2026-11-26', '2026-11-27'].map(
      (latestStart) => riskOf(anAction({ latestStart }), TODAY).risk,
    );
    expect(risks).toEqual(['little', 'enough']);
  });
});

describe('the calendar', () => {
  it('goes from today to the kickoff, with every weekend', () => {
    const scale = scaleOf([anAction()], '2026-12-18', TODAY);
    expect([scale.from, scale.to, scale.days]).toEqual([TODAY, '2026-12-18', 29]);
    expect(scale.weekends).toHaveLength(4);
    expect(scale.marks[0]).toBe('2026-11-23');
    expect(scale.stretch(TODAY, '2026-12-18')).toEqual({ left: 0, width: 100 });
  });

  it('ends a little beyond the kickoff where something comes too late', () => {
    expect(scaleOf([anAction({ finish: '2027-10-01' })], '2026-12-18', TODAY).to).toBe('2027-01-01');
  });

  it('tells by day what happens, the kickoff last', () => {
    const exam = { bookBy: '2026-11-27', on: '2026-12-04', issueDays: 6 };
    const days = daysOf([anAction({ exam })], '2026-12-10').map(([day, events]) => [
      day,
      ...events.map(({ what }) => what),
    ]);
    expect(days).toEqual([
      ['2026-11-20', 'begin'],
      ['2026-11-27', 'book'],
      ['2026-12-04', 'exam'],
      ['2026-12-10', 'hold', 'kickoff'],
      ['2026-12-20', 'latest'],
    ]);
  });
});

describe('an expiry', () => {
  it.each([
    [null, 'faint', 'No expiry stated'],
    ['2026-11-19', 'bad', 'Expired Nov 19, 2026'],
    ['2026-11-21', 'bad', 'Expires in 1 day, Nov 21, 2026'],
    ['2027-01-10', 'care', 'Expires in 51 days, Jan 10, 2027'],
    ['2028-01-10', 'good', 'Valid to Jan 10, 2028'],
  ])('%s', (expires, tone, words) => {
    expect(expiryOf({ expires }, TODAY)).toMatchObject({ tone, words });
  });
});

describe('the list of people', () => {
  const people = [
    aPerson({ id: 'ann', costUsdPerHour: 90, holdings: [aHolding('PMP', { expires: '2026-12-01' })] }),
    aPerson({ id: 'bob', costUsdPerHour: 60, employer: 'Kestrel', holdings: [aHolding('PMP')] }),
    aPerson({
      id: 'cleo',
      availableFrom: '2027-01-01',
      holdings: [aHolding('CKA', { expires: '2026-01-01' })],
    }),
  ];
  const wish = { words: '', employer: '', expiry: '', free: '', sort: '' };
  it.each([
    [{}, ['ann', 'bob', 'cleo']],
    [{ words: 'pmp' }, ['ann', 'bob']],
    [{ employer: 'own' }, ['ann', 'cleo']],
    [{ expiry: '30' }, ['ann', 'cleo']],
    [{ expiry: '0' }, ['cleo']],
    [{ free: 'free' }, ['ann', 'bob']],
    [{ sort: 'cost' }, ['bob', 'ann', 'cleo']],
    [{ sort: 'expiry' }, ['cleo', 'ann', 'bob']],
  ])('%o', (parts, ids) => {
    expect(choosePeople(people, { ...wish, ...parts }, TODAY).map(({ id }) => id)).toEqual(ids);
  });
});

describe('forms', () => {
  it('leave what they do not ask for as it was, and take an empty field for unknown', () => {
    const holding = aHolding('PMP', { source: 'credly', number: '7' });
    const draft = { ...draftOf(holding, FIELDS.holdings), number: '', expires: '2027-01-01' };
    expect(thingOf(draft, FIELDS.holdings, holding)).toEqual({
      ...holding,
      number: null,
      expires: '2027-01-01',
    });
  });

  it('say which field is missing or no number', () => {
    expect(missingIn({ name: '', years: '1' }, FIELDS.skills)).toBe('Skill');
    expect(missingIn({ name: 'Java', years: 'many' }, FIELDS.skills)).toBe('Years');
    expect(missingIn({ name: 'Java', years: '' }, FIELDS.skills)).toBeNull();
  });

  it('keep who is locked in when the rules of a team are changed', () => {
    const before = bidSettingsSchema.parse({
      rules: { lockedOut: ['bob'], rateCeilings: [{ role: 'Lead', usdPerHour: 90 }] },
    });
    const draft = rulesDraft(before);
    expect(settingsOf(draft, before, {})).toEqual(before);
    const { rules } = settingsOf({ ...draft, rateCeilings: 'Lead: 95; Tester: 80.5' }, before, {});
    expect([rules.lockedOut, rules.rateCeilings[1]]).toEqual([['bob'], { role: 'Tester', usdPerHour: 80.5 }]);
    expect(wrongCeiling({ ...draft, rateCeilings: 'Lead 95' })).toMatch(/“Lead 95” is no ceiling/);
  });
});

describe('a chart as CSV', () => {
  it('quotes what needs it and begins no formula', () => {
    const text = csvOf({
      columns: ['Name', 'Bids'],
      rows: [
        ['A, "B"', 2],
        ['=1+1', -3],
        ['plain', null],
      ],
    });
    expect(text).toBe('\uFEFFName,Bids\r\n"A, ""B""",2\r\n\'=1+1,-3\r\nplain,\r\n');
  });
});
