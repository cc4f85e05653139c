import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import type { Person } from '../../src/domain/index.ts';
import { compareShortlists, judge, shortlist } from '../../src/match/index.ts';
import { aHolding, aPerson, aRequirement, TODAY } from '../support/bids.ts';

const dates = { asOf: TODAY, proposal: null, award: null, kickoff: '2027-01-11' };
const pmp = aRequirement({ anyOf: [{ id: 'pmi-pmp', name: 'PMP' }] });
const hydrology = aRequirement({
  kind: 'skill',
  modality: 'preferred',
  anyOf: [{ id: null, name: 'hydrology' }],
});
const project = (client: string, domain: string) => ({
  client,
  domain,
  role: null,
  start: null,
  end: null,
  skills: ['hydrology'],
});
const rank = (people: Person[], options: Parameters<typeof shortlist>[2] = {}) =>
  shortlist(judge([pmp, hydrology], people, loadCatalogue(), dates), () => null, options);

const veteran = aPerson({
  id: 'veteran',
  costUsdPerHour: 100,
  holdings: [aHolding('PMP')],
  projects: [project('City of Springfield', 'water')],
});
const cheap = aPerson({ id: 'cheap', costUsdPerHour: 40, holdings: [aHolding('PMP')], skills: [] });

describe('the score', () => {
  it('is the sum of its parts, and never above 100', () => {
    for (const { score, parts } of rank([veteran, cheap])) {
      const sum = parts.reduce((all, { points }) => all + points, 0);
      expect(Math.abs(sum - score)).toBeLessThan(0.2);
      expect(score).toBeLessThanOrEqual(100);
    }
  });

  it('counts work for the same client, the portfolio and free time', () => {
    const client = { name: 'City of Springfield', domain: 'water' };
    const busy = {
      ...cheap,
      commitments: [{ from: '2027-01-01', to: '2027-02-01', percent: 60 }],
    };
    const [first, second] = rank([busy, veteran], { client });
    expect(first?.person.id).toBe('veteran');
    expect(first?.parts.find(({ part }) => part === 'domain')).toMatchObject({
      share: 1,
      why: 'worked for City of Springfield before',
    });
    expect(first?.parts.find(({ part }) => part === 'portfolio')).toMatchObject({ share: 1 });
    expect(second?.parts.find(({ part }) => part === 'availability')).toMatchObject({
      share: 0.4,
      why: 'only 40 % free to 2027-02-01',
    });
  });

  it('says what moved when a weight changes', () => {
    const before = rank([veteran, cheap]);
    const after = rank([veteran, cheap], { weights: { cost: 500 } });
    expect(before.map(({ person }) => person.id)).toEqual(['veteran', 'cheap']);
    expect(after.map(({ person }) => person.id)).toEqual(['cheap', 'veteran']);
    const [up, down] = compareShortlists(before, after);
    expect(up).toMatchObject({ person: 'cheap', from: 2, to: 1, why: expect.stringContaining('up 1 to 1') });
    expect(down).toMatchObject({ person: 'veteran', from: 1, to: 2 });
    expect(compareShortlists(before, before)).toEqual([]);
  });
});

it('a cell has both sides in one sentence', () => {
  const evidence = [
    { ...pmp.evidence[0], quote: 'The  lead shall hold a PMP.', page: 12 } as (typeof pmp.evidence)[number],
  ];
  const asked = { ...pmp, evidence };
  const held = aPerson({ id: 'P', holdings: [aHolding('PMP', { number: '123', expires: '2028-01-01' })] });
  const [row] = shortlist(judge([asked], [held], loadCatalogue(), dates));
  expect(row?.cells[0]?.why).toBe(
    'PMP 123, valid to 2028-01-01; needed at kickoff 2027-01-11; asked on page 12: "The lead shall hold a PMP."',
  );
});
