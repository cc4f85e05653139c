import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeAccount, invite, listInvitations } from '../../src/access/index.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { signInAs } from '../support/signed-in.ts';
import { type OidcProvider, startOidcProvider } from './oidc-provider.ts';

/** The address that people use; the test takes what goes there to where the service listens. */
const PUBLIC_URL = 'https://muster.example.org';

let provider: OidcProvider;
let service: TestService;

beforeAll(async () => {
  provider = await startOidcProvider();
  service = await startTestService({
    WORKERS: '0',
    PUBLIC_URL,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
});
afterAll(async () => {
  await service?.close();
  await provider?.close();
});

const cookiesOf = (response: Response) =>
  response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');

/** From our page to the provider and back, as a browser goes. `change` is what somebody does to it on the way. */
async function signInThere(change: (back: URL, cookies: string[]) => string[] = (_back, cookies) => cookies) {
  const begun = await fetch(`${service.url}/api/v1/access/oidc`, { redirect: 'manual' });
  const there = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(there.headers.get('location') ?? '');
  const cookies = change(back, cookiesOf(begun));
  expect(back.origin + back.pathname).toBe(`${PUBLIC_URL}/api/v1/access/oidc/callback`);
  const ended = await fetch(service.url + back.pathname + back.search, {
    redirect: 'manual',
    headers: { Cookie: cookies.join('; ') },
  });
  const session = ended.headers.getSetCookie().find((one) => one.startsWith('__Host-muster-session='));
  return { status: ended.status, location: ended.headers.get('location') ?? '', session };
}

async function whoIs(session: string | undefined) {
  const headers = { Cookie: session?.split(';')[0] ?? '' };
  return (await (await fetch(`${service.url}/api/v1/access`, { headers })).json()) as {
    state: string;
    account?: { id: string; name: string; email: string; role: string };
  };
}

const REFUSED = expect.stringMatching(/^\/\?sign-in=refused&error=\w+$/);

describe('sign-in at an OpenID Connect provider', () => {
  it('signs in who has an account under the verified address, with a cookie for TLS', async () => {
    const { email, accountId } = await signInAs(service.access, 'viewer');
    provider.says({ sub: 'known', email: email.toUpperCase(), email_verified: true, name: 'Known' });
    const { status, location, session } = await signInThere();
    expect([status, location]).toEqual([302, '/']);
    expect(session).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await whoIs(session)).toMatchObject({
      state: 'signed-in',
      account: { id: accountId, role: 'viewer' },
    });
  });

  it('takes up an invitation to that address', async () => {
    await invite(service.access, { email: 'new@example.org', role: 'contributor' });
    provider.says({ sub: 'new', email: 'New@Example.org', email_verified: true, name: 'Nora New' });
    const { session } = await signInThere();
    const account = { name: 'Nora New', email: 'new@example.org', role: 'contributor' };
    expect(await whoIs(session)).toMatchObject({ state: 'signed-in', account });
    expect(await listInvitations(service.access)).toEqual([]);
  });

  it('knows its people again by their id there, whatever their address is now', async () => {
    provider.says({ sub: 'new', email: 'nora@elsewhere.org', email_verified: true, name: 'Nora' });
    const { session } = await signInThere();
    expect(await whoIs(session)).toMatchObject({ account: { email: 'new@example.org' } });
  });

  it.each([
    ['somebody whom nobody invited', { sub: 'x', email: 'x@example.org', email_verified: true, name: 'X' }],
    [
      'an address that is not verified',
      { sub: 'y', email: 'new@example.org', email_verified: false, name: 'Y' },
    ],
    [
      'a statement for another service',
      { sub: 'z', email: 'new@example.org', email_verified: true, name: 'Z', aud: 'other' },
    ],
    [
      'a statement of another service',
      { sub: 'z', email: 'new@example.org', email_verified: true, iss: 'https://login.example.com' },
    ],
    [
      'a statement that was given to another client',
      { sub: 'z', email: 'new@example.org', email_verified: true, azp: 'other' },
    ],
    [
      'a statement that is over',
      { sub: 'z', email: 'new@example.org', email_verified: true, exp: Math.floor(Date.now() / 1000) - 60 },
    ],
  ])('refuses %s', async (_who, claims) => {
    provider.says(claims);
    const { location, session } = await signInThere();
    expect(session).toBeUndefined();
    expect(location).toEqual(REFUSED);
  });

  it.each(['other-key', 'none', 'shared-secret', 'changed-after'] as const)(
    'refuses a statement that is forged: %s',
    async (signature) => {
      const { email } = await signInAs(service.access, 'administrator');
      const claims = { sub: email, email, email_verified: true, name: 'Forger' };
      provider.says(claims, signature);
      const { location, session } = await signInThere();
      expect([session, location]).toEqual([undefined, REFUSED]);
      provider.says(claims);
      expect((await signInThere()).location).toBe('/');
    },
  );

  it('refuses a disabled account', async () => {
    const { email, accountId } = await signInAs(service.access, 'viewer');
    await changeAccount(service.access, accountId, { disabled: true });
    provider.says({ sub: 'gone', email, email_verified: true, name: 'Gone' });
    const { location, session } = await signInThere();
    expect([session, location]).toEqual([undefined, REFUSED]);
  });

  it.each([
    ['another state', { state: 'other' }],
    ['another code', { code: 'other' }],
    ['no cookie of the one who began', null],
  ])('refuses an answer with %s', async (_what, others) => {
    const { email } = await signInAs(service.access, 'viewer');
    provider.says({ sub: email, email, email_verified: true, name: 'Known' });
    const { location, session } = await signInThere((back, cookies) => {
      for (const [name, value] of Object.entries(others ?? {})) back.searchParams.set(name, value);
      return others === null ? [] : cookies;
    });
    expect([session, location]).toEqual([undefined, REFUSED]);
  });

  it('says on the page that there is such a way', async () => {
    expect(await whoIs(undefined)).toMatchObject({ state: 'signed-out', oidc: true });
  });
});
