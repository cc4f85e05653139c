import type { Caller } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { endSession, endSessionsOf, findAccount, findPassword, savePassword } from '../store/index.ts';
import type { Access } from './access.ts';
import { sessionHash } from './find-caller.ts';
import { knownBrowserCookie } from './known-browser.ts';
import { permissionsOf } from './roles.ts';
import { cookieOfToken } from './secrets.ts';
import { cookieHeader } from './session-cookie.ts';
import { SESSION_DAYS } from './sign-in-library.ts';
import type { AccessView } from './views.ts';

/** A session that has begun: what the browser is to keep, as `Set-Cookie` headers. */
export interface BegunSession {
  cookies: string[];
}

/** Who asks, for the page: it shows by this what there is to do. */
export async function showAccess(access: Access, caller: Caller | null): Promise<AccessView> {
  const { oidc } = access;
  if (!(await access.isClaimed())) return { state: 'unclaimed', permissions: [], oidc };
  const account = caller === null ? null : await findAccount(access.db, { id: caller.accountId });
  if (caller === null || account === null) return { state: 'signed-out', permissions: [], oidc };
  const { id, name, email, groupIds, personId } = account;
  return {
    state: 'signed-in',
    account: { id, name, email, role: caller.role, personId, groupIds },
    permissions: permissionsOf(caller.role),
    oidc,
  };
}

/**
 * Begins a session by password. Wrong address, wrong password and disabled account get one and the same answer, after
 * the same time: each is hashed once. AppError `unauthenticated`.
 */
export async function signIn(access: Access, email: string, password: string): Promise<BegunSession> {
  try {
    const { headers } = await access.library.api.signInEmail({
      body: { email, password },
      returnHeaders: true,
    });
    return { cookies: [...headers.getSetCookie(), knownBrowserCookie(access, email)] };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new AppError(
      'unauthenticated',
      'The e-mail address or the password is wrong, or the account is disabled. An administrator can give you a link for a new password.',
    );
  }
}

/** Ends the session of these cookies; gives the header by which the browser forgets it. */
export async function signOut(access: Access, cookies: string | undefined): Promise<string> {
  const hash = sessionHash(access, cookies);
  if (hash !== null) await endSession(access.db, hash);
  return cookieHeader(access.cookie, '', 0);
}

/** Changes one's own password; every session of the account ends and one begins anew. AppError `unauthenticated`. */
export async function changePassword(
  access: Access,
  caller: Caller,
  { current, next }: { current: string; next: string },
): Promise<BegunSession> {
  const { password } = await access.library.$context;
  const kept = await findPassword(access.db, caller.accountId);
  if (kept === null || !(await password.verify({ hash: kept, password: current })))
    throw new AppError('wrong-password', 'The current password is wrong; nothing was changed.');
  await setPassword(access, caller.accountId, next);
  return beginSession(access, caller.accountId);
}

async function setPassword(access: Access, accountId: string, next: string): Promise<void> {
  const { password } = await access.library.$context;
  const hash = await password.hash(next);
  await access.db.transaction().execute(async (tx) => {
    await savePassword(tx, accountId, hash);
    await endSessionsOf(tx, accountId);
  });
}

/** Begins a session for an account that has proved who it is. AppError `unauthenticated` where it is disabled. */
export async function beginSession(access: Access, accountId: string): Promise<BegunSession> {
  const { internalAdapter } = await access.library.$context;
  const session = await internalAdapter.createSession(accountId).catch(() => null);
  const account = session && (await findAccount(access.db, { id: accountId }));
  if (!session || !account)
    throw new AppError('unauthenticated', 'This account is disabled. An administrator can enable it again.');
  const value = cookieOfToken(session.token, access.secret);
  const seconds = SESSION_DAYS * 24 * 3600;
  return {
    cookies: [cookieHeader(access.cookie, value, seconds), knownBrowserCookie(access, account.email)],
  };
}

/** What better-auth throws when it refuses: an error with the status of an answer. */
function isRefusal(error: unknown): boolean {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status < 600;
}
