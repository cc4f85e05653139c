import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
let api: TestApi;
let bidId: string;

beforeAll(async () => {
  // No workers: nothing here is read.
  service = await startTestService({ MAX_FILE_MB: '1', MAX_FILES: '2', WORKERS: '0' });
  api = await openApi(service.url);
  bidId = (await api.post('/bids', { name: 'Errors' })).body.id;
});
afterAll(() => service?.close());

describe('a request with mistakes', () => {
  it.each([
    ['a missing name', {}, ['body.name']],
    ['an empty name', { name: '  ' }, ['body.name']],
    ['a day that is none', { name: 'x', kickoff: '2027-02-30' }, ['body.kickoff']],
    [
      'three mistakes at once',
      { name: 7, kickoff: 'soon', budgetUsd: -1 },
      ['body.name', 'body.kickoff', 'body.budgetUsd'],
    ],
    ['a field that nobody knows', { name: 'x', deadline: '2027-01-01' }, ['body']],
  ])('is told %s by its place', async (_what, body, paths) => {
    const { status, body: problem } = await api.post('/bids', body);
    expect([status, problem.code]).toEqual([400, 'invalid-request']);
    expect(problem.errors.map(({ path }: { path: string }) => path)).toEqual(paths);
    for (const { message } of problem.errors) expect(message).toMatch(/\w+/);
  });

  it.each([
    ['/bids/bid_1/team?kickoff=monday&hoursPerWeek=0', ['query.kickoff', 'query.hoursPerWeek']],
    ['/bids/bid_1/team?kickof=2027-01-01', ['query']],
    ['/catalogue/search', ['query.q']],
  ])('%s is told where', async (path, paths) => {
    const { status, body } = await api.get(path);
    expect(status).toBe(400);
    expect(body.errors.map((one: { path: string }) => one.path)).toEqual(paths);
  });

  it('that is no JSON is told so', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const { status, body } = await api.call('POST', '/bids', { body: '{"name": ', headers });
    expect([status, body.detail]).toEqual([400, 'The body is not valid JSON.']);
  });
});

describe('what is not there', () => {
  it.each([
    ['/bids/bid_none', 'bid-not-found'],
    ['/bids/bid_none/documents', 'bid-not-found'],
    ['/bids/bid_none/events', 'bid-not-found'],
    ['/bids/bid_none/requirements', 'bid-not-found'],
    ['/bids/bid_none/match', 'bid-not-found'],
    ['/documents/doc_none', 'document-not-found'],
    ['/documents/doc_none/text', 'document-not-found'],
    ['/documents/doc_none/file', 'document-not-found'],
    ['/people/nobody', 'not-found'],
    ['/catalogue/nothing-of-this-name', 'not-found'],
    ['/nowhere', 'not-found'],
    ['/bids/%00', 'bid-not-found'],
  ])('%s answers %s', async (path, code) => {
    const { status, headers, body } = await api.get(path);
    expect([status, body.code]).toEqual([404, code]);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body.requestId).toBe(headers.get('x-request-id'));
  });

  it('is told before a file is taken', async () => {
    const { status } = await api.upload('/bids/bid_none/documents', [{ name: 'a.md', content: 'words' }]);
    expect(status).toBe(404);
  });

  it('a method that an address does not take names those it takes', async () => {
    const { status, headers } = await api.call('DELETE', '/bids');
    expect([status, headers.get('allow')]).toEqual([405, 'POST, GET']);
  });

  it('an address that cannot be decoded is a mistake of the request', async () => {
    expect((await api.get('/bids/%E0%A4%A')).status).toBe(400);
  });
});

describe('an upload that is too much', () => {
  const megabyte = new Uint8Array(1024 * 1024);

  it('takes a file of exactly the size', async () => {
    const sent = await api.upload(`/bids/${bidId}/documents`, [{ name: 'full.txt', content: megabyte }]);
    expect(sent.status).toBe(202);
  });

  it('names the file that is too large and keeps nothing of the upload', async () => {
    const before = (await api.get(`/bids/${bidId}/documents`)).body.documents.length;
    const { status, body } = await api.upload(`/bids/${bidId}/documents`, [
      { name: 'small.txt', content: 'The lead shall hold a PMP.' },
      { name: 'large.txt', content: new Uint8Array(1024 * 1024 + 1) },
    ]);
    expect([status, body.code]).toEqual([413, 'file-too-large']);
    expect(body.detail).toContain('"large.txt" is larger than 1 MiB');
    expect((await api.get(`/bids/${bidId}/documents`)).body.documents).toHaveLength(before);
    expect(readdirSync(join(service.folder, 'files', 'incoming'))).toEqual([]);
  });

  it('refuses more files than it takes at once', async () => {
    const files = ['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, content: name }));
    const { status, body } = await api.upload(`/bids/${bidId}/documents`, files);
    expect([status, body.code]).toEqual([413, 'too-many-files']);
  });

  it('of no file at all asks for one', async () => {
    expect((await api.upload(`/bids/${bidId}/documents`, [])).status).toBe(400);
    expect((await api.post('/people/import', [])).body.code).toBe('roster-unreadable');
    expect((await api.call('POST', '/people/import')).status).toBe(400);
  });

  it('that breaks off in the middle leaves nothing behind', async () => {
    const before = (await api.get(`/bids/${bidId}/documents`)).body.documents.length;
    await breakOff(`${service.url}/api/v1/bids/${bidId}/documents`);
    // The next upload ends after the broken one was noticed: the server takes connections in order.
    await api.upload(`/bids/${bidId}/documents`, [
      { name: 'next.txt', content: 'The lead shall hold a PMP.' },
    ]);
    expect((await api.get(`/bids/${bidId}/documents`)).body.documents).toHaveLength(before + 1);
    expect(readdirSync(join(service.folder, 'files', 'incoming'))).toEqual([]);
  });
});

describe('another site', () => {
  it('cannot send anything through the user’s browser', async () => {
    const headers = { Origin: 'https://elsewhere.example', 'Content-Type': 'application/json' };
    const { status, body } = await api.call('POST', '/bids', { body: '{"name":"x"}', headers });
    expect([status, body.code]).toEqual([403, 'cross-origin']);
  });

  it('is not our own page', async () => {
    const headers = { Origin: service.url, 'Content-Type': 'application/json' };
    expect((await api.call('POST', '/bids', { body: '{"name":"x"}', headers })).status).toBe(201);
  });
});

describe('every answer', () => {
  it.each(['/', '/livez', '/readyz', '/api/v1/bids', '/nowhere'])(
    'to %s carries the security headers',
    async (path) => {
      const { headers } = await fetch(service.url + path);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).not.toContain("script-src 'unsafe-inline'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBe(null);
    },
  );

  it('repeats a sane request id of the client, and no other', async () => {
    const named = await fetch(`${service.url}/livez`, { headers: { 'X-Request-Id': 'trace-12345678' } });
    expect(named.headers.get('x-request-id')).toBe('trace-12345678');
    const odd = await fetch(`${service.url}/livez`, { headers: { 'X-Request-Id': 'a b' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

/** Begins an upload and goes away in the middle of the file; resolves when the connection is closed. */
function breakOff(address: string): Promise<void> {
  const boundary = 'torn';
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}`, 'Content-Length': '500000' };
  return new Promise((resolve) => {
    const upload = request(address, { method: 'POST', headers });
    upload.on('error', () => undefined);
    upload.on('close', resolve);
    upload.write(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="torn.pdf"\r\n\r\n%PDF-1.7 half`,
      () => upload.destroy(),
    );
  });
}
