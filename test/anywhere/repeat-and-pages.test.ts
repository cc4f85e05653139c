import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, openApi, type TestApi } from '../support/api.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { signInAs } from '../support/signed-in.ts';

let service: TestService;
let api: TestApi;
beforeAll(async () => {
  service = await startTestService({ WORKERS: '0' });
  api = await openApi(service.url);
});
afterAll(() => service?.close());

function post(path: string, body: unknown, key: string, as: TestApi = api): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return as.call('POST', path, { headers, body: JSON.stringify(body) });
}

function upload(bidId: string, content: string, key: string): Promise<Answer> {
  const form = new FormData();
  form.append('files', new Blob([content]), 'rfp.md');
  return api.call('POST', `/bids/${bidId}/documents`, { headers: { 'Idempotency-Key': key }, body: form });
}

const named = async (name: string) =>
  (await api.get('/bids')).body.bids.filter((bid: { name: string }) => bid.name === name);

describe('a request with an Idempotency-Key', () => {
  it('that is sent again is not done again, and gets the same answer', async () => {
    const key = randomUUID();
    const first = await post('/bids', { name: 'Once' }, key);
    const again = await post('/bids', { name: 'Once' }, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await named('Once')).toHaveLength(1);
  });

  it('is done once also where it comes many times at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => post('/bids', { name: 'At once' }, key)));
    for (const { status } of answers) expect([201, 409]).toContain(status);
    expect(await named('At once')).toHaveLength(1);
    expect((await post('/bids', { name: 'At once' }, key)).status).toBe(201);
  });

  it('is refused where the key came with something else', async () => {
    const key = randomUUID();
    await post('/bids', { name: 'One' }, key);
    const other = await post('/bids', { name: 'Other' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await named('Other')).toEqual([]);
  });

  it('of files is told by their bytes', async () => {
    const { body: bid } = await api.post('/bids', { name: 'Files' });
    const key = randomUUID();
    const first = await upload(bid.id, 'one', key);
    const again = await upload(bid.id, 'one', key);
    expect([again.status, again.body]).toEqual([202, first.body]);
    expect(again.body.documents[0].duplicate).toBe(false);
    expect((await upload(bid.id, 'two', key)).status).toBe(422);
  });

  it('that failed may be sent again', async () => {
    const key = randomUUID();
    expect((await post('/bids/bid_none/documents', {}, key)).status).toBe(404);
    expect((await post('/webhooks', { url: 'https://127.0.0.1/', events: ['bid.opened'] }, key)).status).toBe(
      400,
    );
    expect((await post('/bids', { name: 'After a mistake' }, key)).status).toBe(201);
  });

  it('belongs to one account', async () => {
    const { token } = await signInAs(service.access, 'administrator');
    const key = randomUUID();
    await post('/bids', { name: 'Mine' }, key);
    const other = await post('/bids', { name: 'Theirs' }, key, await openApi(service.url, token));
    expect([other.status, other.body.name]).toEqual([201, 'Theirs']);
  });

  it('whose answer held a secret is not done again, and its answer is kept nowhere', async () => {
    const key = randomUUID();
    const webhook = { url: 'https://receiver.invalid/hook', events: ['bid.deleted'] };
    const first = await post('/webhooks', webhook, key);
    expect([first.status, first.body.secret]).toEqual([201, expect.stringMatching(/^whsec_/)]);
    const again = await post('/webhooks', webhook, key);
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    const kept = await service.access.db.selectFrom('idempotencyKeys').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain('whsec_');
  });

  it('is refused where the key is none', async () => {
    expect((await post('/bids', { name: 'x' }, 'with space')).status).toBe(400);
  });
});

describe('a list in pages', () => {
  async function walk(
    path: string,
    field: string,
    limit: number,
  ): Promise<{ ids: string[]; sizes: number[] }> {
    const ids: string[] = [];
    const sizes: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body }: Answer = await api.get(`${path}?limit=${limit}${from}`);
      ids.push(...body[field].map(({ id }: { id: string | number }) => String(id)));
      sizes.push(body[field].length);
      cursor = body.next;
    }
    return { ids, sizes };
  }

  async function whole(path: string, field: string): Promise<string[]> {
    const { body } = await api.get(path);
    expect('next' in body).toBe(false);
    return body[field].map(({ id }: { id: string | number }) => String(id));
  }

  it('is the whole list, in its order', async () => {
    const { body: bid } = await api.post('/bids', { name: 'Pages' });
    const files = [1, 2, 3, 4, 5].map((number) => ({ name: `${number}.md`, content: `# ${number}` }));
    await api.upload(`/bids/${bid.id}/documents`, files);
    const people = ['Zoe', 'Ana', 'Bo', 'Ana', 'Cy'].map((name, number) => ({ id: `p${number}`, name }));
    const roster = JSON.stringify({ schema: 'muster.roster/1', people });
    await api.call('POST', '/people/import', {
      headers: { 'Content-Type': 'application/json' },
      body: roster,
    });
    for (const [path, field] of [
      ['/bids', 'bids'],
      [`/bids/${bid.id}/documents`, 'documents'],
      ['/people', 'people'],
    ] as const) {
      const all = await whole(path, field);
      expect(all.length, path).toBeGreaterThan(4);
      const { ids, sizes } = await walk(path, field, 2);
      expect(ids, path).toEqual(all);
      expect(Math.max(...sizes), path).toBe(2);
    }
  });

  it('does not shift where rows come in between', async () => {
    const all = await whole('/bids', 'bids');
    const { body: first } = await api.get('/bids?limit=2');
    await api.post('/bids', { name: 'In between' });
    const { body: second } = await api.get(`/bids?limit=2&cursor=${first.next}`);
    expect(second.bids.map(({ id }: { id: string }) => id)).toEqual(all.slice(2, 4));
  });

  it.each(['/bids?limit=0', '/bids?limit=1001', '/bids?cursor=bid_gone', '/bids?page=2'])(
    '%s is refused',
    async (path) => {
      expect((await api.get(path)).status).toBe(400);
    },
  );
});

describe('webhooks', () => {
  it('are kept by administrators: made, changed, tried, removed', async () => {
    const made = await api.post('/webhooks', { url: 'https://receiver.invalid/a', events: ['bid.deleted'] });
    const path = `/webhooks/${made.body.id}`;
    expect((await api.patch(path, { active: false, description: 'ERP' })).body).toMatchObject({
      active: false,
    });
    const { body } = await api.get('/webhooks');
    expect(JSON.stringify(body)).not.toContain('whsec_');
    expect((await api.get(`${path}/deliveries`)).body).toEqual({ deliveries: [], next: null });
    expect((await api.post('/webhooks/hook_none/test', {})).status).toBe(404);
    expect((await api.call('DELETE', path)).status).toBe(204);
    expect((await api.call('DELETE', path)).status).toBe(404);
  });

  it('are nobody else’s', async () => {
    const { token } = await signInAs(service.access, 'bid-manager');
    const other = await openApi(service.url, token);
    expect((await other.get('/webhooks')).status).toBe(403);
    expect(
      (await other.post('/webhooks', { url: 'https://receiver.invalid/', events: ['bid.deleted'] })).status,
    ).toBe(403);
  });
});
