import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { signInAs } from '../support/signed-in.ts';

interface Row {
  operation: string;
  result: string;
  code: string | null;
  who: { accountId: string; name: string } | null;
  via: string;
  bidId: string | null;
  documentId: string | null;
  person: { personId: string | null; label: string } | null;
  others: Record<string, string>;
  times: number;
}

const json = { 'Content-Type': 'application/json' };
const ROSTER = {
  schema: 'muster.roster/1',
  people: [{ id: 'P01', name: 'Ana Ruiz' }],
};

describe('what the log says of requests', () => {
  let service: TestService;
  let api: TestApi;
  const rows = async (query = ''): Promise<Row[]> => (await api.get(`/audit${query}`)).body.rows;

  beforeAll(async () => {
    service = await startTestService({ WORKERS: '0' });
    api = await openApi(service.url);
    await api.post('/people/import', ROSTER);
  });
  afterAll(() => service.close());

  it('names the bid and the documents that came to be, and who made them by which token', async () => {
    const { body: bid } = await api.post('/bids', { name: 'Secret name of a bid' });
    await api.upload(`/bids/${bid.id}/documents`, [{ name: 'a.md', content: 'The lead must hold a PMP.' }]);
    const [upload, created] = await rows(`?bid=${bid.id}`);
    expect(created).toMatchObject({ operation: 'createBid', result: 'done', via: 'token', bidId: bid.id });
    expect(created?.who?.name).toBe('Test administrator, token tests');
    expect(upload).toMatchObject({
      operation: 'uploadDocuments',
      documentId: expect.stringMatching(/^doc_/),
    });
    await api.post(`/bids/${bid.id}/archive`, {});
    expect((await rows(`?bid=${bid.id}`))[0]).toMatchObject({ operation: 'archiveBid', result: 'done' });
    expect(JSON.stringify(await rows())).not.toContain('Secret name');
  });

  it('notes who saw a person, and once for the same within a second', async () => {
    await api.get('/people/P01');
    await Promise.all(Array.from({ length: 20 }, () => api.get('/people/P01')));
    const seen = (await rows('?person=P01&operation=getPerson')).map(({ times }) => times);
    expect(seen.reduce((sum, times) => sum + times, 0)).toBe(21);
    expect(seen.length).toBeLessThan(21);
  });

  it('notes exports and downloads', async () => {
    await api.get('/people/P01/export');
    await api.get('/people/template.csv');
    expect(await rows('?operation=exportPerson')).toMatchObject([
      { person: { personId: 'P01' }, result: 'done' },
    ]);
    expect(await rows('?operation=getRosterCsv')).toHaveLength(1);
  });

  it('notes who was refused what and why', async () => {
    const viewer = await signInAs(service.access, 'viewer');
    await (await openApi(service.url, viewer.token)).call('DELETE', '/people/P01');
    await api.patch('/bids/bid_of_nobody', { client: 'X' });
    await api.post('/bids', { name: 7 });
    const refused = await rows('?result=refused');
    expect(refused).toMatchObject([
      { operation: 'createBid', code: 'invalid-request' },
      { operation: 'changeBid', code: 'bid-not-found', bidId: 'bid_of_nobody' },
      {
        operation: 'erasePerson',
        code: 'forbidden',
        who: { accountId: viewer.accountId },
        person: { personId: 'P01' },
      },
    ]);
  });

  it('notes of strangers that somebody tried, not what: nothing of it need be true', async () => {
    const stranger = await openApi(service.url, '');
    await Promise.all(['a', 'b', 'c'].map((id) => stranger.get(`/people/invented-${id}`)));
    const tried = await rows('?result=refused&operation=getPerson');
    expect(tried.reduce((sum, { times }) => sum + times, 0)).toBe(3);
    expect(tried.every(({ who, via, person }) => who === null && via === 'nobody' && person === null)).toBe(
      true,
    );
    await fetch(`${service.url}/api/v1/access/sign-in`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email: 'nobody@example.org', password: 'my secret pass phrase' }),
    });
    const [attempt] = await rows('?operation=signIn');
    expect(attempt).toMatchObject({ result: 'refused', code: 'unauthenticated', who: null });
    expect(JSON.stringify(await rows())).not.toMatch(/nobody@example|secret pass/);
  });

  it('does not note what everybody who is signed in may look up', async () => {
    await api.get('/access');
    await api.get('/catalogue/search?q=PMP');
    const operations = (await rows('?limit=500')).map(({ operation }) => operation);
    expect(operations).not.toContain('showAccess');
    expect(operations).not.toContain('searchCatalogue');
  });

  it('goes page by page, each row once, and out as CSV', async () => {
    const all = await rows('?limit=500');
    const first = (await api.get('/audit?limit=5')).body;
    expect(first.rows).toHaveLength(5);
    const second = (await api.get(`/audit?limit=5&cursor=${first.next}`)).body;
    expect(second.rows.every((row: { id: number }) => row.id < first.rows[4].id)).toBe(true);
    const csv = new TextDecoder().decode((await api.get('/audit.csv?result=refused')).body);
    const refused = all.filter(({ result }) => result === 'refused').length;
    expect(csv.trim().split('\r\n')).toHaveLength(refused + 1);
  });

  it('has everything when the service has ended', async () => {
    const { openDatabase, listAudit } = await import('../../src/store/index.ts');
    const { body: bid } = await api.post('/bids', { name: 'Last' });
    await api.get(`/bids/${bid.id}`);
    await service.close();
    const db = openDatabase(service.databaseUrl);
    const operations = (await listAudit(db, { bid: bid.id }, 10)).map(({ operation }) => operation);
    await db.destroy();
    expect(operations).toEqual(['getBid', 'createBid']);
  });
});
