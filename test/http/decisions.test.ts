import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Match, PlanAction } from '../../src/domain/index.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { untilFinished } from '../support/events.ts';
import { startTestService, type TestService } from '../support/service.ts';

const RFP = `# Staffing

## Key personnel: Project Manager

The Project Manager must hold a current PMP certification.

## Key personnel: Cloud Engineer

The Cloud Engineer must hold the AWS Certified Cloud Practitioner certification.

## Offeror

The offeror must be certified to ISO/IEC 27001.
`;
const AMENDMENT = RFP.replace('must hold a current PMP', 'should hold a current PMP').replace(
  'The offeror must',
  'The Cloud Engineer must hold the CISSP certification.\n\nThe offeror must',
);

const PLAIN = '# Nothing\n\nNothing is asked.\n';

const PEOPLE = {
  schema: 'muster.roster/1',
  people: [
    {
      id: 'ann',
      name: 'Ann',
      title: 'Project Manager',
      costUsdPerHour: 90,
      holdings: [{ credential: 'PMP' }],
    },
    {
      id: 'bob',
      name: 'Bob',
      title: 'Project Manager',
      costUsdPerHour: 60,
      holdings: [{ credential: 'PMP' }],
    },
    { id: 'cleo', name: 'Cleo', title: 'Cloud Engineer', costUsdPerHour: 80 },
  ],
};

let service: TestService;
let api: TestApi;
let bid: string;
let document: string;

const match = async (question = ''): Promise<Match> => (await api.get(`/bids/${bid}/match${question}`)).body;
const member = ({ team }: Match) => team.members.map(({ person }) => person);
async function upload(name: string, content: string): Promise<string> {
  const { body } = await api.upload(`/bids/${bid}/documents`, [{ name, content }]);
  const id: string = body.documents[0].id;
  await untilFinished(service.url, bid, [id]);
  return id;
}

beforeAll(async () => {
  service = await startTestService();
  api = await openApi(service.url);
  expect((await api.post('/people/import', PEOPLE)).status).toBe(200);
  bid = (await api.post('/bids', { name: 'Cloud', client: 'Brightwater', kickoff: '2028-03-01' })).body.id;
  document = await upload('rfp.md', RFP);
});
afterAll(() => service?.close());

describe('what is said of the team of a bid', () => {
  it('is nothing at first, and then what was put', async () => {
    const { body } = await api.get(`/bids/${bid}/settings`);
    expect(body).toMatchObject({ rules: { lockedOut: [], rateCeilingUsdPerHour: null }, weights: {} });
    const put = await api.put(`/bids/${bid}/settings`, { rules: { lockedOut: ['bob'] } });
    expect([put.status, put.body.rules.lockedOut]).toEqual([200, ['bob']]);
    expect((await api.get(`/bids/${bid}/settings`)).body).toEqual(put.body);
  });

  it('decides the answers, and a question may say otherwise', async () => {
    expect(member(await match())).toContain('ann');
    expect(member(await match('?lockOut=ann'))).toContain('bob');
    await api.put(`/bids/${bid}/settings`, {});
    expect(member(await match())).toContain('bob');
  });

  it('is refused where it makes no sense, and for a bid that is none', async () => {
    const wrong = await api.put(`/bids/${bid}/settings`, { rules: { rateCeilingUsdPerHour: -1 } });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'invalid-request']);
    expect((await api.put('/bids/nobody/settings', {})).body.code).toBe('bid-not-found');
  });
});

describe('weights', () => {
  const costOf = ({ shortlist }: Match) =>
    shortlist[0]?.parts.find(({ part }) => part === 'cost')?.weight ?? null;

  it('are the administrator’s, unless the bid or the question says otherwise', async () => {
    expect((await api.put('/weights', { cost: 30 })).body.weights).toMatchObject({ cost: 30, mandatory: 60 });
    expect(costOf(await match())).toBe(30);
    await api.put(`/bids/${bid}/settings`, { weights: { cost: 20 } });
    expect(costOf(await match())).toBe(20);
    expect(costOf(await match('?weights=cost:10'))).toBe(10);
    await api.put('/weights', {});
    await api.put(`/bids/${bid}/settings`, {});
    expect((await api.get('/weights')).body.weights.cost).toBe(4);
  });
});

describe('the company', () => {
  const iso = ({ requirements }: Match) =>
    requirements.find(({ subject }) => subject === 'company')?.coverage;

  it('is judged by what it holds once that is said', async () => {
    expect((await api.get('/company')).body).toEqual({ company: null });
    expect(iso(await match())?.status).toBe('not-assessed');
    const company = { name: 'Acme', holdings: [{ credential: 'ISO 27001', expires: '2031-01-01' }] };
    const { body } = await api.put('/company', { company });
    expect(body.company.holdings[0]).toMatchObject({ credential: 'ISO 27001', number: null });
    expect(iso(await match())).toMatchObject({ status: 'met' });
    expect((await api.put('/company', { company: null })).body).toEqual({ company: null });
  });
});

describe('progress of the plan', () => {
  let action: PlanAction;
  const step = (body: object) =>
    api.put(`/bids/${bid}/progress/${action.person}/${action.credential.id}`, body);
  const planned = async (): Promise<PlanAction[]> => (await api.get(`/bids/${bid}/plan`)).body.plan;
  const again = async () =>
    (await planned()).find(
      ({ person, credential }) => person === action.person && credential.id === action.credential.id,
    );

  beforeAll(async () => {
    const first = (await planned()).find(({ satisfies }) => satisfies === 'requirement');
    if (first === undefined) throw new Error('The plan has no action.');
    action = first;
  });

  it('is planned at first and then goes from step to step', async () => {
    expect(action.progress).toBe('planned');
    expect((await step({ state: 'studying' })).body).toMatchObject({ state: 'studying', earnedOn: null });
    expect((await again())?.progress).toBe('studying');
    expect((await step({ state: 'booked' })).status).toBe(200);
    const back = await step({ state: 'planned' });
    expect([back.status, back.body.code]).toEqual([409, 'conflict']);
  });

  it('that is dropped is not asked of the same person again', async () => {
    await step({ state: 'dropped' });
    expect(await again()).toBeUndefined();
    await step({ state: 'planned' });
    expect((await again())?.progress).toBe('planned');
  });

  it('that is earned is a holding, once, and closes the gap', async () => {
    const future = await step({ state: 'earned', earnedOn: '2099-01-01' });
    expect([future.status, future.body.code]).toEqual([400, 'invalid-request']);
    for (const _ of [1, 2]) await step({ state: 'earned', earnedOn: '2026-11-01', number: 'X-1' });
    const { holdings } = (await api.get(`/people/${action.person}`)).body;
    expect(holdings.filter(({ number }: { number: string }) => number === 'X-1')).toHaveLength(1);
    expect(await again()).toBeUndefined();
    expect((await api.get(`/bids/${bid}/progress`)).body.progress).toMatchObject([
      { person: action.person, credential: action.credential.id, state: 'earned', number: 'X-1' },
    ]);
    const covered = (await match()).requirements.find(({ id }) => action.closes.includes(id));
    expect(covered?.coverage).toMatchObject({ status: 'met', metBy: [action.person] });
  });

  it('is of people and credentials that there are', async () => {
    const path = `/bids/${bid}/progress`;
    expect((await api.put(`${path}/nobody/pmi-pmp`, { state: 'studying' })).status).toBe(404);
    expect((await api.put(`${path}/ann/no-such-thing`, { state: 'studying' })).status).toBe(404);
  });
});

describe('an amendment', () => {
  let amendment: string;
  beforeAll(async () => {
    amendment = await upload('rfp-amended.md', AMENDMENT);
  });

  it('counts beside the old document until it is said to replace it', async () => {
    const { body } = await api.get(`/bids/${bid}/changes`);
    expect(body).toMatchObject({ amendments: [], added: [], removed: [], changed: [] });
    const { status, body: changed } = await api.patch(`/documents/${amendment}`, { replaces: document });
    expect([status, changed.replaces]).toEqual([200, document]);
    const { documents, requirements } = await match();
    expect(documents[0]?.issues.map(({ code }) => code)).toContain('replaced');
    const places = requirements.flatMap(({ evidence }) => evidence.map((place) => place.document));
    expect(new Set(places)).toEqual(new Set([amendment]));
  });

  it('shows what it adds and changes, and what that does', async () => {
    const { body } = await api.get(`/bids/${bid}/changes?amendment=${amendment}`);
    expect(body.amendments).toEqual([
      { id: amendment, name: 'rfp-amended.md', replaces: document, replacesName: 'rfp.md' },
    ]);
    expect(body.added.map(({ label }: { label: string }) => label)).toEqual([
      expect.stringContaining('CISSP'),
    ]);
    expect(body.changed.flatMap(({ changes }: { changes: string[] }) => changes)).toEqual([
      'modality: mandatory → preferred',
    ]);
    expect(body.removed).toEqual([]);
    expect(body.effects.coverage.moved).toMatchObject([
      { label: expect.stringContaining('CISSP'), before: null },
    ]);
    expect(body.effects.plan.after.actions).toBeGreaterThanOrEqual(0);
  });

  it('replaces a document of its own bid, and not itself', async () => {
    for (const [id, replaces] of [
      [amendment, amendment],
      [amendment, 'doc-of-nobody'],
      [document, amendment],
    ])
      expect((await api.patch(`/documents/${id}`, { replaces })).body.code).toBe('invalid-request');
    const none = await api.get(`/bids/${bid}/changes?amendment=${document}`);
    expect(none.status).toBe(404);
  });

  it('may say at its upload what it replaces', async () => {
    const path = `/bids/${bid}/documents?replaces=${amendment}`;
    const file = { name: 'second.md', content: `${AMENDMENT}\nAll staff must be fluent in English.\n` };
    const { status, body } = await api.upload(path, [file]);
    expect(status).toBe(202);
    const { id } = body.documents[0];
    await untilFinished(service.url, bid, [id]);
    expect((await api.get(`/documents/${id}`)).body.replaces).toBe(amendment);
    // Of three versions the last one counts, and each is compared with the one before it.
    const places = (await match()).requirements.flatMap(({ evidence }) =>
      evidence.map((one) => one.document),
    );
    expect(new Set(places)).toEqual(new Set([id]));
    const first = await api.get(`/bids/${bid}/changes?amendment=${amendment}`);
    expect(first.body.added.map(({ label }: { label: string }) => label)).toEqual([
      expect.stringContaining('CISSP'),
    ]);
    expect((await api.upload(path, [file, { name: 'third.md', content: PLAIN }])).status).toBe(400);
    expect((await api.upload(`/bids/${bid}/documents?replaces=none`, [file])).status).toBe(400);
    await api.patch(`/documents/${id}`, { replaces: null });
  });

  it('is one no more when that is taken back', async () => {
    expect((await api.patch(`/documents/${amendment}`, { replaces: null })).body.replaces).toBeNull();
    const { documents } = await match();
    expect(documents[0]?.issues.map(({ code }) => code)).not.toContain('replaced');
  });
});

it('every operation on what people decide is asked here', () => {
  // The others are those of plan-decisions.test.ts.
  const others = ['undoStep', 'listChoices', 'chooseForGap', 'listAssignments', 'assignCredential'];
  expect(api.unasked(['settings', 'progress', 'amendments'], 'of')).toEqual(others);
});
