import type { Caller } from '../domain/index.ts';
import { findSessionCaller, findTokenCaller } from '../store/index.ts';
import type { Access } from './access.ts';
import { lesserRole } from './roles.ts';
import { hashOf, tokenOfCookie } from './secrets.ts';
import { cookieNamed } from './session-cookie.ts';
import { IDLE_HOURS } from './sign-in-library.ts';

/** What of a request says who asks. */
export interface Credentials {
  authorization?: string | undefined;
  cookie?: string | undefined;
}

/**
 * Who asks: by the token of `Authorization: Bearer`, or else by the session's cookie; null where neither holds. A request
 * with a token is never taken for its browser's session, so a wrong token is refused.
 */
export async function findCaller(
  access: Access,
  { authorization, cookie }: Credentials,
): Promise<Caller | null> {
  if (authorization !== undefined) return tokenCaller(access, authorization);
  const hash = sessionHash(access, cookie);
  return hash === null ? null : sessionCaller(access, hash);
}

/** The hash of the session's token in these cookies, or null. */
export function sessionHash(
  { cookie: { name }, secret }: Access,
  cookies: string | undefined,
): string | null {
  const value = cookieNamed(cookies, name);
  const token = value === undefined ? null : tokenOfCookie(value, secret);
  return token === null ? null : hashOf(token);
}

async function tokenCaller({ db }: Access, authorization: string): Promise<Caller | null> {
  const secret = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
  const found = secret === undefined ? null : await findTokenCaller(db, hashOf(secret));
  if (found === null) return null;
  const { accountId, name, role, groupIds, personId, tokenName, tokenRole } = found;
  return {
    accountId,
    name: `${name}, token ${tokenName}`,
    role: lesserRole(role, tokenRole),
    groupIds,
    personId,
    via: 'token',
  };
}

async function sessionCaller({ db }: Access, hash: string): Promise<Caller | null> {
  const found = await findSessionCaller(db, hash, IDLE_HOURS);
  if (found === null) return null;
  const { email, ...caller } = found;
  return { ...caller, via: 'session' };
}
