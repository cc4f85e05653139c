import type { Caller } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { deleteToken, insertToken, listTokens as listStoredTokens } from '../store/index.ts';
import type { Access } from './access.ts';
import { isAtMost } from './roles.ts';
import { hashOf, newTokenSecret, startOfToken } from './secrets.ts';
import type { TokenInput, TokenView } from './views.ts';

const DAY_MS = 86_400_000;

/** A token for scripts of this account, with the token itself. AppError `forbidden` where it asks for more than one has. */
export async function createToken(
  { db }: Access,
  { accountId, role: own }: Pick<Caller, 'accountId' | 'role'>,
  { name, role, days }: TokenInput,
): Promise<TokenView & { token: string }> {
  if (!isAtMost(role, own))
    throw new AppError('forbidden', `A token can have at most your own role, "${own}"; "${role}" is more.`);
  const token = newTokenSecret();
  const expiresAt = new Date(Date.now() + days * DAY_MS).toISOString();
  const kept = { accountId, name, role, hash: hashOf(token), start: startOfToken(token), expiresAt };
  return { ...(await insertToken(db, kept)), token };
}

/** One's own tokens; everybody's for an administrator. */
export async function listTokens({ db }: Access, caller: Caller): Promise<TokenView[]> {
  return listStoredTokens(db, caller.role === 'administrator' ? {} : { accountId: caller.accountId });
}

/** Ends one's own token at once; an administrator ends anybody's. AppError `not-found`. */
export async function revokeToken(access: Access, caller: Caller, id: string): Promise<void> {
  const mine = await listTokens(access, caller);
  if (mine.every((token) => token.id !== id)) throw new AppError('not-found', `There is no token "${id}".`);
  await deleteToken(access.db, id);
}
