import type { Selectable } from 'kysely';
import type { AccessTables } from './access-tables.ts';
import type { Database } from './database.ts';
import { newId } from './ids.ts';

/** A token as it is kept: without its secret, with whose it is. */
export type StoredToken = Omit<Selectable<AccessTables['tokens']>, 'hash'> & { accountName: string };

/** Writes a token and gives its id. */
export async function insertToken(
  db: Database,
  token: Omit<StoredToken, 'id' | 'accountName' | 'createdAt' | 'usedAt'> & { hash: string },
): Promise<StoredToken> {
  const id = newId('tok');
  await db
    .insertInto('tokens')
    .values({ ...token, id, usedAt: null })
    .execute();
  const [written] = await listTokens(db, { id });
  if (written === undefined) throw new Error(`token ${id} was not written`);
  return written;
}

/** The tokens of an account, of everybody, or the one of an id; the newest first. */
export async function listTokens(
  db: Database,
  { accountId, id }: { accountId?: string; id?: string } = {},
): Promise<StoredToken[]> {
  let query = db
    .selectFrom('tokens')
    .innerJoin('accounts', 'accounts.id', 'tokens.accountId')
    .select(['tokens.id', 'tokens.accountId', 'accounts.name as accountName', 'tokens.name', 'tokens.role'])
    .select(['tokens.start', 'tokens.expiresAt', 'tokens.usedAt', 'tokens.createdAt']);
  if (accountId !== undefined) query = query.where('tokens.accountId', '=', accountId);
  if (id !== undefined) query = query.where('tokens.id', '=', id);
  return query.orderBy('tokens.createdAt', 'desc').execute();
}

/** Ends every token of an account. */
export async function deleteTokensOf(db: Database, accountId: string): Promise<void> {
  await db.deleteFrom('tokens').where('accountId', '=', accountId).execute();
}

/** Ends a token at once. */
export async function deleteToken(db: Database, id: string): Promise<void> {
  await db.deleteFrom('tokens').where('id', '=', id).execute();
}
