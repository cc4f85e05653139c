import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Match } from '../../src/domain/index.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { untilFinished } from '../support/events.ts';
import { startTestService, type TestService } from '../support/service.ts';

const RFP = `# Staff

The Cloud Engineer must hold the AWS Certified Cloud Practitioner certification.

The Data Lead must hold the Northwind Data Steward certification.

The Security Lead must hold a Secret clearance.
`;
const CLOUD = 'aws-cloud-practitioner';
const PEOPLE = {
  schema: 'muster.roster/1',
  people: ['ann', 'bob', 'cleo'].map((id) => ({ id, name: id, title: 'Cloud Engineer', costUsdPerHour: 80 })),
};

let service: TestService;
let api: TestApi;
let bid: string;
let document: string;
const match = async (): Promise<Match> => (await api.get(`/bids/${bid}/match`)).body;
const earner = async () => (await match()).plan.find(({ credential }) => credential.id === CLOUD)?.person;
const holdings = async (id: string) => (await api.get(`/people/${id}`)).body.holdings;

beforeAll(async () => {
  service = await startTestService();
  api = await openApi(service.url);
  await api.post('/people/import', PEOPLE);
  bid = (await api.post('/bids', { name: 'Cloud', kickoff: '2028-03-01' })).body.id;
  const { body } = await api.upload(`/bids/${bid}/documents`, [{ name: 'rfp.md', content: RFP }]);
  document = body.documents[0].id;
  await untilFinished(service.url, bid, [document]);
});
afterAll(() => service?.close());

describe('a step of a plan', () => {
  const step = (person: string) => `/bids/${bid}/progress/${person}/${CLOUD}`;

  it('is undone, one after the other, and no further', async () => {
    await api.put(step('ann'), { state: 'studying' });
    expect((await api.put(step('ann'), { state: 'booked' })).body).toMatchObject({ before: 'studying' });
    expect((await api.post(`${step('ann')}/undo`, {})).body).toMatchObject({
      state: 'studying',
      before: 'planned',
    });
    expect((await api.post(`${step('ann')}/undo`, {})).body).toMatchObject({
      state: 'planned',
      before: null,
    });
    expect((await api.post(`${step('ann')}/undo`, {})).status).toBe(409);
  });

  it('to earned adds the holding, and undone takes it away and brings back what was in progress', async () => {
    const before = [{ credential: CLOUD, status: 'in-progress' }];
    await api.patch('/people/bob', { changes: { holdings: before } });
    await api.put(step('bob'), { state: 'earned', number: 'N-1' });
    expect(await holdings('bob')).toMatchObject([{ credential: CLOUD, status: 'held', number: 'N-1' }]);
    await api.post(`${step('bob')}/undo`, {});
    expect(await holdings('bob')).toMatchObject(before);
  });
});

describe('who earns what', () => {
  it('is said beforehand with what it changes, and then kept', async () => {
    const first = await earner();
    const other = PEOPLE.people.map(({ id }) => id).find((id) => id !== first) ?? '';
    const path = `/bids/${bid}/assignments/${CLOUD}`;
    const preview = await api.put(`${path}?preview=true`, { people: [other] });
    expect(preview.body).toMatchObject({ applied: false, effects: { plan: { added: [{ person: other }] } } });
    expect(await earner()).toBe(first);
    expect((await api.put(path, { people: [other] })).body.applied).toBe(true);
    expect(await earner()).toBe(other);
    expect((await api.get(`/bids/${bid}/assignments`)).body.assignments).toMatchObject([
      { credential: CLOUD, people: [other], who: expect.stringContaining('administrator') },
    ]);
    await api.put(path, { people: null });
    expect(await earner()).toBe(first);
  });

  it('is somebody on the roster and something of the catalogue', async () => {
    expect((await api.put(`/bids/${bid}/assignments/${CLOUD}`, { people: ['nobody'] })).status).toBe(400);
    expect((await api.put(`/bids/${bid}/assignments/none`, { people: ['ann'] })).status).toBe(404);
  });
});

describe('what no study closes', () => {
  it('has a decision with a note, until it is forgotten', async () => {
    const gap = (await match()).unclosable[0]?.requirement ?? '';
    const path = `/bids/${bid}/choices/${encodeURIComponent(gap)}`;
    const kept = await api.put(path, { choice: 'hire', note: 'by Friday' });
    expect(kept.body.choices).toMatchObject([{ requirement: gap, choice: 'hire', note: 'by Friday' }]);
    expect((await api.get(`/bids/${bid}/choices`)).body).toEqual(kept.body);
    expect((await api.put(path, { choice: null })).body.choices).toEqual([]);
    expect((await api.put(path, { choice: 'pray' })).status).toBe(400);
  });
});

describe('one person', () => {
  it('is corrected field by field, unless somebody else was faster', async () => {
    const skills = [{ name: 'Terraform', years: 3 }];
    const { body } = await api.patch('/people/cleo', { changes: { title: 'Lead', skills } });
    expect(body).toMatchObject({ title: 'Lead', skills, costUsdPerHour: 80 });
    const late = await api.patch('/people/cleo', {
      changes: { title: 'Boss' },
      was: { title: 'Cloud Engineer' },
    });
    expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('changed title of cleo')]);
    expect((await api.patch('/people/none', { changes: {} })).status).toBe(404);
    expect((await api.patch('/people/cleo', { changes: { shoeSize: 44 } })).status).toBe(400);
  });

  it('cannot be given the check of a badge by hand', async () => {
    const check = { state: 'valid', why: 'I say so' };
    const { body } = await api.patch('/people/cleo', {
      changes: { holdings: [{ credential: 'PMP', check }] },
    });
    expect(body.holdings).toMatchObject([{ credential: 'PMP', check: null }]);
  });

  it('is added by hand under an id made of the name', async () => {
    expect((await api.post('/people', { name: 'Ana Ruíz' })).body.id).toBe('ana-ruiz');
    expect((await api.post('/people', { name: 'Ana Ruíz' })).body.id).toBe('ana-ruiz-2');
    expect((await api.post('/people', { id: 'ann', name: 'Ann' })).status).toBe(409);
  });

  it('is found in the bids whose team or plan has them', async () => {
    const person = await earner();
    const { body } = await api.get(`/people/${person}/uses`);
    expect(body.bids).toMatchObject([{ id: bid, earns: [{ credential: CLOUD, state: 'planned' }] }]);
    expect((await api.get('/people/none/uses')).status).toBe(404);
  });

  it('is not looked for in bids that are over, nor in those without a kickoff', async () => {
    const person = await earner();
    const seen = async () => {
      const { bids, looked, left } = (await api.get(`/people/${person}/uses`)).body;
      return [bids.length, looked, left];
    };
    await api.post('/bids', { name: 'No kickoff yet' });
    expect(await seen()).toEqual([1, 1, 0]);
    await api.post(`/bids/${bid}/archive`, {});
    expect(await seen()).toEqual([0, 0, 0]);
    await api.post(`/bids/${bid}/unarchive`, {});
    await api.patch(`/bids/${bid}`, { end: '2020-01-01' });
    expect(await seen()).toEqual([0, 0, 0]);
    await api.patch(`/bids/${bid}`, { end: null });
    expect(await seen()).toEqual([1, 1, 0]);
  });
});

describe('own catalogue entries', () => {
  const entry = {
    kind: 'credential',
    name: 'Northwind Data Steward',
    issuer: 'Northwind',
    type: 'micro-credential',
    studyHours: [6, 10],
    assessment: 'quiz',
    verifiable: true,
  };
  const asked = async () =>
    (await api.get(`/bids/${bid}/requirements`)).body.requirements.flatMap(
      ({ anyOf }: { anyOf: { id: string | null }[] }) => anyOf.map(({ id }) => id),
    );

  it('are known to roster, reading and plan in every process once they are kept', async () => {
    const created = await api.post('/catalogue/own', { entry });
    expect([created.status, created.body.entry.id]).toEqual([201, 'own-northwind-data-steward']);
    expect((await api.post('/catalogue/own', { entry })).status).toBe(409);
    expect((await api.get('/catalogue/own-northwind-data-steward')).body).toMatchObject({
      origin: 'own',
      quality: { assessment: { ok: true } },
    });
    const path = '/catalogue/own/own-northwind-data-steward/documents';
    expect((await api.get(path)).body.documents).toMatchObject([{ id: document, bid: 'Cloud' }]);
    expect(await asked()).not.toContain('own-northwind-data-steward');
    expect((await api.post(path, {})).body).toEqual({ documents: 1 });
    await untilFinished(service.url, bid, [document]);
    expect(await asked()).toContain('own-northwind-data-steward');
    expect((await api.get(path)).body.documents).toEqual([]);
    const { versions, plan } = await match();
    expect(versions.catalogue).toMatch(/\.own-[0-9a-f]{8}$/);
    expect(plan.map(({ credential }) => credential.id)).toContain('own-northwind-data-steward');
  });

  it('are refused with every fault in a sentence', async () => {
    const wrong = await api.put('/catalogue/own/own-northwind-data-steward', {
      entry: { ...entry, prerequisites: ['nope'] },
    });
    expect([wrong.status, wrong.body.detail]).toEqual([
      400,
      expect.stringContaining('prerequisites names "nope"'),
    ]);
    const correction = { kind: 'correction', aliases: [], facts: { costUsd: 5 } };
    expect((await api.put('/catalogue/own/skill-python', { entry: correction })).status).toBe(400);
    expect((await api.put('/catalogue/own/own-northwind-data-steward', { entry: correction })).status).toBe(
      400,
    );
    expect((await api.put('/catalogue/own/none', { entry: correction })).status).toBe(404);
  });

  it('correct a shipped entry until they are taken away', async () => {
    const shipped = (await api.get(`/catalogue/${CLOUD}`)).body;
    await api.put(`/catalogue/own/${CLOUD}`, { entry: { kind: 'correction', facts: { costUsd: 5 } } });
    expect((await api.get(`/catalogue/${CLOUD}`)).body).toMatchObject({
      costUsd: 5,
      origin: 'corrected',
      corrected: ['costUsd'],
    });
    expect((await api.get('/catalogue/own')).body.entries.map(({ id }: { id: string }) => id).sort()).toEqual(
      [CLOUD, 'own-northwind-data-steward'],
    );
    await api.put(`/catalogue/own/${CLOUD}`, { entry: null });
    expect((await api.get(`/catalogue/${CLOUD}`)).body).toEqual(shipped);
    expect((await api.put(`/catalogue/own/${CLOUD}`, { entry: null })).status).toBe(404);
  });
});
