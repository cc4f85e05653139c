import { describe, expect, it } from 'vitest';
import { bidSettingsSchema, type TeamChange } from '../../src/domain/index.ts';
import {
  askedQuestion,
  keptAs,
  questionWords,
  savedQuestion,
  tried,
  type WhatIf,
  whatIfFor,
} from '../../src/web/features/team/what-if.ts';

const settings = bidSettingsSchema.parse({ rules: { lockedOut: ['P07'], rateCeilingUsdPerHour: 100 } });
const bid = { kickoff: '2027-02-22', hoursPerWeek: null, budgetUsd: 900 };
const saved = savedQuestion(bid, settings);

describe('a what-if in the address', () => {
  const cases: readonly (readonly [WhatIf, Partial<typeof saved>])[] = [
    [{}, saved],
    [{ kickoff: '2027-04-01' }, { kickoff: '2027-04-01', budgetUsd: 900 }],
    [{ budgetUsd: 'none' }, { budgetUsd: null }],
    [{ rateCeilingUsdPerHour: '120' }, { rateCeilingUsdPerHour: 120 }],
    [{ lockOut: ';' }, { lockedOut: [] }],
    [
      { lockIn: 'P01 as Project Manager;P02' },
      {
        lockedIn: [
          { person: 'P01', role: 'Project Manager' },
          { person: 'P02', role: null },
        ],
      },
    ],
    [{ study: 'nonsense' }, { study: 'where-nobody-holds' }],
  ];
  it.each(cases)('%j', (words, expected) => {
    expect(askedQuestion(saved, words)).toMatchObject(expected);
  });

  it('says only what differs, and reads back as it was written', () => {
    const wanted = { lockedOut: [], kickoff: '2027-04-01', budgetUsd: 900, hoursPerWeek: 8 };
    const words = whatIfFor(wanted, saved);
    expect(words).toEqual({ kickoff: '2027-04-01', hoursPerWeek: '8', budgetUsd: null, lockOut: ';' });
    const said = Object.fromEntries(Object.entries(words).filter(([, one]) => one !== null));
    expect(askedQuestion(saved, said)).toMatchObject(wanted);
    expect(questionWords(said)).toBe('kickoff=2027-04-01&hoursPerWeek=8&lockOut=%3B');
  });

  it('becomes the bid’s rules and facts, beside the weights that it has', () => {
    const kept = keptAs(askedQuestion(saved, { lockOut: ';', kickoff: '2027-04-01' }), settings);
    expect(kept.facts).toEqual({ kickoff: '2027-04-01', hoursPerWeek: null, budgetUsd: 900 });
    expect(bidSettingsSchema.parse(kept.settings).rules.lockedOut).toEqual([]);
  });
});

describe('a change that would help is tried as', () => {
  const change = (kind: TeamChange['kind'], words: string, person: string | null = null) => ({
    kind,
    words,
    person,
  });
  const cases: readonly (readonly [TeamChange, ReturnType<typeof tried>])[] = [
    [
      change('rate-ceiling', 'raise the rate ceiling by 15 USD an hour, to 135'),
      { rateCeilingUsdPerHour: 135 },
    ],
    [change('rate-ceiling', 'raise the rate ceiling of Architect by 15 USD an hour, to 135'), null],
    [
      change('hourly-budget', "raise the team's budget by 20 USD an hour, to 420.5"),
      { hourlyBudgetUsd: 420.5 },
    ],
    [change('subcontractors', 'allow 2 subcontractors instead of 1'), { mostSubcontractors: 2 }],
    [change('unlock', 'let Elena Marsh be chosen', 'P07'), { lockedOut: [] }],
    [
      change('later', 'have it due 51 days later, on 2027-04-14, when Nadia could have earned it'),
      { kickoff: '2027-04-14' },
    ],
    [change('study-hours', 'let Nadia study 16 hours a week instead of 10', 'P20'), null],
  ];
  it.each(cases)('$words', (one, expected) => {
    expect(tried(one, saved)).toEqual(expected);
  });
});
