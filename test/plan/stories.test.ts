import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import type { Match, Person, Requirement, Role, TeamRulesInput } from '../../src/domain/index.ts';
import { answer } from '../../src/plan/index.ts';
import { aHolding, aPerson, aRequirement, TODAY } from '../support/bids.ts';

const catalogue = loadCatalogue();

interface Bid {
  requirements: Requirement[];
  people: Person[];
  kickoff: string;
  roles?: Role[];
  hoursPerWeek?: number;
  budgetUsd?: number;
  dates?: { proposal?: string; award?: string; end?: string };
  rules?: TeamRulesInput;
}

const answerTo = ({ requirements, roles = [], people, ...rest }: Bid): Promise<Match> =>
  answer({
    extraction: { requirements, roles, unresolved: [], demandSentences: 0, schedule: [] },
    documents: [],
    people,
    catalogue,
    asOf: TODAY,
    ...rest,
  });

const cellOf = (match: Match, person: string, requirement: string) =>
  match.shortlist
    .find((row) => row.person.id === person)
    ?.cells.find((cell) => cell.requirement === requirement);

const idOf = (name: string) =>
  catalogue.names.lookUp(name).find(({ family }) => family === 'skill')?.id ?? null;
const vectors = aRequirement({
  kind: 'skill',
  anyOf: [{ id: idOf('vector databases'), name: 'vector databases' }],
});
const mlProfessional = aRequirement({
  anyOf: [{ id: 'ml-certification-recognised', name: 'certified ML professional' }],
  quantity: 1,
});
const cipp = aRequirement({ anyOf: [{ id: 'iapp-cipp-us', name: 'CIPP/US' }] });
const cissp = aRequirement({ anyOf: [{ id: 'isc2-cissp', name: 'CISSP' }] });

describe('an agency that must show vector-database skill by Monday', () => {
  const lisa = aPerson({
    id: 'lisa',
    title: 'Senior Data Engineer',
    studyHoursPerWeek: 8,
    costUsdPerHour: 90,
  });
  const bid = { requirements: [vectors], people: [lisa], kickoff: '2026-11-23' };

  it('closes it by one eight-hour badge with a practical assessment', async () => {
    const { plan, team, unclosable } = await answerTo(bid);
    expect(plan).toHaveLength(1);
    expect(plan[0]).toMatchObject({
      person: 'lisa',
      credential: { id: 'generic-vector-database-badge', type: 'micro-credential' },
      closes: [vectors.id],
      hours: [8, 8],
      hoursAre: 'stated',
      start: '2026-11-20',
      finish: '2026-11-21',
      latestStart: '2026-11-22',
      fits: true,
      satisfies: 'requirement',
      quality: { assessment: { ok: true }, verifiable: { ok: true }, current: { ok: true } },
    });
    expect(team).toMatchObject({
      status: 'optimal',
      uncovered: [],
      members: [{ person: 'lisa', afterPlan: [vectors.id] }],
    });
    expect(unclosable).toEqual([]);
  });

  it('marks her cell closable', async () => {
    expect(cellOf(await answerTo(bid), 'lisa', vectors.id)).toMatchObject({ status: 'closable' });
  });

  it('says that five hours a week are too few for Monday', async () => {
    const busy = { ...lisa, studyHoursPerWeek: null };
    const { plan, unclosable, team } = await answerTo({ ...bid, people: [busy] });
    expect(plan).toMatchObject([{ fits: false, finish: '2026-12-02' }]);
    expect(unclosable).toMatchObject([
      { requirement: vectors.id, options: ['hire', 'subcontract', 'ask-the-buyer', 'no-bid'] },
    ]);
    expect(team.status).toBe('infeasible');
  });
});

describe('a manufacturer that wants at least one certified ML professional', () => {
  const engineer = aPerson({
    id: 'engineer',
    title: 'ML Engineer',
    costUsdPerHour: 110,
    holdings: [aHolding('AWS ML Specialty', { number: 'MLS-7', expires: '2026-02-01' })],
  });
  const accountant = aPerson({ id: 'accountant', title: 'Accountant', costUsdPerHour: 40 });
  const bid = { requirements: [mlProfessional], people: [engineer, accountant], kickoff: '2027-10-01' };

  it('calls the lapsed certification expired', async () => {
    const match = await answerTo(bid);
    expect(cellOf(match, 'engineer', mlProfessional.id)).toMatchObject({ status: 'expired' });
    expect(match.requirements[0]?.coverage).toEqual({ status: 'gap', needed: 1, metBy: [] });
  });

  it('plans the successor for the one who held it, never the retired one', async () => {
    const { plan } = await answerTo(bid);
    expect(plan).toMatchObject([
      {
        person: 'engineer',
        credential: { id: 'aws-ml-engineer-associate' },
        fits: true,
        satisfies: 'requirement',
      },
    ]);
    expect(plan[0]?.why).toContain('the successor of AWS Certified Machine Learning – Specialty');
    expect(plan[0]?.why).toContain('retired on 2026-03-31');
  });

  it('takes whoever holds one today before anybody studies', async () => {
    const holder = aPerson({
      id: 'holder',
      costUsdPerHour: 150,
      holdings: [aHolding('databricks-ml-professional', { expires: '2028-01-01' })],
    });
    const { plan, team } = await answerTo({ ...bid, people: [engineer, accountant, holder] });
    expect(team.members).toMatchObject([{ person: 'holder', covers: [mlProfessional.id], afterPlan: [] }]);
    expect(plan).toEqual([]);
  });

  it('takes the cheaper engineer who can be certified in time, where the bid says so', async () => {
    const subcontractor = aPerson({
      id: 'subcontractor',
      employer: 'Acme Analytics',
      costUsdPerHour: 150,
      holdings: [aHolding('databricks-ml-professional', { expires: '2028-01-01' })],
    });
    const rules = { study: 'where-cheaper' } as const;
    const { team } = await answerTo({ ...bid, rules, people: [engineer, accountant, subcontractor] });
    expect(team.members).toMatchObject([{ person: 'engineer', afterPlan: [mlProfessional.id] }]);
    const soon = { ...bid, rules, kickoff: '2027-01-10', people: [engineer, accountant, subcontractor] };
    expect((await answerTo(soon)).team.members).toMatchObject([{ person: 'subcontractor', afterPlan: [] }]);
  });
});

describe('a regulated client for whom no badge replaces CIPP', () => {
  const analyst = aPerson({
    id: 'analyst',
    title: 'Privacy Analyst',
    studyHoursPerWeek: 10,
    costUsdPerHour: 80,
  });

  it('offers the badge as support alone and says what is left', async () => {
    const { plan, unclosable, team } = await answerTo({
      requirements: [cipp],
      people: [analyst],
      kickoff: '2027-01-15',
    });
    expect(plan).toMatchObject([
      { credential: { type: 'micro-credential' }, satisfies: 'supports-only', fits: true, closes: [cipp.id] },
      { credential: { id: 'iapp-cipp-us' }, satisfies: 'requirement', fits: false },
    ]);
    expect(unclosable).toMatchObject([
      { requirement: cipp.id, options: ['hire', 'subcontract', 'ask-the-buyer', 'no-bid'] },
    ]);
    expect(team).toMatchObject({ status: 'infeasible', uncovered: [cipp.id] });
  });

  it('plans the certification itself when there is time', async () => {
    const { plan, unclosable } = await answerTo({
      requirements: [cipp],
      people: [analyst],
      kickoff: '2027-06-15',
    });
    expect(plan).toMatchObject([{ credential: { id: 'iapp-cipp-us', type: 'certification' }, fits: true }]);
    expect(unclosable).toEqual([]);
  });
});

describe('a certification that expires between award and kickoff', () => {
  const holder = aPerson({
    id: 'holder',
    holdings: [aHolding('CISSP', { number: '998877', expires: '2026-12-31' })],
  });
  const bid = { people: [holder], kickoff: '2027-01-11', dates: { award: '2026-12-10' } };

  it('is not met at kickoff and offers to renew', async () => {
    const match = await answerTo({ ...bid, requirements: [cissp] });
    expect(cellOf(match, 'holder', cissp.id)).toMatchObject({
      status: 'expires-before-due',
      why: expect.stringContaining('11 days before kickoff 2027-01-11'),
    });
    expect(match.unclosable[0]?.options[0]).toBe('renew');
    expect(match.unclosable[0]?.why).toContain('renewal');
  });

  it('is met where it is due at the award', async () => {
    const atAward = { ...cissp, due: { event: 'award' as const, days: 0, date: null } };
    const match = await answerTo({ ...bid, requirements: [atAward] });
    expect(match.team).toMatchObject({ status: 'optimal', members: [{ person: 'holder' }] });
  });
});

describe('study', () => {
  it('is planned one after the other within a person’s hours', async () => {
    const prompts = aRequirement({
      kind: 'skill',
      anyOf: [{ id: idOf('prompt engineering'), name: 'prompt engineering' }],
    });
    const one = aPerson({ id: 'one', title: 'AI Engineer', studyHoursPerWeek: 8 });
    const { plan } = await answerTo({
      requirements: [vectors, prompts],
      people: [one],
      kickoff: '2027-03-01',
    });
    const [first, second] = plan;
    expect(plan).toHaveLength(2);
    expect(second?.start).toBe(first?.finish);
    expect(plan.every(({ fits }) => fits)).toBe(true);
  });

  it('begins with prerequisites', async () => {
    const cks = aRequirement({ anyOf: [{ id: 'cncf-cks', name: 'CKS' }] });
    const admin = aPerson({ id: 'admin', title: 'Kubernetes Administrator', studyHoursPerWeek: 20 });
    const { plan } = await answerTo({ requirements: [cks], people: [admin], kickoff: '2027-11-01' });
    expect(plan.map(({ credential }) => credential.id)).toEqual(['cncf-cka', 'cncf-cks']);
    expect(plan[0]?.why).toContain('prerequisite of');
  });

  it('closes several requirements by one credential where one covers them', async () => {
    const rag = aRequirement({
      kind: 'skill',
      anyOf: [{ id: idOf('RAG') ?? idOf('retrieval-augmented generation'), name: 'RAG' }],
    });
    const one = aPerson({ id: 'one', title: 'AI Engineer', studyHoursPerWeek: 8 });
    const { plan } = await answerTo({ requirements: [vectors, rag], people: [one], kickoff: '2027-03-01' });
    expect(plan).toHaveLength(1);
    expect(plan[0]?.closes).toEqual([vectors.id, rag.id]);
  });

  it('says of each credential what it closes, the better of two that would do', async () => {
    const langChain = aRequirement({
      kind: 'skill',
      modality: 'preferred',
      anyOf: [{ id: idOf('LangChain'), name: 'LangChain' }],
    });
    const one = aPerson({ id: 'one', title: 'AI Engineer', studyHoursPerWeek: 8 });
    const { plan } = await answerTo({
      requirements: [vectors, langChain],
      people: [one],
      kickoff: '2027-06-01',
    });
    expect(plan.map(({ closes }) => closes)).toEqual([[vectors.id], [langChain.id]]);
    expect(plan[1]?.why).toContain('covers LangChain');
  });

  it('stays within the budget', async () => {
    const engineer = aPerson({ id: 'engineer', title: 'ML Engineer' });
    const bid = { requirements: [mlProfessional], people: [engineer], kickoff: '2027-12-01' };
    expect((await answerTo({ ...bid, budgetUsd: 1000 })).unclosable).toEqual([]);
    expect((await answerTo({ ...bid, budgetUsd: 20 })).unclosable).toHaveLength(1);
  });

  it('is never proposed for clearances, degrees and years', async () => {
    const requirements = [
      aRequirement({ kind: 'clearance', anyOf: [{ id: 'us-secret', name: 'Secret' }] }),
      aRequirement({ kind: 'education', anyOf: [{ id: 'master', name: "Master's degree" }] }),
      aRequirement({ kind: 'experience', anyOf: [{ id: null, name: 'hydrology' }], years: 5 }),
    ];
    const { plan, unclosable } = await answerTo({
      requirements,
      people: [aPerson({ id: 'P' })],
      kickoff: '2029-01-01',
    });
    expect(plan).toEqual([]);
    expect(unclosable.map(({ requirement }) => requirement)).toEqual(requirements.map(({ id }) => id));
  });
});

it('an empty roster gives an empty team and every gap', async () => {
  const match = await answerTo({ requirements: [cissp], people: [], kickoff: '2027-01-11' });
  expect(match.team).toMatchObject({ status: 'empty', members: [], uncovered: [cissp.id] });
  expect(match.unclosable).toMatchObject([{ why: 'the roster is empty' }]);
});

it('documents that demand nothing need nobody', async () => {
  const match = await answerTo({ requirements: [], people: [aPerson({ id: 'P' })], kickoff: '2027-01-11' });
  expect(match).toMatchObject({ team: { status: 'empty', members: [] }, plan: [], unclosable: [] });
  expect(match.shortlist).toMatchObject([{ mandatoryMet: 0, mandatoryTotal: 0, cells: [] }]);
});
