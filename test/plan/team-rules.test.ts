import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import type { Match, Person, Requirement, Role, TeamRulesInput } from '../../src/domain/index.ts';
import { answer } from '../../src/plan/index.ts';
import { aHolding, aPerson, aRequirement, TODAY } from '../support/bids.ts';

const catalogue = loadCatalogue();

interface Bid {
  requirements: Requirement[];
  people: Person[];
  rules?: TeamRulesInput;
  roles?: Role[];
  end?: string;
  kickoff?: string;
}

const teamFor = async ({ requirements, people, roles = [], end, kickoff = '2026-11-21', rules = {} }: Bid) =>
  (
    await answer({
      extraction: { requirements, roles, unresolved: [], demandSentences: 0, schedule: [] },
      documents: [],
      people,
      catalogue,
      kickoff,
      asOf: TODAY,
      rules,
      ...(end === undefined ? {} : { dates: { end } }),
    })
  ).team;

const names = ({ members }: Match['team']) => members.map(({ person }) => person);
const pmp = aRequirement({ id: 'pmp', anyOf: [{ id: 'pmi-pmp', name: 'PMP' }] });
const cissp = aRequirement({ id: 'cissp', anyOf: [{ id: 'isc2-cissp', name: 'CISSP' }] });
const holder = (id: string, costUsdPerHour: number, parts: Partial<Person> = {}) =>
  aPerson({ id, costUsdPerHour, holdings: [aHolding('PMP')], ...parts });

describe('rules of the bid', () => {
  const cheap = holder('cheap', 50, { location: 'Austin, TX' });
  const dear = holder('dear', 90, {
    location: 'Denver, CO',
    clearances: [{ name: 'Top Secret', granted: null, expires: null }],
  });
  const people = [cheap, dear];
  const rows: [string, TeamRulesInput, string[]][] = [
    ['nothing said: the cheapest', {}, ['cheap']],
    ['locked out', { lockedOut: ['cheap'] }, ['dear']],
    ['locked in, beside whom nobody else is needed', { lockedIn: [{ person: 'dear' }] }, ['dear']],
    ['location', { locations: ['Denver'] }, ['dear']],
    ['a word of the place, not a part of one', { locations: ['Aus'] }, []],
    ['clearance of a higher level', { clearance: 'us-secret' }, ['dear']],
    ['rate ceiling', { rateCeilingUsdPerHour: 60 }, ['cheap']],
    ['budget an hour that nobody fits', { hourlyBudgetUsd: 40 }, []],
  ];
  it.each(rows)('%s', async (_title, rules, expected) => {
    expect(names(await teamFor({ requirements: [pmp], people, rules }))).toEqual(expected);
  });

  it('a subcontractor counts dearer than own staff, and is shown at the true cost', async () => {
    const own = holder('own', 100);
    const theirs = holder('theirs', 95, { employer: 'Acme' });
    const team = await teamFor({ requirements: [pmp], people: [theirs, own] });
    expect(names(team)).toEqual(['own']);
    const plain = await teamFor({
      requirements: [pmp],
      people: [theirs, own],
      rules: { subcontractorPenaltyPercent: 0 },
    });
    expect([names(plain), plain.costUsdPerHour]).toEqual([['theirs'], 95]);
    expect(
      names(await teamFor({ requirements: [pmp], people: [theirs], rules: { mostSubcontractors: 0 } })),
    ).toEqual([]);
  });

  it('one person holds two roles only where the bid allows it', async () => {
    const both = aPerson({ id: 'both', costUsdPerHour: 80, holdings: [aHolding('PMP'), aHolding('CISSP')] });
    const requirements = [
      { ...pmp, role: 'Project Manager' },
      { ...cissp, role: 'Security Lead' },
    ];
    const one = await teamFor({ requirements, people: [both] });
    expect(one).toMatchObject({ status: 'infeasible', members: [{ person: 'both' }] });
    expect(one.blockers[0]?.changes).toMatchObject([
      { kind: 'two-roles', words: 'let both be Project Manager and Security Lead' },
    ]);
    const two = await teamFor({ requirements, people: [both], rules: { rolesEach: 2 } });
    expect(two).toMatchObject({ status: 'optimal', costUsdPerHour: 80, uncovered: [] });
    expect(two.members).toHaveLength(2);
  });

  it('a number counts people, not places', async () => {
    const both = aPerson({ id: 'both', costUsdPerHour: 80, holdings: [aHolding('PMP'), aHolding('CISSP')] });
    const requirements = [
      { ...pmp, role: 'Project Manager' },
      { ...cissp, role: 'Security Lead' },
      { ...pmp, id: 'two', quantity: 2 },
    ];
    const team = await teamFor({ requirements, people: [both], rules: { rolesEach: 2 } });
    expect(team.uncovered).toEqual(['two']);
  });

  it('a person must be free until the end of the work', async () => {
    const later = { from: '2027-02-01', to: '2027-03-31', percent: 100 };
    const busy = holder('busy', 40, { commitments: [later] });
    const half = holder('half', 60, { commitments: [{ ...later, percent: 50 }] });
    const bid = { requirements: [pmp], people: [busy, half], kickoff: '2026-11-21' };
    expect(names(await teamFor(bid))).toEqual(['busy']);
    expect(names(await teamFor({ ...bid, end: '2027-06-30' }))).toEqual(['half']);
    const full = await teamFor({ ...bid, end: '2027-06-30', rules: { freePercent: 80 } });
    expect(names(full)).toEqual([]);
    expect(full.blockedBy[0]).toContain('have ');
  });
});

describe('what is asked of all personnel', () => {
  const secret = aRequirement({
    id: 'secret',
    kind: 'clearance',
    anyOf: [{ id: 'us-secret', name: 'Secret' }],
  });
  const saying = (quote: string) => ({
    ...secret,
    evidence: secret.evidence.map((one) => ({ ...one, quote })),
  });
  const cleared = { clearances: [{ name: 'us-secret', granted: null, expires: null }] };
  const people = [
    holder('plain', 40),
    holder('cleared', 90, cleared),
    aPerson({ id: 'guard', costUsdPerHour: 20, ...cleared }),
  ];

  it.each([
    ['All personnel shall hold a Secret clearance.', ['cleared']],
    ['Each proposed team member must hold a Secret clearance.', ['cleared']],
    ['Personnel shall hold a Secret clearance.', ['plain', 'guard']],
  ])('%s', async (quote, expected) => {
    expect(names(await teamFor({ requirements: [pmp, saying(quote)], people })).sort()).toEqual(
      expected.sort(),
    );
  });
});

describe('what blocks a team names the least change', () => {
  it('raises the rate ceiling by no more than is needed', async () => {
    const team = await teamFor({
      requirements: [pmp],
      people: [holder('A', 150), holder('B', 135)],
      rules: { rateCeilingUsdPerHour: 120 },
    });
    expect(team.blockers).toMatchObject([
      {
        requirement: 'pmp',
        changes: [{ kind: 'rate-ceiling', words: 'raise the rate ceiling by 15 USD an hour, to 135' }],
      },
    ]);
    expect(team.blockedBy[0]).toContain('least change: raise the rate ceiling by 15 USD');
  });

  it('prefers one change to two', async () => {
    const two = holder('two', 125, { location: 'Austin' });
    const one = holder('one', 160, { location: 'Denver' });
    const team = await teamFor({
      requirements: [pmp],
      people: [two, one],
      rules: { rateCeilingUsdPerHour: 120, locations: ['Denver'] },
    });
    expect(team.blockers[0]?.changes.map(({ words }) => words)).toEqual([
      'raise the rate ceiling by 40 USD an hour, to 160',
    ]);
  });

  it('says nothing that would not help where nobody holds it', async () => {
    const rpo = aRequirement({ id: 'rp', anyOf: [{ id: null, name: 'Registered Practitioner' }] });
    const team = await teamFor({ requirements: [rpo], people: [holder('A', 50)] });
    expect(team.blockers).toMatchObject([
      { requirement: 'rp', changes: [], why: expect.stringContaining('nobody on the roster meets it') },
    ]);
  });

  it('tells the hours a week with which study would do', async () => {
    const cka = aRequirement({ id: 'cka', anyOf: [{ id: 'cncf-cka', name: 'CKA' }] });
    const person = aPerson({ id: 'admin', title: 'Kubernetes Administrator', studyHoursPerWeek: 2 });
    const team = await teamFor({ requirements: [cka], people: [person], kickoff: '2027-06-01' });
    expect(team.blockers[0]?.changes).toMatchObject([{ kind: 'study-hours', person: 'admin' }]);
  });
});

describe('beside the best team', () => {
  const people = [holder('A', 50), holder('B', 60), holder('C', 70), holder('D', 80), holder('E', 90)];

  it('the next three are the next cheapest', async () => {
    const { alternatives } = await teamFor({ requirements: [pmp], people });
    expect(alternatives.map((one) => [one.members[0]?.person, one.costUsdPerHour])).toEqual([
      ['B', 60],
      ['C', 70],
      ['D', 80],
    ]);
    expect(alternatives[0]).toMatchObject({
      joins: ['B'],
      leaves: ['A'],
      words: 'with B and without A: 60 USD an hour, 10 more',
    });
  });

  it('the N-1 test says what fails and who steps in', async () => {
    const both = aPerson({ id: 'both', costUsdPerHour: 55, holdings: [aHolding('PMP'), aHolding('CISSP')] });
    const { withoutEach, bench } = await teamFor({
      requirements: [pmp, cissp],
      people: [both, holder('A', 50)],
    });
    expect(withoutEach).toMatchObject([
      { person: 'both', fails: ['pmp', 'cissp'], standIn: { person: 'A', fails: ['cissp'] } },
    ]);
    expect(bench).toEqual([{ role: null, people: [{ person: 'A', covers: ['pmp'], costUsdPerHour: 50 }] }]);
  });

  it('nobody else for it is said', async () => {
    const { withoutEach, alternatives } = await teamFor({ requirements: [pmp], people: [holder('A', 50)] });
    expect(withoutEach).toMatchObject([{ fails: ['pmp'], standIn: null }]);
    expect(alternatives).toEqual([]);
  });
});
