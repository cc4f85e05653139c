import { type RawBuilder, sql } from 'kysely';
import type { AccountRole } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import type { Database, DatabaseTransaction } from './database.ts';
import { newId } from './ids.ts';

/** An account as it is kept, with the groups that it is in. */
export interface StoredAccount {
  id: string;
  name: string;
  email: string;
  role: AccountRole;
  disabled: boolean;
  personId: string | null;
  groupIds: string[];
  createdAt: string;
}

/** Who is to have an account; `passwordHash` is the sign-in library's. */
export interface NewAccount {
  name: string;
  email: string;
  role: AccountRole;
  groupIds?: readonly string[];
  personId?: string | null;
  passwordHash: string | null;
}

/** What may be changed of an account. */
export interface AccountChange {
  name?: string;
  role?: AccountRole;
  disabled?: boolean;
  personId?: string | null;
}

const COLUMNS = [
  'accounts.id',
  'accounts.name',
  'accounts.email',
  'accounts.role',
  'accounts.disabled',
  'accounts.personId',
  'accounts.createdAt',
] as const;

/** The ids of the groups that the row's account is in. */
export function groupsOfAccount(): RawBuilder<string[]> {
  return sql<string[]>`(
    SELECT coalesce(json_agg(group_id ORDER BY group_id), '[]')
    FROM group_members WHERE group_members.account_id = accounts.id)`;
}

/** All accounts by name. */
export async function listAccounts(db: Database): Promise<StoredAccount[]> {
  return db
    .selectFrom('accounts')
    .select(COLUMNS)
    .select(groupsOfAccount().as('groupIds'))
    .orderBy('accounts.name')
    .orderBy('accounts.id')
    .execute();
}

/** The account of this id or of this e-mail address, or null. */
export async function findAccount(
  db: Database,
  by: { id: string } | { email: string },
): Promise<StoredAccount | null> {
  const all = db.selectFrom('accounts').select(COLUMNS).select(groupsOfAccount().as('groupIds'));
  const one =
    'id' in by ? all.where('accounts.id', '=', by.id) : all.where('email', '=', by.email.toLowerCase());
  return (await one.executeTakeFirst()) ?? null;
}

/** True where somebody can administer this installation. */
export async function isClaimed(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes an account and gives its id. AppError `conflict` where the address has one. */
export async function insertAccount(tx: DatabaseTransaction, account: NewAccount): Promise<string> {
  const { passwordHash, groupIds = [], personId = null, name, role } = account;
  const id = newId('acc');
  const email = account.email.toLowerCase();
  const written = await tx
    .insertInto('accounts')
    .values({ id, name, email, role, personId })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (written === undefined)
    throw new AppError(
      'conflict',
      `${email} has an account already. Change that one, or reset its password.`,
    );
  if (passwordHash !== null) await savePassword(tx, id, passwordHash);
  await replaceGroups(tx, id, groupIds);
  return id;
}

/** Changes what is given. */
export async function updateAccount(
  tx: DatabaseTransaction,
  id: string,
  { name, role, disabled, personId }: AccountChange,
): Promise<void> {
  const given = Object.entries({ name, role, disabled, personId }).filter(([, value]) => value !== undefined);
  await tx
    .updateTable('accounts')
    .set({ ...Object.fromEntries(given), updatedAt: new Date().toISOString() })
    .where('id', '=', id)
    .execute();
}

/** Puts the account into these groups and no others. AppError `invalid-request` where one is not there. */
export async function replaceGroups(
  tx: DatabaseTransaction,
  accountId: string,
  groupIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('groupMembers').where('accountId', '=', accountId).execute();
  if (groupIds.length === 0) return;
  const known = await tx.selectFrom('groups').select('id').where('id', 'in', groupIds).execute();
  const missing = groupIds.filter((id) => known.every((group) => group.id !== id));
  if (missing.length > 0)
    throw new AppError(
      'invalid-request',
      `There is no group "${missing[0]}". List the groups to see their ids.`,
    );
  await tx
    .insertInto('groupMembers')
    .values(known.map(({ id }) => ({ groupId: id, accountId })))
    .execute();
}

/** The hash of the account's password, or null where it has none. */
export async function findPassword(db: Database, accountId: string): Promise<string | null> {
  const method = await db
    .selectFrom('signInMethods')
    .select('password')
    .where('userId', '=', accountId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return method?.password ?? null;
}

/** Gives the account this password in place of any other. */
export async function savePassword(tx: DatabaseTransaction, accountId: string, hash: string): Promise<void> {
  const updatedAt = new Date().toISOString();
  await tx
    .insertInto('signInMethods')
    .values({ id: newId('sig'), userId: accountId, providerId: 'credential', accountId, password: hash })
    .onConflict((conflict) =>
      conflict.columns(['providerId', 'accountId']).doUpdateSet({ password: hash, updatedAt }),
    )
    .execute();
}

/**
 * Locks the administrators for this transaction and counts those who can sign in: two requests that each take one away
 * wait for each other.
 */
export async function countAdministrators(tx: DatabaseTransaction): Promise<number> {
  const rows = await tx
    .selectFrom('accounts')
    .select('id')
    .where('role', '=', 'administrator')
    .where('disabled', '=', false)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.length;
}
