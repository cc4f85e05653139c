import type { Caller } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import {
  countAdministrators,
  deleteInvitation,
  endSessionsOf,
  findAccount,
  listGroups,
  listAccounts as listStoredAccounts,
  listInvitations as listStoredInvitations,
  replaceGroups,
  updateAccount,
} from '../store/index.ts';
import type { Access } from './access.ts';
import { type MadeLink, makeLink } from './links.ts';
import type { AccountChangeInput, AccountView, InvitationInput, InvitationView } from './views.ts';

/** All accounts by name. */
export async function listAccounts({ db }: Access): Promise<AccountView[]> {
  return listStoredAccounts(db);
}

/**
 * Changes an account. Another role holds from the next request on; disabling ends its sessions and tokens at once. AppError
 * `not-found`, or `conflict` where nobody would be left to administer.
 */
export async function changeAccount(
  { db }: Access,
  id: string,
  { groupIds, ...change }: AccountChangeInput,
): Promise<AccountView> {
  await db.transaction().execute(async (tx) => {
    const account = await findAccount(tx, { id });
    if (account === null) throw accountNotFound(id);
    const administers = account.role === 'administrator' && !account.disabled;
    const stays = (change.role ?? account.role) === 'administrator' && !(change.disabled ?? account.disabled);
    if (administers && !stays && (await countAdministrators(tx)) < 2)
      throw new AppError(
        'conflict',
        `${account.name} is the last administrator. Make somebody else an administrator first.`,
      );
    await updateAccount(tx, id, given(change));
    if (groupIds !== undefined) await replaceGroups(tx, id, groupIds);
    if (change.disabled === true) await endSessionsOf(tx, id);
  });
  const changed = await findAccount(db, { id });
  if (changed === null) throw accountNotFound(id);
  return changed;
}

/** A link by which somebody gives their account a new password. AppError `not-found`. */
export async function resetAccount(
  access: Access,
  by: { id: string } | { email: string },
): Promise<MadeLink> {
  const account = await findAccount(access.db, by);
  if (account === null) throw accountNotFound('id' in by ? by.id : by.email);
  return makeLink(access, 'reset', { accountId: account.id });
}

/** Invites somebody by a link that one sends them. AppError `conflict` where the address has an account. */
export async function invite(access: Access, input: InvitationInput): Promise<MadeLink> {
  const { name = null, role, groupIds = [], personId = null } = input;
  const email = input.email.toLowerCase();
  if ((await findAccount(access.db, { email })) !== null)
    throw new AppError(
      'conflict',
      `${email} has an account already. Change that one, or reset its password.`,
    );
  return makeLink(access, 'invitation', { email, name, role, groupIds, personId });
}

/** Invitations that nobody has taken up yet. */
export async function listInvitations({ db }: Access): Promise<InvitationView[]> {
  const links = await listStoredInvitations(db);
  return links.flatMap(({ id, email, name, role, groupIds, personId, expiresAt, createdAt }) =>
    email === null || role === null || expiresAt === null
      ? []
      : [{ id, email, name, role, groupIds: [...groupIds], personId, expiresAt, createdAt }],
  );
}

/** Takes an invitation back. AppError `not-found`. */
export async function withdrawInvitation({ db }: Access, id: string): Promise<void> {
  if (!(await deleteInvitation(db, id)))
    throw new AppError('not-found', `There is no open invitation "${id}". List them to see their ids.`);
}

/**
 * Whether this caller may make a bid private to this group. AppError `forbidden` where it is not in it, `invalid-request`
 * where there is no such group.
 */
export async function demandGroup(
  { db }: Pick<Access, 'db'>,
  caller: Caller,
  groupId: string | null | undefined,
): Promise<void> {
  if (groupId === undefined || groupId === null || caller.groupIds.includes(groupId)) return;
  if (caller.role !== 'administrator')
    throw new AppError('forbidden', 'A bid can be made private only to a group that you are in yourself.');
  if ((await listGroups(db)).every(({ id }) => id !== groupId))
    throw new AppError(
      'invalid-request',
      `There is no group "${groupId}". List the groups to see their ids.`,
    );
}

function accountNotFound(which: string): AppError {
  return new AppError('not-found', `There is no account "${which}".`);
}

/** Without what was not said. */
function given<T extends object>(change: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
