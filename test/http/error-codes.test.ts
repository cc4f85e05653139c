import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '../../src/errors.ts';
import { openConnection } from '../../src/store/database.ts';
import { type Answer, openApi, type TestApi } from '../support/api.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { signInAs } from '../support/signed-in.ts';

/** Said when a program starts or by the command line, or only to the log: no request is answered with them. */
const NOT_ANSWERED: readonly ErrorCode[] = [
  'backup-unusable',
  'configuration-invalid',
  'catalogue-invalid',
  'data-folder-in-use',
  'queue-unavailable',
];

let service: TestService;
let unclaimed: TestService;
let api: TestApi;
let bidId: string;

beforeAll(async () => {
  // No workers: nothing here is read.
  const settings = { MAX_FILE_MB: '1', MAX_FILES: '3', MAX_REQUEST_MB: '2', WORKERS: '0' };
  service = await startTestService(settings);
  unclaimed = await startTestService({ WORKERS: '0' }, { claimed: false });
  api = await openApi(service.url);
  bidId = (await api.post('/bids', { name: 'Codes' })).body.id;
});
afterAll(() => Promise.all([service?.close(), unclaimed?.close()]));

const file = (name: string, bytes = 10) => ({ name, content: new Uint8Array(bytes).fill(65) });
const upload = (...files: ReturnType<typeof file>[]) => api.upload(`/bids/${bidId}/documents`, files);
const JSON_TYPE = { 'Content-Type': 'application/json' };

async function asRole(role: 'viewer', path: string): Promise<Answer> {
  const { token } = await signInAs(service.access, role);
  return (await openApi(service.url, token)).get(path);
}

async function withSession(method: string, path: string, body: object): Promise<Answer> {
  const nobody = await openApi(service.url, '');
  return nobody.call(method, path, {
    body: JSON.stringify(body),
    headers: { ...JSON_TYPE, Cookie: service.cookie },
  });
}

async function asked(url: string): Promise<Answer> {
  const response = await fetch(url);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function signInAgainAndAgain(): Promise<Answer> {
  const wrong = { email: 'somebody@example.org', password: 'not the password' };
  for (;;) {
    const answer = await api.post('/access/sign-in', wrong);
    if (answer.status !== 401) return answer;
  }
}

/** The file store's folder is a file for the time of the work. */
async function withoutFiles(work: () => Promise<Answer>): Promise<Answer> {
  const folder = join(service.folder, 'files');
  renameSync(folder, `${folder}-away`);
  writeFileSync(folder, 'in the way');
  try {
    return await work();
  } finally {
    renameSync(folder, `${folder}-file`);
    renameSync(`${folder}-away`, folder);
  }
}

async function withBrokenPerson(work: () => Promise<Answer>): Promise<Answer> {
  const connection = await openConnection(service.databaseUrl);
  await connection.query(`INSERT INTO people (id, data) VALUES ('broken', '{"id": 7}')`);
  const answer = await work();
  await connection.query('DELETE FROM people');
  await connection.end();
  return answer;
}

/** Ends every connection of the second service and drops its database. */
async function withoutDatabase(): Promise<Answer> {
  const server = new URL(service.databaseUrl);
  const name = new URL(unclaimed.databaseUrl).pathname.slice(1);
  const connection = await openConnection(server.href);
  await connection.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await connection.end();
  return asked(`${unclaimed.url}/api/v1/bids`);
}

const PROVOKED: Readonly<Partial<Record<ErrorCode, () => Promise<Answer>>>> = {
  'invalid-request': () => api.post('/bids', {}),
  unauthenticated: async () => (await openApi(service.url, '')).get('/bids'),
  'wrong-password': () =>
    withSession('POST', '/access/password', { current: 'not the password', next: 'a long enough password' }),
  forbidden: () => asRole('viewer', '/accounts'),
  'cross-origin': () =>
    api.call('POST', '/bids', {
      body: '{"name":"x"}',
      headers: { ...JSON_TYPE, Origin: 'https://other.example' },
    }),
  'not-found': () => api.get('/nowhere'),
  'bid-not-found': () => api.get('/bids/bid_none'),
  'document-not-found': () => api.get('/documents/doc_none'),
  'method-not-allowed': () => api.put('/bids', {}),
  conflict: async () => {
    const sent = await upload(file('a.md'));
    return api.get(`/documents/${sent.body.documents[0].id}/text`);
  },
  'link-void': () =>
    api.post('/access/accept', { token: 'a'.repeat(43), name: 'x', password: 'a long enough password' }),
  'file-too-large': () => upload(file('large.md', 1024 * 1024 + 1)),
  'request-too-large': () => upload(file('b.md', 900_000), file('c.md', 900_001), file('h.md', 900_002)),
  'too-many-files': () => upload(file('d.md', 1), file('e.md', 2), file('f.md', 3), file('i.md', 4)),
  'roster-unreadable': () =>
    api.call('POST', '/people/import', { body: 'nothing', headers: { 'Content-Type': 'text/csv' } }),
  'idempotency-key-reused': async () => {
    const headers = { ...JSON_TYPE, 'Idempotency-Key': 'one-key-for-two' };
    await api.call('POST', '/bids', { body: '{"name":"One"}', headers });
    return api.call('POST', '/bids', { body: '{"name":"Two"}', headers });
  },
  'too-many-attempts': signInAgainAndAgain,
  'storage-unavailable': () => withoutFiles(() => upload(file('g.md'))),
  'not-ready': () => withoutFiles(() => asked(`${service.url}/readyz`)),
  internal: () => withBrokenPerson(() => api.get('/people')),
  'not-claimed': () => asked(`${unclaimed.url}/api/v1/bids`),
  // Last: nothing of the second service answers after it.
  'database-unavailable': withoutDatabase,
};

describe('every failure is answered as problem+json with its code', () => {
  it('and every code is either provoked here or never answered', () => {
    expect([...Object.keys(PROVOKED), ...NOT_ANSWERED].sort()).toEqual(Object.keys(ERROR_CODES).sort());
  });

  it.each(Object.keys(PROVOKED) as ErrorCode[])('%s', async (code) => {
    const answer = await PROVOKED[code]?.();
    expect(answer?.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer?.status).toBe(ERROR_CODES[code]);
    expect(answer?.body).toMatchObject({
      type: `urn:muster:problem:${code}`,
      title: code.replaceAll('-', ' '),
      status: ERROR_CODES[code],
      code,
      requestId: answer?.headers.get('x-request-id'),
    });
    expect(answer?.body.detail).toMatch(/^.{10,}[.:)]/s);
  });

  it('and a part that is not ready is named, without why', async () => {
    const { body } = await withoutFiles(() => asked(`${service.url}/readyz`));
    expect(body.errors).toEqual([{ path: 'files', message: 'It does not answer.' }]);
  });
});
