import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence, Match, Requirement, ReviewedRequirement } from '../../src/domain/index.ts';
import { packagePath } from '../../src/paths.ts';
import { type Answer, openApi, type TestApi } from '../support/api.ts';
import { untilFinished } from '../support/events.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { ASKED_ELSEWHERE, NOT_OF_THIS_STORY } from './asked-elsewhere.ts';
import { describeExports } from './exports-story.ts';

const fixture = (...path: string[]) => new Uint8Array(readFileSync(packagePath('fixtures', ...path)));
const ASSISTANT = fixture('documents', 'ai-assistant', 'source.pdf');
const STAFFING = fixture('documents', 'staffing-developers', 'source.pdf');
const BROKEN = '%PDF-1.7\nthis is not a PDF any more';

/** The four contracts, as other programs read them. */
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const contract = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(packagePath('test', 'contract', `${name}.schema.json`), 'utf8')));
const extractionContract = contract('extraction');
const matchContract = contract('match');

let service: TestService;
let api: TestApi;
let bidId: string;
let uploaded: { id: string; name: string; status: string; duplicate: boolean }[];

beforeAll(async () => {
  service = await startTestService();
  api = await openApi(service.url);
  const opened = await api.post('/bids', { name: 'Assistant', client: 'Brightwater', kickoff: '2027-02-22' });
  bidId = opened.body.id;
  const sent = await api.upload(`/bids/${bidId}/documents`, [
    { name: 'assistant.pdf', content: ASSISTANT },
    { name: 'staffing.pdf', content: STAFFING },
    { name: '../../Kopie für später.pdf', content: ASSISTANT },
    { name: 'broken.pdf', content: BROKEN },
  ]);
  expect(sent.status).toBe(202);
  uploaded = sent.body.documents;
});
afterAll(() => service?.close());

const idOf = (name: string) => uploaded.find((one) => one.name === name && !one.duplicate)?.id ?? 'none';

describe('an upload', () => {
  it('answers at once with an id for each file', () => {
    expect(uploaded.map(({ name, duplicate }) => ({ name, duplicate }))).toEqual([
      { name: 'assistant.pdf', duplicate: false },
      { name: 'staffing.pdf', duplicate: false },
      { name: 'assistant.pdf', duplicate: true },
      { name: 'broken.pdf', duplicate: false },
    ]);
  });

  it('makes one document of the same file twice', () => {
    expect(uploaded[2]?.id).toBe(uploaded[0]?.id);
  });

  it('makes one document of the same file twice at the same moment', async () => {
    const { body } = await api.post('/bids', { name: 'Twice' });
    const file = { name: 'once.md', content: '# Staff\n\nThe lead must hold a PMP.' };
    const both = await Promise.all([1, 2].map(() => api.upload(`/bids/${body.id}/documents`, [file])));
    const ids = new Set(both.map((answer) => answer.body.documents[0].id));
    expect(ids.size).toBe(1);
    expect((await api.get(`/bids/${body.id}/documents`)).body.documents).toHaveLength(1);
  });

  it('is told as it goes on, from another process, to the end', async () => {
    const told = await untilFinished(
      service.url,
      bidId,
      uploaded.map(({ id }) => id),
    );
    const last = new Map(told.map(({ id, status }) => [id, status]));
    expect(last.get(idOf('assistant.pdf'))).toBe('done');
    expect(last.get(idOf('staffing.pdf'))).toBe('done');
    expect(last.get(idOf('broken.pdf'))).toBe('failed');
  });

  it('is told whole to a client that comes back', async () => {
    const told = await untilFinished(service.url, bidId, [idOf('assistant.pdf')]);
    expect(told[0]).toMatchObject({ status: 'done', progress: null });
  });
});

describe('a document', () => {
  it('that cannot be read says why, and can be tried again', async () => {
    const id = idOf('broken.pdf');
    const { body } = await api.get(`/documents/${id}`);
    expect(body).toMatchObject({ status: 'failed', issue: { code: 'corrupt', severity: 'error' } });
    const again = await api.post(`/documents/${id}/retry`, {});
    expect(again.status).toBe(202);
    await untilFinished(service.url, bidId, [id]);
    expect((await api.get(`/documents/${id}`)).body.status).toBe('failed');
  });

  it('that is done is not tried again, nor cancelled', async () => {
    for (const way of ['retry', 'cancel']) {
      const { status, body } = await api.post(`/documents/${idOf('assistant.pdf')}/${way}`, {});
      expect([status, body.code]).toEqual([409, 'conflict']);
    }
  });

  it('whose reading is cancelled says so, and is read after all', async () => {
    const { body: bid } = await api.post('/bids', { name: 'Cancelled' });
    const files = [{ name: 'annex/long.md', content: 'The lead must hold a PMP.\n\n'.repeat(200) }];
    const { body: sent } = await api.upload(`/bids/${bid.id}/documents`, files);
    const { id } = sent.documents[0];
    const { status, body } = await api.post(`/documents/${id}/cancel`, {});
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'long.md',
      path: 'annex/long.md',
      parentId: null,
      status: 'failed',
      issue: { code: 'reading-cancelled' },
    });
    await api.post(`/documents/${id}/retry`, {});
    await untilFinished(service.url, bid.id, [id]);
    expect((await api.get(`/documents/${id}`)).body.status).toBe('done');
  });

  it('comes back byte for byte, as a download', async () => {
    const { body, headers } = await api.get(`/documents/${idOf('assistant.pdf')}/file`);
    expect(Buffer.from(body).equals(Buffer.from(ASSISTANT))).toBe(true);
    expect(headers.get('content-disposition')).toBe('attachment; filename=assistant.pdf');
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
  });

  it('of any name and type comes back as bytes under that name', async () => {
    const content = '<!doctype html><script>alert(1)</script><p>The lead must hold a PMP.';
    const { body: bid } = await api.post('/bids', { name: 'Names' });
    const sent = await api.upload(`/bids/${bid.id}/documents`, [{ name: 'Größe "1".html', content }]);
    const { body, headers } = await api.get(`/documents/${sent.body.documents[0].id}/file`);
    expect(Buffer.from(body).toString()).toBe(content);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; .*filename\*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22\.html$/,
    );
  });
});

describe('requirements', () => {
  it('follow the contract', async () => {
    const { body } = await api.get(`/bids/${bidId}/requirements`);
    expect(extractionContract(body) ? [] : extractionContract.errors).toEqual([]);
    expect(body.requirements.length).toBeGreaterThan(5);
  });

  it('quote the documents word for word, in a document of this bid', async () => {
    const { body } = await api.get(`/bids/${bidId}/requirements`);
    const places: Evidence[] = body.requirements.flatMap((one: { evidence: Evidence[] }) => one.evidence);
    const texts = new Map<string, string>();
    for (const id of new Set(places.map(({ document }) => document)))
      texts.set(id, (await api.get(`/documents/${id}/text`)).body.text);
    const misquoted = places.filter(
      ({ document, start, end, quote }) => texts.get(document)?.slice(start, end) !== quote,
    );
    expect(misquoted).toEqual([]);
  });

  it('list the document that failed with its issue', async () => {
    const { body } = await api.get(`/bids/${bidId}/requirements`);
    const broken = body.documents.find(({ name }: { name: string }) => name === 'broken.pdf');
    expect(broken.issues[0].code).toBe('corrupt');
  });

  it('of the same file in another bid speak of that bid’s document', async () => {
    const { body: other } = await api.post('/bids', { name: 'Another' });
    const sent = await api.upload(`/bids/${other.id}/documents`, [{ name: 'same.pdf', content: ASSISTANT }]);
    const id = sent.body.documents[0].id;
    await untilFinished(service.url, other.id, [id]);
    const { body } = await api.get(`/bids/${other.id}/requirements`);
    const documents = body.requirements.flatMap((one: { evidence: Evidence[] }) =>
      one.evidence.map(({ document }) => document),
    );
    expect(new Set(documents)).toEqual(new Set([id]));
  });
});

describe('a roster', () => {
  it('is taken in whole', async () => {
    const content = fixture('roster', 'roster.csv');
    const { status, body } = await api.upload('/people/import', [{ name: 'roster.csv', content }]);
    expect([status, body.people]).toEqual([200, 24]);
    expect((await api.get('/people')).body.people).toHaveLength(24);
    expect((await api.get('/people/P01')).body.name).toBe('Amara Nwosu');
  });

  it('is taken as the body of a request too', async () => {
    const asJson = await api.call('POST', '/people/import', {
      body: fixture('roster', 'roster.json'),
      headers: { 'Content-Type': 'application/json' },
    });
    expect([asJson.status, asJson.body.people]).toEqual([200, 24]);
  });

  it('with a row that cannot be read changes nothing and names line and column', async () => {
    const content = 'id,name,available_from\nA1,Ada Moreno,2027-01-01\nA2,Ben Osei,soon\n';
    const { status, body } = await api.upload('/people/import', [{ name: 'bad.csv', content }]);
    expect([status, body.code]).toEqual([422, 'roster-unreadable']);
    expect(body.errors[0].path).toBe('line 3, column available_from');
    expect((await api.get('/people')).body.people).toHaveLength(24);
  });

  it('says what a changed file would change before it does, and the same file twice changes nothing', async () => {
    const merge = async (wish: string) => {
      const content =
        'id,name,title,certifications\nP01,Amara Nwosu,Director,Certified Kubernets Administrator\n';
      return (await api.upload(`/people/import?mode=merge${wish}`, [{ name: 'new.csv', content }])).body;
    };
    const preview = await merge('&preview=true');
    expect([preview.applied, preview.people, preview.changed.length]).toEqual([false, 24, 1]);
    expect(preview.changed[0].changes).toContainEqual(
      expect.objectContaining({ field: 'title', after: 'Director' }),
    );
    expect((await api.get('/people/P01')).body.title).not.toBe('Director');
    expect(await merge('')).toMatchObject({ applied: true, people: 24, unchanged: 23, removed: [] });
    expect(await merge('')).toMatchObject({ changed: [], added: [], unchanged: 24 });
  });

  it('has a template, which can be read as it stands', async () => {
    for (const format of ['xlsx', 'csv']) {
      const { status, body } = await api.get(`/people/template.${format}`);
      const files = [{ name: `template.${format}`, content: body }];
      const preview = await api.upload('/people/import?preview=true&mode=merge', files);
      expect([status, preview.body.added]).toEqual([200, [{ id: 'P001', name: 'Ada Lovelace' }]]);
    }
  });

  it('asks for names that it is not sure of, and remembers the answer', async () => {
    const [asked] = (await api.get('/people/questions')).body.names;
    expect(asked).toMatchObject({ person: 'P01', written: 'Certified Kubernets Administrator' });
    const credential = asked.offers[0].id;
    const names = [{ written: asked.written, credential }];
    expect((await api.post('/people/answers', { names })).body).toMatchObject({
      kept: 1,
      changed: [{ id: 'P01' }],
    });
    expect((await api.get('/people/questions')).body.names).toEqual([]);
    expect((await api.get('/people/P01')).body.holdings[0].credential).toBe(credential);
    const wrong = [{ written: 'x', credential: 'no-such-thing' }];
    expect((await api.post('/people/answers', { names: wrong })).status).toBe(400);
    const content = fixture('roster', 'roster.csv');
    await api.upload('/people/import', [{ name: 'roster.csv', content }]);
  });
});

describe('answers', () => {
  let match: Answer;
  beforeAll(async () => {
    match = await api.get(`/bids/${bidId}/match`);
  });

  it('follow the contract', () => {
    expect(match.status).toBe(200);
    expect(matchContract(match.body) ? [] : matchContract.errors).toEqual([]);
  });

  it('are the same one by one as all together', async () => {
    const whole: Match = match.body;
    const parts = ['shortlist', 'team', 'plan'].map((part) => api.get(`/bids/${bidId}/${part}`));
    const [shortlist, team, plan] = (await Promise.all(parts)).map(({ body }) => body);
    expect(shortlist.shortlist).toEqual(whole.shortlist);
    expect(team.team).toEqual(whole.team);
    expect([plan.plan, plan.unclosable]).toEqual([whole.plan, whole.unclosable]);
  });

  it('judge on another day when asked, and count what is mandatory by how the roster stands to it', async () => {
    const { body } = await api.get(`/bids/${bidId}/match?kickoff=2028-06-01`);
    expect(body.kickoff).toBe('2028-06-01');
    const { total, ...parts } = (await api.get(`/bids/${bidId}/coverage`)).body.mandatory;
    expect(Object.values<number>(parts).reduce((sum, one) => sum + one)).toBe(total);
  });

  it('of a bid without a kickoff ask for it', async () => {
    const { body } = await api.post('/bids', { name: 'When?' });
    const { status, body: problem } = await api.get(`/bids/${body.id}/team`);
    expect([status, problem.code]).toEqual([400, 'invalid-request']);
    expect(problem.detail).toContain('kickoff');
  });
});

describe('a bid', () => {
  it('is changed field by field', async () => {
    const { body } = await api.patch(`/bids/${bidId}`, { client: null, award: '2027-02-05' });
    expect(body).toMatchObject({
      name: 'Assistant',
      client: null,
      award: '2027-02-05',
      kickoff: '2027-02-22',
    });
    expect((await api.get(`/bids/${bidId}`)).body).toEqual(body);
    expect((await api.get('/bids')).body.bids.map(({ id }: { id: string }) => id)).toContain(bidId);
  });

  it('goes into the archive and comes back, and the list tells them apart', async () => {
    const listed = async (query: string): Promise<boolean> => {
      const { bids } = (await api.get(`/bids?archived=${query}`)).body;
      return bids.some(({ id }: { id: string }) => id === bidId);
    };
    const { body } = await api.post(`/bids/${bidId}/archive`, {});
    expect(body).toMatchObject({ id: bidId, archivedAt: expect.stringMatching(/^20/) });
    expect([await listed('yes'), await listed('no')]).toEqual([true, false]);
    await api.post(`/bids/${bidId}/unarchive`, {});
    expect((await api.get(`/bids/${bidId}`)).body.archivedAt).toBeNull();
    expect([await listed('yes'), await listed('no')]).toEqual([false, true]);
  });
});

describe('reviews', () => {
  const path = (end = '') => `/bids/${bidId}/reviews${end}`;
  const demands = async (): Promise<ReviewedRequirement[]> =>
    (await api.get(`/bids/${bidId}/requirements`)).body.requirements;
  const answered = async (): Promise<Requirement[]> =>
    (await api.get(`/bids/${bidId}/shortlist`)).body.requirements;

  it('change what is demanded and what is answered, in one go, and are undone together', async () => {
    const [first, second] = await demands();
    if (first === undefined || second === undefined) throw new Error('the documents demand more than that');
    const modality = first.modality === 'preferred' ? 'mandatory' : 'preferred';
    const { body } = await api.post(path(), {
      who: 'Kim',
      changes: [
        { kind: 'edit', requirement: first.id, fields: { modality, anyOf: [{ id: null, name: 'CISSP' }] } },
        { kind: 'track', requirement: first.id, owner: 'Lee', columns: { Reviewer: 'Kim' } },
        { kind: 'reject', requirement: second.id, reason: 'said twice' },
      ],
    });
    expect(body.changes).toHaveLength(3);
    const after = await api.get(`/bids/${bidId}/requirements`);
    expect(extractionContract(after.body) ? [] : extractionContract.errors).toEqual([]);
    const who = 'Kim, sent by Test administrator, token tests';
    expect(after.body).toMatchObject({
      reviewsVersion: body.version,
      rejected: [{ id: second.id, review: { reason: 'said twice', last: { who } } }],
    });
    const judged = new Map((await answered()).map((one) => [one.id, one]));
    expect(judged.get(first.id)).toMatchObject({ modality, anyOf: [{ id: 'isc2-cissp', name: 'CISSP' }] });
    expect(judged.has(second.id)).toBe(false);
    expect((await api.post(path('/undo'), {})).body.undone).toEqual(body.changes);
    expect(await demands()).toEqual(expect.arrayContaining([first, second]));
    const { body: history } = await api.get(path());
    expect(history.changes.map(({ isUndone }: { isUndone: boolean }) => isUndone)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect((await api.post(path('/undo'), {})).status).toBe(409);
  });

  it('add a requirement where a quote stands in a document', async () => {
    const document = idOf('assistant.pdf');
    const { text } = (await api.get(`/documents/${document}/text`)).body;
    const quote = text.slice(200, 260).trim().replaceAll(/\s+/g, ' ');
    const fields = { label: 'Security clearance', kind: 'clearance', modality: 'mandatory' };
    const change = { kind: 'add', fields, place: { document, quote } };
    const { body } = await api.post(path(), { changes: [change] });
    const added = (await demands()).at(-1);
    expect(added).toMatchObject({ ...fields, grade: 'high', review: { origin: 'by-hand' } });
    const [place] = added?.evidence ?? [];
    expect(place?.quote).toBe(text.slice(place?.start, place?.end));
    expect(place?.quote.replaceAll(/\s+/g, ' ')).toBe(quote);
    expect((await api.post(path('/undo'), { change: body.changes[0] })).body.undone).toEqual(body.changes);
  });

  it('of a requirement that the bid does not have change nothing', async () => {
    const [first] = await demands();
    const changes = [first?.id, 'req-of-nobody'].map((requirement) => ({ kind: 'accept', requirement }));
    const { status, body } = await api.post(path(), { changes });
    expect([status, body.code]).toEqual([400, 'invalid-request']);
    expect((await demands())[0]).toEqual(first);
  });
});

describeExports(() => ({ api, bidId }));

describe('the catalogue', () => {
  it('is searched by words and shown by id', async () => {
    const { body } = await api.get('/catalogue/search?q=Solutions%20Architect');
    expect(body.results.length).toBeGreaterThan(0);
    const { body: entry } = await api.get(`/catalogue/${body.results[0].id}`);
    expect(entry.name).toBe(body.results[0].name);
  });
});

describe('the OpenAPI document', () => {
  it('documents every operation that this story asked, and the story asked all but the stream', () => {
    expect(api.unasked(ASKED_ELSEWHERE, 'but')).toEqual(NOT_OF_THIS_STORY.split(' '));
  });
});
