import { type Expression, type SqlBool, sql } from 'kysely';
import type { AccountRole } from '../domain/index.ts';
import type { AccessLinkKind } from './access-tables.ts';
import type { Database, DatabaseTransaction } from './database.ts';
import { newId } from './ids.ts';

/** A link that works once, without its secret. */
export interface AccessLink {
  id: string;
  kind: AccessLinkKind;
  email: string | null;
  name: string | null;
  role: AccountRole | null;
  groupIds: readonly string[];
  personId: string | null;
  accountId: string | null;
  expiresAt: string | null;
  createdAt: string;
}

/** A link to be; what is left out is not said. */
export type NewAccessLink = Pick<AccessLink, 'kind'> &
  Partial<Omit<AccessLink, 'id' | 'createdAt'>> & { hash: string };

const COLUMNS = [
  'id',
  'kind',
  'email',
  'name',
  'role',
  'groupIds',
  'personId',
  'accountId',
  'expiresAt',
  'createdAt',
] as const;
const holds: Expression<SqlBool> = sql<boolean>`(expires_at IS NULL OR expires_at > now())`;

/**
 * Writes a link in place of those that it makes void: a reset's and a way in's those of the same account, an invitation's
 * those to the same address, a claim's those that are past their end. Gives its id.
 */
export async function insertLink(tx: DatabaseTransaction, link: NewAccessLink): Promise<string> {
  const { kind, accountId = null, email = null } = link;
  let older = tx.deleteFrom('accessLinks').where('kind', '=', kind);
  if (accountId !== null) older = older.where('accountId', '=', accountId);
  if (email !== null) older = older.where('email', '=', email);
  if (kind === 'claim') older = older.where(sql<boolean>`expires_at < now()`);
  await older.execute();
  const id = newId('inv');
  await tx
    .insertInto('accessLinks')
    .values({ ...link, id, groupIds: link.groupIds ?? [] })
    .execute();
  return id;
}

/** The link with this hash if it still holds, or null. */
export async function findLink(db: Database, hash: string): Promise<AccessLink | null> {
  const row = await db
    .selectFrom('accessLinks')
    .select(COLUMNS)
    .where('hash', '=', hash)
    .where(holds)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes the link with this hash out, so that it works for one caller only; null where it does not hold (any more). */
export async function takeLink(
  tx: DatabaseTransaction,
  hash: string,
  kinds: readonly AccessLinkKind[],
): Promise<AccessLink | null> {
  const row = await tx
    .deleteFrom('accessLinks')
    .where('hash', '=', hash)
    .where('kind', 'in', kinds)
    .where(holds)
    .returning(COLUMNS)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Takes the claim with this hash out, and all others with it; null where it does not hold (any more). Until the transaction
 * ends nobody else claims: two links in two hands must not make two first administrators.
 */
export async function takeClaim(tx: DatabaseTransaction, hash: string): Promise<AccessLink | null> {
  await sql`LOCK TABLE access_links IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
  const link = await takeLink(tx, hash, ['claim']);
  if (link !== null) await tx.deleteFrom('accessLinks').where('kind', '=', 'claim').execute();
  return link;
}

/** The open invitation to this address, taken out; null where there is none. */
export async function takeInvitationTo(tx: DatabaseTransaction, email: string): Promise<AccessLink | null> {
  const row = await tx
    .deleteFrom('accessLinks')
    .where('kind', '=', 'invitation')
    .where('email', '=', email.toLowerCase())
    .where(holds)
    .returning(COLUMNS)
    .executeTakeFirst();
  return row ?? null;
}

/** Open invitations, the newest first. */
export async function listInvitations(db: Database): Promise<AccessLink[]> {
  return db
    .selectFrom('accessLinks')
    .select(COLUMNS)
    .where('kind', '=', 'invitation')
    .where(holds)
    .orderBy('createdAt', 'desc')
    .execute();
}

/** Takes an invitation back; false where there is none. */
export async function deleteInvitation(db: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('accessLinks')
    .where('kind', '=', 'invitation')
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
