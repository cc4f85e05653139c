import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endUnlessWhole } from '../../src/http/security.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { signInAs } from '../support/signed-in.ts';

let service: TestService;
let administrator: TestApi;

beforeAll(async () => {
  service = await startTestService({ WORKERS: '0' });
  administrator = await openApi(service.url);
});
afterAll(() => service?.close());

describe('a form of another site, sent by the browser of somebody who is signed in, is refused', () => {
  const send = (headers: Record<string, string>) =>
    fetch(`${service.url}/api/v1/bids`, {
      method: 'POST',
      headers: { Cookie: service.cookie, 'Content-Type': 'application/json', ...headers },
      body: '{"name":"Theirs"}',
    });

  it.each<[string, Record<string, string>, number]>([
    ['by its origin', { Origin: 'https://evil.example' }, 403],
    ['where it hides its origin', { Origin: 'null' }, 403],
    ['from another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['by Fetch Metadata alone', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['from a neighbour of our name', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['but not our own page', { 'Sec-Fetch-Site': 'same-origin' }, 201],
    ['nor a program', {}, 201],
  ])('%s', async (_how, headers, status) => {
    expect((await send(headers)).status).toBe(status);
  });
});

describe('what somebody may not know or do', () => {
  it('groups of others, and how many private bids they have, are told to administrators alone', async () => {
    const red = (await administrator.post('/groups', { name: 'Red' })).body.id;
    await administrator.post('/groups', { name: 'Blue' });
    const inside = await openApi(
      service.url,
      (await signInAs(service.access, 'bid-manager', { groupIds: [red] })).token,
    );
    const namesFor = async (api: TestApi) =>
      (await api.get('/groups')).body.groups.map(({ name }: { name: string }) => name);
    expect(await namesFor(inside)).toEqual(['Red']);
    expect(await namesFor(administrator)).toEqual(['Blue', 'Red']);
  });

  it('a token does not end one that may do more than itself', async () => {
    const { cookie } = await signInAs(service.access, 'bid-manager');
    const page = await openApi(service.url, '');
    const make = async (role: string) =>
      (
        await page.call('POST', '/tokens', {
          headers: { Cookie: cookie, 'Content-Type': 'application/json' },
          body: JSON.stringify({ name: role, role, days: 1 }),
        })
      ).body as { id: string; token: string };
    const [more, less, other] = [await make('bid-manager'), await make('viewer'), await make('viewer')];
    const api = await openApi(service.url, less.token);
    const end = async (id: string) => (await api.call('DELETE', `/tokens/${id}`)).status;
    expect([await end(more.id), await end(other.id), await end(less.id)]).toEqual([403, 204, 204]);
  });

  it('streams of events are so many for one account, and free again when they end', async () => {
    const { id } = (await administrator.post('/bids', { name: 'Followed' })).body;
    const { token } = await signInAs(service.access, 'viewer');
    const leave = new AbortController();
    const follow = () =>
      fetch(`${service.url}/api/v1/bids/${id}/events`, {
        headers: { Authorization: `Bearer ${token}` },
        signal: leave.signal,
      });
    const streams = await Promise.all(Array.from({ length: 50 }, follow));
    expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await follow()).status).toBe(429);
    expect((await administrator.get(`/bids/${id}`)).status).toBe(200);
    leave.abort();
    const other = new AbortController();
    await expect
      .poll(async () => {
        const again = await fetch(`${service.url}/api/v1/bids/${id}/events`, {
          headers: { Authorization: `Bearer ${token}` },
          signal: other.signal,
        });
        return again.status;
      })
      .toBe(200);
    other.abort();
  });

  it('a file of the page that is not there is said not to be there', async () => {
    const answer = await fetch(`${service.url}/assets/old-part.js`);
    expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([404, 'nosniff']);
  });
});

describe('a request that is sent byte by byte', () => {
  /** Sends the headers and a part of the body to a server of its own, and waits until it hangs up. */
  async function sendSlowly(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket: Socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let said = '';
    socket.on('data', (chunk) => {
      said += String(chunk);
    });
    socket.on('error', () => undefined);
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{');
    await once(socket, 'close');
    await new Promise((resolve) => server.close(resolve));
    return said;
  }

  it('is ended where the rest does not come', async () => {
    expect(await sendSlowly((request) => endUnlessWhole(request as never, 10))).toBe('');
  });

  it('is ended after its answer, which it gets', async () => {
    const said = await sendSlowly((request, response) => {
      response.once('finish', () => endUnlessWhole(request as never, 10));
      response.writeHead(401).end();
    });
    expect(said).toContain('401 Unauthorized');
  });
});
