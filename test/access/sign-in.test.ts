import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimLink, makeLink } from '../../src/access/index.ts';
import { hashOf } from '../../src/access/secrets.ts';
import { type Answer, openApi, type TestApi } from '../support/api.ts';
import { startTestService, type TestService } from '../support/service.ts';

const PASSWORD = 'correct horse battery';
const NEXT = 'another horse battery';
const ANA = { name: 'Ana Ruiz', email: 'Ana@Example.org' };

let service: TestService;
let api: TestApi;
/** The cookie of the administrator, as a browser keeps it. */
let ana: string;

beforeAll(async () => {
  service = await startTestService({ WORKERS: '0', TRUST_PROXY: '1' }, { claimed: false });
  api = await openApi(service.url, '');
});
afterAll(() => service?.close());

const cookieOf = ({ headers }: Answer) => headers.getSetCookie()[0]?.split(';')[0] ?? '';
const secretOf = (link: string) => link.split('#')[1] ?? '';
const send = (method: string, path: string, cookie: string, body?: object) =>
  api.call(method, path, {
    headers: { Cookie: cookie, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const stateOf = async (cookie: string) => (await send('GET', '/access', cookie)).body.state as string;
const signIn = (email: string, password: string) => api.post('/access/sign-in', { email, password });
const codeOf = ({ status, body }: Answer) => [status, body.code];

describe('before anybody administers it, the service', () => {
  it('says so, and what to do', async () => {
    expect((await api.get('/access')).body).toEqual({ state: 'unclaimed', permissions: [], oidc: false });
    const { status, body } = await api.get('/bids');
    expect([status, body.code]).toEqual([503, 'not-claimed']);
    expect(body.detail).toContain('Open the link');
    expect(codeOf(await signIn('ana@example.org', PASSWORD))).toEqual([503, 'not-claimed']);
    expect((await fetch(`${service.url}/livez`)).status).toBe(200);
  });

  it('is claimed once, by any link of services that started together', async () => {
    const links = await Promise.all([1, 2, 3].map(() => claimLink(service.access)));
    expect(links[0]).toMatch(new RegExp(`^${service.url}/welcome#[\\w-]{43}$`));
    const claim = (link: string | null | undefined) =>
      api.post('/access/claim', { token: secretOf(link ?? ''), ...ANA, password: PASSWORD });
    expect((await api.post('/access/claim', { token: 'x', ...ANA, password: 'short' })).status).toBe(400);
    expect(codeOf(await claim('#guessed'))).toEqual([410, 'link-void']);
    const two = await Promise.all([claim(links[1]), claim(links[2])]);
    expect(two.map(({ status }) => status).sort()).toEqual([204, 410]);
    expect(codeOf(await claim(links[0]))).toEqual([410, 'link-void']);
    ana = cookieOf(two.find(({ status }) => status === 204) as Answer);
    expect((await send('GET', '/access', ana)).body).toMatchObject({
      state: 'signed-in',
      account: { name: 'Ana Ruiz', email: 'ana@example.org', role: 'administrator' },
    });
    expect(await claimLink(service.access)).toBe(null);
  });
});

describe('a session', () => {
  it('is a new one with each sign-in, whatever the browser brought; the one it brought ends', async () => {
    const fixed = 'muster-session=chosen-by-somebody.else';
    const body = JSON.stringify({ email: 'ana@example.org', password: PASSWORD });
    const headers = { 'Content-Type': 'application/json' };
    const first = await api.call('POST', '/access/sign-in', { body, headers: { ...headers, Cookie: fixed } });
    const second = await api.call('POST', '/access/sign-in', {
      body,
      headers: { ...headers, Cookie: cookieOf(first) },
    });
    expect(new Set([fixed, cookieOf(first), cookieOf(second)]).size).toBe(3);
    expect(await Promise.all([fixed, cookieOf(first), cookieOf(second)].map(stateOf))).toEqual([
      'signed-out',
      'signed-out',
      'signed-in',
    ]);
  });

  it('is a cookie that no script reads and no other site sends', async () => {
    const [cookie] = (await signIn('ana@example.org', PASSWORD)).headers.getSetCookie();
    expect(cookie).toMatch(/^muster-session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('stands in the database only as a hash', async () => {
    const token = decodeURIComponent(ana.split('=')[1] ?? '').split('.')[0] ?? '';
    const { rows } = { rows: await service.access.db.selectFrom('sessions').selectAll().execute() };
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends at sign-out, at once', async () => {
    const cookie = cookieOf(await signIn('ana@example.org', PASSWORD));
    const out = await send('POST', '/access/sign-out', cookie);
    expect(out.headers.getSetCookie()[0]).toMatch(/^muster-session=; Max-Age=0/);
    expect(await stateOf(cookie)).toBe('signed-out');
  });

  it('ends with a change of the password, but for the one that changed it, which is new', async () => {
    const other = cookieOf(await signIn('ana@example.org', PASSWORD));
    const wrong = await send('POST', '/access/password', ana, { current: 'wrong', next: NEXT });
    expect(codeOf(wrong)).toEqual([403, 'wrong-password']);
    const changed = await send('POST', '/access/password', ana, { current: PASSWORD, next: NEXT });
    expect(await Promise.all([other, ana, cookieOf(changed)].map(stateOf))).toEqual([
      'signed-out',
      'signed-out',
      'signed-in',
    ]);
    ana = cookieOf(changed);
    expect((await signIn('ana@example.org', PASSWORD)).status).toBe(401);
  });
});

describe('an invitation', () => {
  it('makes an account of the role it says, once', async () => {
    const group = (await send('POST', '/groups', ana, { name: 'Red' })).body.id;
    const invited = await send('POST', '/invitations', ana, {
      email: 'vic@example.org',
      name: 'Vic',
      role: 'viewer',
      groupIds: [group],
      personId: 'p-7',
    });
    expect(invited.body.link).toMatch(/\/join#[\w-]{43}$/);
    const token = secretOf(invited.body.link);
    const accepted = await api.post('/access/accept', { token, password: PASSWORD });
    expect((await send('GET', '/access', cookieOf(accepted))).body).toMatchObject({
      account: { name: 'Vic', email: 'vic@example.org', role: 'viewer', personId: 'p-7', groupIds: [group] },
      permissions: ['view', 'sign-in'],
    });
    expect(codeOf(await api.post('/access/accept', { token, password: PASSWORD }))).toEqual([
      410,
      'link-void',
    ]);
    expect(
      codeOf(await send('POST', '/invitations', ana, { email: 'VIC@example.org', role: 'viewer' })),
    ).toEqual([409, 'conflict']);
  });

  it('that was withdrawn, replaced or is too old is void', async () => {
    const inviting = { email: 'gone@example.org', role: 'viewer' };
    const replaced = await send('POST', '/invitations', ana, inviting);
    const withdrawn = await send('POST', '/invitations', ana, inviting);
    expect((await send('DELETE', `/invitations/${withdrawn.body.id}`, ana)).status).toBe(204);
    const old = await send('POST', '/invitations', ana, { ...inviting, email: 'old@example.org' });
    await service.access.db
      .updateTable('accessLinks')
      .set({ expiresAt: '2020-01-01T00:00:00Z' })
      .where('id', '=', old.body.id)
      .execute();
    for (const { body } of [replaced, withdrawn, old]) {
      const accepted = await api.post('/access/accept', { token: secretOf(body.link), password: PASSWORD });
      expect(codeOf(accepted)).toEqual([410, 'link-void']);
    }
    expect((await send('GET', '/invitations', ana)).body.invitations).toEqual([]);
  });
});

describe('an account', () => {
  const vic = async () =>
    (await send('GET', '/accounts', ana)).body.accounts.find((one: { name: string }) => one.name === 'Vic')
      .id;

  it('whose password is reset by a link loses its sessions, its tokens and its old password', async () => {
    const before = cookieOf(await signIn('vic@example.org', PASSWORD));
    const { token } = (await send('POST', '/tokens', before, { name: 'old', role: 'viewer', days: 1 })).body;
    const byToken = () => api.call('GET', '/bids', { headers: { Authorization: `Bearer ${token}` } });
    expect((await byToken()).status).toBe(200);
    const { body } = await send('POST', `/accounts/${await vic()}/reset`, ana);
    const reset = await api.post('/access/accept', { token: secretOf(body.link), password: NEXT });
    expect(await Promise.all([before, cookieOf(reset)].map(stateOf))).toEqual(['signed-out', 'signed-in']);
    expect((await byToken()).status).toBe(401);
    expect((await send('GET', '/tokens', cookieOf(reset))).body.tokens).toEqual([]);
    expect((await signIn('vic@example.org', PASSWORD)).status).toBe(401);
    expect((await signIn('vic@example.org', NEXT)).status).toBe(204);
  });

  it('that is disabled is out at once, session and token, and comes back as it was', async () => {
    const cookie = cookieOf(await signIn('vic@example.org', NEXT));
    const { token } = (await send('POST', '/tokens', cookie, { name: 'nightly', role: 'viewer', days: 1 }))
      .body;
    const byToken = () => api.call('GET', '/bids', { headers: { Authorization: `Bearer ${token}` } });
    expect((await byToken()).status).toBe(200);
    await send('PATCH', `/accounts/${await vic()}`, ana, { disabled: true });
    expect([await stateOf(cookie), (await byToken()).status]).toEqual(['signed-out', 401]);
    const refused = await signIn('vic@example.org', NEXT);
    const wrong = await signIn('nobody@example.org', NEXT);
    expect({ ...refused.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
    await send('PATCH', `/accounts/${await vic()}`, ana, { disabled: false });
    expect([(await signIn('vic@example.org', NEXT)).status, (await byToken()).status]).toEqual([204, 200]);
  });

  it('with less of a role has less with the next request, and so have its tokens', async () => {
    await send('PATCH', `/accounts/${await vic()}`, ana, { role: 'bid-manager' });
    const cookie = cookieOf(await signIn('vic@example.org', NEXT));
    const made = await send('POST', '/tokens', cookie, { name: 'opens bids', role: 'bid-manager', days: 1 });
    const open = () =>
      api.call('POST', '/bids', {
        headers: { Authorization: `Bearer ${made.body.token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: 'By token' }),
      });
    expect((await open()).status).toBe(201);
    await send('PATCH', `/accounts/${await vic()}`, ana, { role: 'viewer' });
    expect(codeOf(await open())).toEqual([403, 'forbidden']);
    expect((await send('POST', '/bids', cookie, { name: 'By session' })).status).toBe(403);
  });

  it('cannot be the last administrator to go', async () => {
    const me = (await send('GET', '/access', ana)).body.account.id;
    for (const change of [{ disabled: true }, { role: 'viewer' }])
      expect(codeOf(await send('PATCH', `/accounts/${me}`, ana, change))).toEqual([409, 'conflict']);
  });

  it('makes no token with more than it has', async () => {
    const cookie = cookieOf(await signIn('vic@example.org', NEXT));
    const more = { name: 'more', role: 'contributor', days: 1 };
    expect(codeOf(await send('POST', '/tokens', cookie, more))).toEqual([403, 'forbidden']);
  });
});

describe('a link of the console', () => {
  it('signs in once, by what stands behind "#": no server, log or referrer gets to see that', async () => {
    const me = (await send('GET', '/access', ana)).body.account.id;
    const { link } = await makeLink(service.access, 'enter', { accountId: me });
    expect(link).toMatch(new RegExp(`^${service.url}/enter#[\\w-]{43}$`));
    const enter = () => api.post('/access/enter', { token: secretOf(link) });
    const [first, second] = [await enter(), await enter()];
    expect([first.status, codeOf(second)]).toEqual([204, [410, 'link-void']]);
    expect(await stateOf(cookieOf(first))).toBe('signed-in');
    expect((await api.get(`/access/enter?once=${secretOf(link)}`)).status).toBe(405);
  });
});

describe('guessing', () => {
  /** One wrong password and nine more, which need not be hashed here; of a place as the counts name it. */
  const guess = async (address: string, place: string, cookie = '') => {
    expect((await signInFrom(address, 'wrong', cookie)).status).toBe(401);
    const counts = service.access.db.updateTable('attempts').set({ count: 10 });
    await counts.where('key', 'like', `sign-in:of:%:${place}:%`).execute();
  };
  const signInFrom = (address: string, password: string, cookie = '') =>
    api.call('POST', '/access/sign-in', {
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address, Cookie: cookie },
      body: JSON.stringify({ email: 'vic@example.org', password }),
    });
  const forget = () =>
    service.access.db.updateTable('attempts').set({ endsAt: '2020-01-01T00:00:00Z' }).execute();

  it('is over after ten wrong passwords, also with the right one, and says when to try again', async () => {
    for (let tries = 0; tries < 10; tries += 1)
      expect((await signInFrom('192.0.2.1', `wrong ${tries}`)).status).toBe(401);
    const { status, body, headers } = await signInFrom('192.0.2.1', NEXT);
    expect([status, body.code]).toEqual([429, 'too-many-attempts']);
    expect(body.detail).toMatch(/Try again in \d+ minutes, at \d\d:\d\d UTC\.$/);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(60);
    await forget();
    expect((await signInFrom('192.0.2.1', NEXT)).status).toBe(204);
  }, 60_000);

  it('elsewhere keeps nobody out', async () => {
    await guess('192.0.2.2', 'from');
    expect((await signInFrom('192.0.2.2', NEXT)).status).toBe(429);
    expect((await signInFrom('192.0.2.3', NEXT)).status).toBe(204);
  });

  it('from everywhere is over after a hundred, but for browsers in which the account signed in before', async () => {
    await forget();
    const known = (await signInFrom('192.0.2.4', NEXT)).headers.getSetCookie()[1] ?? '';
    expect(known).toMatch(
      /^muster-known=[\w-]{22}\.[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const [cookie = ''] = known.split(';');
    const key = `sign-in:of:${hashOf('vic@example.org')}`;
    await service.access.db.updateTable('attempts').set({ count: 100 }).where('key', '=', key).execute();
    expect((await signInFrom('192.0.2.5', NEXT)).status).toBe(429);
    expect((await signInFrom('192.0.2.5', NEXT, cookie)).status).toBe(204);
    expect((await signInFrom('192.0.2.5', NEXT, cookie.replace(/.$/, 'x'))).status).toBe(429);
    await forget();
  });

  it('in a browser that is known is over after ten too', async () => {
    const known = (await signInFrom('192.0.2.6', NEXT)).headers.getSetCookie()[1]?.split(';')[0] ?? '';
    await guess('192.0.2.7', 'in', known);
    expect((await signInFrom('192.0.2.8', NEXT, known)).status).toBe(429);
    expect((await signInFrom('192.0.2.8', NEXT)).status).toBe(204);
  });

  it('of addresses is answered as wrong passwords are, also when it is too much', async () => {
    const one = await signIn('nobody@example.org', 'wrong');
    const other = await signIn('vic@example.org', 'wrong');
    expect({ ...one.body, requestId: '' }).toEqual({ ...other.body, requestId: '' });
  });
});
