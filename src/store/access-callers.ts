import { sql } from 'kysely';
import type { AccountRole } from '../domain/index.ts';
import { groupsOfAccount } from './access-accounts.ts';
import type { Database } from './database.ts';

/** Who is behind a session or a token that holds now. */
export interface StoredCaller {
  accountId: string;
  name: string;
  email: string;
  role: AccountRole;
  personId: string | null;
  groupIds: string[];
}

/** Who is behind a token, with what the token itself says. */
export interface StoredTokenCaller extends StoredCaller {
  tokenName: string;
  tokenRole: AccountRole;
}

/** "Last used" is kept to five minutes: exact to the second would be a write for each request. */
const NOTED_EVERY = sql`interval '5 minutes'`;

/** What a query over accounts selects of whoever calls. */
const callerColumns = () =>
  [
    'accounts.id as accountId',
    'accounts.name',
    'accounts.email',
    'accounts.role',
    'accounts.personId',
    groupsOfAccount().as('groupIds'),
  ] as const;

/**
 * The caller of a session whose token has this hash: not past its end, used within `idleHours`, of an account that is
 * not disabled. One query, for it is asked with every request.
 */
export async function findSessionCaller(
  db: Database,
  hash: string,
  idleHours: number,
): Promise<StoredCaller | null> {
  const found = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.userId')
    .select([
      'sessions.id as sessionId',
      sql<boolean>`sessions.updated_at < now() - ${NOTED_EVERY}`.as('isStale'),
    ])
    .select(callerColumns)
    .where('sessions.token', '=', hash)
    .where('accounts.disabled', '=', false)
    .where(sql<boolean>`sessions.expires_at > now()`)
    .where(sql<boolean>`sessions.updated_at > now() - make_interval(hours => ${idleHours})`)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { sessionId, isStale, ...caller } = found;
  if (isStale)
    await db
      .updateTable('sessions')
      .set({ updatedAt: new Date().toISOString() })
      .where('id', '=', sessionId)
      .execute();
  return caller;
}

/** The caller of a token with this hash that has not expired, of an account that is not disabled. */
export async function findTokenCaller(db: Database, hash: string): Promise<StoredTokenCaller | null> {
  const found = await db
    .selectFrom('tokens')
    .innerJoin('accounts', 'accounts.id', 'tokens.accountId')
    .select(['tokens.id as tokenId', 'tokens.name as tokenName', 'tokens.role as tokenRole'])
    .select(sql<boolean>`coalesce(tokens.used_at < now() - ${NOTED_EVERY}, true)`.as('isStale'))
    .select(callerColumns)
    .where('tokens.hash', '=', hash)
    .where('accounts.disabled', '=', false)
    .where(sql<boolean>`tokens.expires_at > now()`)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { tokenId, isStale, ...caller } = found;
  if (isStale)
    await db
      .updateTable('tokens')
      .set({ usedAt: new Date().toISOString() })
      .where('id', '=', tokenId)
      .execute();
  return caller;
}

/** Ends the session whose token has this hash; none is as good. */
export async function endSession(db: Database, hash: string): Promise<void> {
  await db.deleteFrom('sessions').where('token', '=', hash).execute();
}

/** Ends every session of an account. */
export async function endSessionsOf(db: Database, accountId: string): Promise<void> {
  await db.deleteFrom('sessions').where('userId', '=', accountId).execute();
}

/** Puts the hash in the place of the token that the sign-in library wrote; sessions long past their end go. */
export async function sealSession(db: Database, id: string, hash: string): Promise<void> {
  await db.updateTable('sessions').set({ token: hash }).where('id', '=', id).execute();
  await db.deleteFrom('sessions').where(sql<boolean>`expires_at < now()`).execute();
}

/** The group that a bid, or the bid of a document, is private to; null for everybody's, undefined where there is none. */
export async function findGroupOf(
  db: Database,
  what: { bidId: string } | { documentId: string },
): Promise<string | null | undefined> {
  const row =
    'bidId' in what
      ? await db.selectFrom('bids').select('groupId').where('id', '=', what.bidId).executeTakeFirst()
      : await db
          .selectFrom('documents')
          .innerJoin('bids', 'bids.id', 'documents.bidId')
          .select('bids.groupId')
          .where('documents.id', '=', what.documentId)
          .executeTakeFirst();
  return row?.groupId;
}
