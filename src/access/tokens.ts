import type { Caller } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { deleteToken, insertToken, listAccounts, listTokens as listStoredTokens } from '../store/index.ts';
import type { Access } from './access.ts';
import { demandClaimed } from './allow.ts';
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

/**
 * A token for scripts of the account with this address, or of the administrator who has been here longest; for the console.
 * AppError `not-found`, or `not-claimed` where there is no administrator.
 */
export async function createTokenFor(
  access: Access,
  email: string | undefined,
  input: TokenInput,
): Promise<TokenView & { token: string }> {
  const accounts = (await listAccounts(access.db)).filter(({ disabled }) => !disabled);
  const administrators = accounts
    .filter(({ role }) => role === 'administrator')
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  if (administrators.length === 0) await demandClaimed(access);
  const account =
    email === undefined
      ? administrators[0]
      : accounts.find((one) => one.email === email.trim().toLowerCase());
  if (account === undefined)
    throw new AppError('not-found', `There is no account "${email}" that may sign in.`);
  return createToken(access, { accountId: account.id, role: account.role }, input);
}

/** One's own tokens; everybody's for an administrator. */
export async function listTokens({ db }: Access, caller: Caller): Promise<TokenView[]> {
  return listStoredTokens(db, caller.role === 'administrator' ? {} : { accountId: caller.accountId });
}

/**
 * Ends one's own token at once; an administrator ends anybody's. AppError `not-found`, or `forbidden` where a token would end
 * one that may do more than itself.
 */
export async function revokeToken(access: Access, caller: Caller, id: string): Promise<void> {
  const token = (await listTokens(access, caller)).find((one) => one.id === id);
  if (token === undefined) throw new AppError('not-found', `There is no token "${id}".`);
  if (caller.via === 'token' && !isAtMost(token.role, caller.role))
    throw new AppError('forbidden', 'A token cannot end one that may do more: sign in on the page.');
  await deleteToken(access.db, id);
}
