import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { answer, rankPeople, rowsOf } from '../../src/plan/index.ts';
import { aHolding, aPerson, aRequirement, TODAY } from '../support/bids.ts';

const catalogue = loadCatalogue();
const PMP = { id: 'pmi-pmp', name: 'Project Management Professional' };
const CISSP = { id: 'isc2-cissp', name: 'CISSP' };

/** More than are judged at once, and no two alike. */
const people = Array.from({ length: 450 }, (_, i) =>
  aPerson({
    id: `P${i}`,
    title: i % 3 === 0 ? 'Project Manager' : 'Engineer',
    costUsdPerHour: 40 + ((i * 37) % 160),
    yearsExperience: i % 20,
    skills: i % 7 === 0 ? [{ name: 'Python', level: null, years: i % 9, lastUsed: null }] : [],
    holdings: [
      ...(i % 5 === 0 ? [aHolding(PMP.id, { expires: i % 10 === 0 ? '2028-01-01' : '2026-12-31' })] : []),
      ...(i % 11 === 0 ? [aHolding(CISSP.id)] : []),
    ],
  }),
);
const requirements = [
  aRequirement({ id: 'pmp', role: 'Project Manager', anyOf: [PMP] }),
  aRequirement({ id: 'cissp', modality: 'preferred', anyOf: [CISSP] }),
  aRequirement({ id: 'python', kind: 'skill', anyOf: [{ id: 'python', name: 'Python' }] }),
  aRequirement({
    id: 'years',
    kind: 'experience',
    years: 5,
    anyOf: [{ id: null, name: 'project management' }],
  }),
];
const question = {
  extraction: { requirements, roles: [], unresolved: [], demandSentences: 4, schedule: [] },
  documents: [],
  kickoff: '2027-03-01',
  asOf: TODAY,
  dropped: [{ person: 'P3', credential: 'pmi-pmp' }],
};

describe('a ranking', () => {
  it('has the order, the rows and the coverage of the whole answer, page by page', async () => {
    const whole = await answer({ ...question, people, catalogue });
    const ranking = rankPeople(question, people, catalogue);
    const byId = new Map(people.map((person) => [person.id, person]));
    expect(ranking.order).toEqual(whole.shortlist.map(({ person }) => person.id));
    expect(ranking.requirements).toEqual(whole.requirements);
    for (const from of [0, 190, 440]) {
      const wanted = ranking.order.slice(from, from + 20).flatMap((id) => byId.get(id) ?? []);
      expect(rowsOf(question, wanted, ranking, catalogue)).toEqual(whole.shortlist.slice(from, from + 20));
    }
  });
});
