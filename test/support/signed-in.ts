import { type Access, type BegunSession, beginSession, createToken } from '../../src/access/index.ts';
import type { AccountRole } from '../../src/domain/index.ts';
import { insertAccount } from '../../src/store/index.ts';

/** Somebody with an account, and both ways in. */
export interface SomebodySignedIn {
  accountId: string;
  role: AccountRole;
  email: string;
  /** For `Authorization: Bearer`. */
  token: string;
  /** For `Cookie`: "muster-session=…". */
  cookie: string;
}

const TOKENS = new Map<string, string>();
let people = 0;

/** Makes an account without a password, a token of its role and a session. The first administrator claims the service. */
export async function signInAs(
  access: Access,
  role: AccountRole,
  more: { groupIds?: readonly string[]; personId?: string } = {},
): Promise<SomebodySignedIn> {
  people += 1;
  const email = `${role}-${people}@example.org`;
  const accountId = await access.db
    .transaction()
    .execute((tx) => insertAccount(tx, { name: `Test ${role}`, email, role, passwordHash: null, ...more }));
  const { token } = await createToken(access, { accountId, role }, { name: 'tests', role, days: 1 });
  const cookie = cookieOf(await beginSession(access, accountId));
  return { accountId, role, email, token, cookie };
}

/** What a browser sends back of a session that has begun. */
export function cookieOf({ cookies }: BegunSession): string {
  return cookies.map((one) => one.split(';')[0]).join('; ');
}

/** Remembers by which token the tests ask the service at this address. */
export function rememberToken(url: string, token: string): void {
  TOKENS.set(url, token);
}

/** The header by which the tests ask the service at this address; empty where none was remembered. */
export function authorization(url: string, token = TOKENS.get(url)): Record<string, string> {
  return token === undefined ? {} : { Authorization: `Bearer ${token}` };
}
