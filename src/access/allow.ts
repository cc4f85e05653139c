import { type Caller, mayDo, type Permission } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { bidNotFound, documentNotFound, findGroupOf } from '../store/index.ts';
import type { Access } from './access.ts';

/** What a route asks of whoever calls it. */
export interface Demand {
  allows: Permission | 'anyone';
  /** Only for people: a token is refused. */
  inPerson: boolean;
}

/** What of a request names a bid or a document. */
export interface Named {
  bidId?: string | undefined;
  documentId?: string | undefined;
}

/** AppError `not-claimed` as long as nobody administers this installation. */
export async function demandClaimed(access: Access): Promise<void> {
  if (await access.isClaimed()) return;
  throw new AppError(
    'not-claimed',
    'Nobody administers this Muster yet. Open the link that "muster serve" printed when it started, and make the first account there; a restart prints a new link.',
  );
}

/** The caller, if it may. AppError `unauthenticated` or `forbidden`. */
export function demandCaller(caller: Caller | null, { allows, inPerson }: Demand): Caller {
  if (caller === null)
    throw new AppError(
      'unauthenticated',
      'Nobody is signed in, or the session or token has ended. Sign in on the page, or send a token as "Authorization: Bearer TOKEN".',
    );
  if (allows !== 'anyone' && !mayDo(caller.role, allows))
    throw new AppError(
      'forbidden',
      `This asks for the permission "${allows}", which the role "${caller.role}" does not have. Ask an administrator for another role.`,
    );
  if (inPerson && caller.via === 'token')
    throw new AppError('forbidden', 'A token cannot do this: sign in on the page.');
  return caller;
}

/**
 * AppError `bid-not-found` or `document-not-found` where the bid is private to a group that the caller is not in, in the
 * very words, and as early, as for one that is not there.
 */
export async function demandReach({ db }: Access, caller: Caller, named: Named): Promise<void> {
  const { bidId, documentId } = named;
  if (caller.role === 'administrator') return;
  if (bidId !== undefined && !isSeen(caller, await findGroupOf(db, { bidId }))) bidNotFound(bidId);
  if (documentId !== undefined && !isSeen(caller, await findGroupOf(db, { documentId })))
    documentNotFound(documentId);
}

/** True where a bid of this group (null: everybody's; undefined: there is no such bid) is for this caller. */
function isSeen({ groupIds }: Caller, groupId: string | null | undefined): boolean {
  return groupId === null || (groupId !== undefined && groupIds.includes(groupId));
}
