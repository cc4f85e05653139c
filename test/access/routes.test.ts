import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGroup, revokeToken } from '../../src/access/index.ts';
import { ACCOUNT_ROLES, mayDo } from '../../src/domain/index.ts';
import { apiRoutes, createApp, type ListeningServer, listen } from '../../src/http/index.ts';
import type { Route } from '../../src/http/route.ts';
import { changeBid, createBid, processDocument, uploadDocuments } from '../../src/service/index.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { signInAs } from '../support/signed-in.ts';

/** How somebody asks, and what they are. */
interface Asker {
  name: string;
  headers: Record<string, string>;
  /** Null for whoever should be taken for nobody. */
  as: { role: (typeof ACCOUNT_ROLES)[number]; via: 'session' | 'token' } | null;
}

const NOBODY: Asker = { name: 'nobody', headers: {}, as: null };
const NO_ID = 'none';
/** Of those whose sign-in is over, so many ask everywhere: token expired, token revoked, account disabled (both ways). */
const EVERYWHERE = 4;

let test: TestHouse;
let server: ListeningServer;
const stopping = new AbortController();
let askers: Asker[] = [NOBODY];
/** Those who are refused before it matters what they ask for: one route is enough. */
let elsewhere: Asker[] = [];
let outsider: Asker;
let insider: Asker;
let administrator: Asker;
let privateBid: string;
let privateDocument: string;

// Declared without a database: what a route asks of its callers is there before anything runs.
const ROUTES: Route[] = apiRoutes({} as never, {} as never);
const SECRET_WORDS = 'Zanzibar Ferry 7731';

beforeAll(async () => {
  test = await openTestHouse();
  const { house, access } = test;
  const app = createApp(house, access, {
    uploads: { maxFileMb: 1, maxFiles: 2, maxRequestMb: 2 },
    uploadsPerMinute: 10_000,
    trustProxy: 0,
    stopping: stopping.signal,
    version: 'test',
  });
  server = await listen(app, '127.0.0.1', 0);
  for (const role of ACCOUNT_ROLES) {
    const { token, cookie } = await signInAs(access, role);
    askers.push({ name: `${role} by session`, headers: { Cookie: cookie }, as: { role, via: 'session' } });
    askers.push({ name: `${role} by token`, headers: bearer(token), as: { role, via: 'token' } });
  }
  const dead = await deadAskers();
  askers = [...askers, ...dead.slice(0, EVERYWHERE)];
  elsewhere = dead.slice(EVERYWHERE);
  administrator = find('administrator by session');
  outsider = find('bid-manager by session');
  await makePrivateBid();
});
afterAll(async () => {
  stopping.abort();
  await server?.close(0);
  await test?.close();
});

const find = (name: string): Asker => askers.find((one) => one.name === name) ?? NOBODY;
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** Those whose sign-in held once: each was an administrator. */
async function deadAskers(): Promise<Asker[]> {
  const { access } = test;
  const dead: Asker[] = [];
  const bury = async (name: string, use: 'token' | 'cookie', kill: (id: string) => Promise<unknown>) => {
    const one = await signInAs(access, 'administrator');
    await kill(one.accountId);
    dead.push({ name, headers: use === 'token' ? bearer(one.token) : { Cookie: one.cookie }, as: null });
  };
  const { db } = access;
  const past = '2020-01-01T00:00:00Z';
  const disable = (id: string) =>
    db.updateTable('accounts').set({ disabled: true }).where('id', '=', id).execute();
  await bury('a token that has expired', 'token', (id) =>
    db.updateTable('tokens').set({ expiresAt: past }).where('accountId', '=', id).execute(),
  );
  await bury('a token that was revoked', 'token', async (id) => {
    const [token] = await db.selectFrom('tokens').select('id').where('accountId', '=', id).execute();
    const caller = {
      accountId: id,
      role: 'administrator',
      groupIds: [],
      personId: null,
      name: '',
      via: 'session',
    };
    await revokeToken(access, caller as never, token?.id ?? '');
  });
  await bury('a token of a disabled account', 'token', disable);
  await bury('a session of a disabled account', 'cookie', disable);
  await bury('a session past its end', 'cookie', (id) =>
    db.updateTable('sessions').set({ expiresAt: past }).where('userId', '=', id).execute(),
  );
  await bury('a session that nobody used for long', 'cookie', (id) =>
    db.updateTable('sessions').set({ updatedAt: past }).where('userId', '=', id).execute(),
  );
  const { cookie, token } = await signInAs(access, 'administrator');
  const forged = cookie.replace(/=(.)/, (_all, first) => `=${first === 'A' ? 'B' : 'A'}`);
  dead.push({ name: 'a cookie that was changed', headers: { Cookie: forged }, as: null });
  dead.push({ name: 'a token that was changed', headers: bearer(`${token.slice(0, -2)}AA`), as: null });
  dead.push({ name: 'a token as a password', headers: { Authorization: `Basic ${token}` }, as: null });
  return dead;
}

async function makePrivateBid(): Promise<void> {
  const { house, access } = test;
  const { id: groupId } = await createGroup(access, 'Ferry');
  const { cookie } = await signInAs(access, 'bid-manager', { groupIds: [groupId] });
  insider = { name: 'insider', headers: { Cookie: cookie }, as: { role: 'bid-manager', via: 'session' } };
  const bid = await createBid(house, { name: SECRET_WORDS, client: SECRET_WORDS });
  const text = `# Staff\n\nThe ${SECRET_WORDS} captain must hold a PMP certification.\n`;
  const saved = await house.files.save(
    (async function* () {
      yield new TextEncoder().encode(text);
    })(),
  );
  const file = { name: `${SECRET_WORDS}.md`, mediaType: 'text/markdown', ...saved };
  const [document] = await uploadDocuments(house, bid.id, [file]);
  await changeBid(house, bid.id, { groupId });
  privateBid = bid.id;
  privateDocument = document?.id ?? 'none';
  // What was read is what sums over all bids would tell.
  await processDocument(house, privateDocument, new AbortController().signal);
}

interface Answer {
  status: number;
  code: string | undefined;
  text: string;
}

/** Asks without a body, as far as the headers and, but for a stream of events, the answer. */
async function ask(route: Route, { headers }: Asker, ids: Record<string, string> = {}): Promise<Answer> {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? NO_ID);
  const query = hasBidQuery(route) ? `?bid=${ids.bidId ?? NO_ID}&person=${NO_ID}` : '';
  const abort = new AbortController();
  const response = await fetch(`http://127.0.0.1:${server.port}/api/v1${path}${query}`, {
    method: route.method.toUpperCase(),
    headers,
    signal: abort.signal,
    redirect: 'manual',
  });
  const type = response.headers.get('content-type') ?? '';
  const text = type.includes('event-stream') ? '' : await response.text();
  if (type.includes('event-stream')) abort.abort();
  const code = type.includes('problem+json') ? (JSON.parse(text) as { code: string }).code : undefined;
  return { status: response.status, code, text };
}

function hasBidQuery({ request: { query } }: Route): boolean {
  return 'bid' in ((query as { shape?: object } | undefined)?.shape ?? {});
}

/** What the declaration promises this caller: the code of the refusal, or null. */
function refusalOf({ allows, inPerson }: Route, { as }: Asker): string | null {
  if (allows === 'anyone') return null;
  if (as === null) return 'unauthenticated';
  const isRefused = !mayDo(as.role, allows) || (inPerson === true && as.via === 'token');
  return isRefused ? 'forbidden' : null;
}

const STATUS = { unauthenticated: 401, forbidden: 403 } as Record<string, number>;
// Signing out ends the session that the others are asked with.
const ASKED = ROUTES.filter(({ id }) => id !== 'signOut');
const title = ({ method, path, allows }: Route) => `${method.toUpperCase()} ${path} (${allows})`;

describe('every route refuses whoever lacks what it declares', () => {
  it.each(ASKED.map((route) => [title(route), route] as const))('%s', async (_title, route) => {
    for (const asker of askers) {
      const { status, code } = await ask(route, asker);
      const refusal = refusalOf(route, asker);
      if (refusal === null) expect(['unauthenticated', 'forbidden'], asker.name).not.toContain(code);
      else expect([asker.name, status, code]).toEqual([asker.name, STATUS[refusal], refusal]);
    }
  });
});

it('nobody comes in by what is over, changed, or in the wrong place', async () => {
  const route = ROUTES.find(({ id }) => id === 'listBids');
  if (route === undefined) throw new Error('there is a list of bids');
  expect(elsewhere.length).toBeGreaterThan(4);
  for (const asker of elsewhere)
    expect([asker.name, (await ask(route, asker)).status]).toEqual([asker.name, 401]);
});

const NAMING = ROUTES.filter((route) => /\{(bidId|documentId)\}/.test(route.path) || hasBidQuery(route));

describe('a bid that is private to a group', () => {
  it.each(NAMING.map((route) => [title(route), route] as const))('%s', async (_title, route) => {
    const ids = { bidId: privateBid, documentId: privateDocument };
    const hidden = await ask(route, outsider, ids);
    const missing = await ask(route, outsider);
    if (refusalOf(route, outsider) === null) {
      expect([hidden.status, hidden.code]).toEqual([404, missing.code]);
      expect(wordsOf(hidden, ids)).toBe(wordsOf(missing, { bidId: NO_ID, documentId: NO_ID }));
    } else expect(hidden.code).toBe('forbidden');
    if (route.method !== 'get') return;
    for (const one of [insider, administrator])
      expect(['bid-not-found', 'document-not-found'], one.name).not.toContain(
        (await ask(route, one, ids)).code,
      );
  });

  const LISTS = ROUTES.filter(({ method, path }) => method === 'get' && !path.includes('{'));
  it.each(LISTS.map((route) => [title(route), route] as const))(
    'is not told by %s',
    async (_title, route) => {
      expect((await ask(route, outsider)).text).not.toContain(SECRET_WORDS);
      expect((await ask(route, outsider)).text).not.toContain(privateBid);
    },
  );

  it('is in the list of those inside and of administrators, and in what all bids ask for', async () => {
    for (const [id, words] of [
      ['listBids', SECRET_WORDS],
      ['showDemand', privateBid],
    ] as const) {
      const route = ROUTES.find((one) => one.id === id);
      if (route === undefined) throw new Error(`there is a route ${id}`);
      for (const one of [insider, administrator])
        expect((await ask(route, one)).text, one.name).toContain(words);
    }
  });
});

/** The sentence without the id that was asked for. */
function wordsOf({ text }: Answer, ids: Record<string, string>): string {
  const { detail = '' } = JSON.parse(text) as { detail?: string };
  return Object.values(ids).reduce((words, id) => words.replaceAll(id, '…'), detail);
}
