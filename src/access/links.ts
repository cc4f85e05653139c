import { AppError } from '../errors.ts';
import {
  type AccessLink,
  type AccessLinkKind,
  deleteTokensOf,
  endSessionsOf,
  findLink,
  insertAccount,
  insertLink,
  isClaimed,
  savePassword,
  takeClaim,
  takeLink,
} from '../store/index.ts';
import type { Access } from './access.ts';
import { hashOf, newLinkSecret } from './secrets.ts';
import { type BegunSession, beginSession } from './sign-in.ts';

const HOUR_MS = 3_600_000;
/** Long enough for a week off, short enough for a mailbox that somebody else reads later. */
const INVITATION_MS = 7 * 24 * HOUR_MS;
const RESET_MS = 24 * HOUR_MS;
/** It stands on the console of the one who is about to click on it. */
const ENTER_MS = HOUR_MS;
/** Who installed it may be away for a week; a restart prints another. */
const CLAIM_MS = 7 * 24 * HOUR_MS;
const LIVES_MS: Record<AccessLinkKind, number> = {
  claim: CLAIM_MS,
  invitation: INVITATION_MS,
  reset: RESET_MS,
  enter: ENTER_MS,
};

/** A link that works once. */
export interface MadeLink {
  id: string;
  link: string;
  expiresAt: string;
}

/** Makes a link of this kind and voids those that it replaces. */
export async function makeLink(
  access: Access,
  kind: AccessLinkKind,
  about: Omit<Parameters<typeof insertLink>[1], 'kind' | 'hash'> = {},
): Promise<MadeLink> {
  const secret = newLinkSecret();
  const expiresAt = new Date(Date.now() + LIVES_MS[kind]).toISOString();
  const id = await access.db
    .transaction()
    .execute((tx) => insertLink(tx, { ...about, kind, hash: hashOf(secret), expiresAt }));
  return { id, link: `${access.publicUrl()}${PAGES[kind]}#${secret}`, expiresAt };
}

/** The secret stands behind "#": a browser does not send that, so no proxy, no log and no referrer has it. */
const PAGES: Record<AccessLinkKind, string> = {
  claim: '/welcome',
  invitation: '/join',
  reset: '/join',
  enter: '/enter',
};

/**
 * The link by which the first administrator is made, new with every start; null where there is one already. Services that
 * start together each print one, and each holds until one was used.
 */
export async function claimLink(access: Access): Promise<string | null> {
  if (await access.isClaimed()) return null;
  return (await makeLink(access, 'claim')).link;
}

/** Makes the first administrator and signs them in. AppError `link-void` or `conflict`. */
export async function claim(
  access: Access,
  { token, name, email, password }: { token: string; name: string; email: string; password: string },
): Promise<BegunSession> {
  const passwordHash = await hashByLink(access, { token, password }, ANOTHER_CLAIM);
  const accountId = await access.db.transaction().execute(async (tx) => {
    if ((await takeClaim(tx, hashOf(token))) === null) throw linkVoid(ANOTHER_CLAIM);
    if (await isClaimed(tx))
      throw new AppError('conflict', 'This Muster has an administrator already. Ask them for an invitation.');
    return insertAccount(tx, { name, email, role: 'administrator', passwordHash });
  });
  return beginSession(access, accountId);
}

/** Takes up an invitation or a link for a new password, and signs in. AppError `link-void` or `conflict`. */
export async function accept(
  access: Access,
  { token, name, password }: { token: string; name?: string | undefined; password: string },
): Promise<BegunSession> {
  const passwordHash = await hashByLink(access, { token, password }, ANOTHER_LINK);
  const accountId = await access.db.transaction().execute(async (tx) => {
    const link = await takeLink(tx, hashOf(token), ['invitation', 'reset']);
    if (link === null) throw linkVoid(ANOTHER_LINK);
    return link.accountId === null
      ? insertInvited(tx, link, { name, passwordHash })
      : renewPassword(tx, link.accountId, passwordHash);
  });
  return beginSession(access, accountId);
}

/** Signs in by a link of the console. AppError `link-void`. */
export async function enter(access: Access, secret: string): Promise<BegunSession> {
  const link = await access.db.transaction().execute((tx) => takeLink(tx, hashOf(secret), ['enter']));
  if (link === null || link.accountId === null) throw linkVoid('Start the demo again for a new one.');
  return beginSession(access, link.accountId);
}

/** Makes the account that an invitation promises; `passwordHash` is null for who signs in elsewhere. */
export async function insertInvited(
  tx: Parameters<typeof insertAccount>[0],
  { email, role, groupIds, personId, name: invitedAs }: AccessLink,
  { name, passwordHash }: { name?: string | undefined; passwordHash: string | null },
): Promise<string> {
  if (email === null || role === null) throw linkVoid(ANOTHER_LINK);
  const known = name ?? invitedAs ?? email;
  return insertAccount(tx, { name: known, email, role, groupIds, personId, passwordHash });
}

/** Whoever knew the old password may hold sessions and tokens too: all that signed in as this account ends. */
async function renewPassword(
  tx: Parameters<typeof savePassword>[0],
  accountId: string,
  passwordHash: string,
): Promise<string> {
  await savePassword(tx, accountId, passwordHash);
  await endSessionsOf(tx, accountId);
  await deleteTokensOf(tx, accountId);
  return accountId;
}

/** Hashes the password of who has a link; for a guessed one nothing is hashed, so that guessing costs us nothing. */
async function hashByLink(
  { db, library }: Access,
  { token, password }: { token: string; password: string },
  instead: string,
): Promise<string> {
  if ((await findLink(db, hashOf(token))) === null) throw linkVoid(instead);
  return (await library.$context).password.hash(password);
}

const ANOTHER_CLAIM = 'A restart of "muster serve" prints a new one.';
const ANOTHER_LINK = 'Ask an administrator for a new one.';

function linkVoid(what: string): AppError {
  return new AppError(
    'link-void',
    `This link was used already, was replaced by a newer one, or has expired. ${what}`,
  );
}
