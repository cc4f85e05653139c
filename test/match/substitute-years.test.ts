import { describe, expect, it } from 'vitest';
import { SUBSTITUTION_RULES, substituteYears } from '../../src/match/substitute-years.ts';
import { aRequirement } from '../support/bids.ts';
import { cellFor } from './cell-for.ts';

const quoting = (quote: string) => {
  const requirement = aRequirement({
    kind: 'education',
    anyOf: [{ id: 'bachelor', name: "Bachelor's degree" }],
  });
  return { ...requirement, evidence: requirement.evidence.map((one) => ({ ...one, quote })) };
};

describe.each([...SUBSTITUTION_RULES])('$id', ({ example, counterExample }) => {
  it(`reads "${example}"`, () => expect(substituteYears(quoting(example))).toBeGreaterThan(0));
  it(`leaves "${counterExample}"`, () => expect(substituteYears(quoting(counterExample))).toBeNull());
});

describe('years in place of a degree', () => {
  const asked = quoting("A Bachelor's degree; eight (8) years of experience may be substituted.");
  it.each([
    [12, 'met', '12 years of experience stand in for the degree'],
    [5, 'related', '3 short'],
  ] as const)('%s years', (yearsExperience, status, why) => {
    expect(cellFor(asked, { yearsExperience })).toEqual({ status, why: expect.stringContaining(why) });
  });
});
