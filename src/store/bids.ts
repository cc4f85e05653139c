import type { Caller } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import type { Database } from './database.ts';
import { newId } from './ids.ts';
import type { Bid } from './tables.ts';

/** What may be said about a bid; what is left out is not known. */
export type NewBid = { name: string } & Partial<Omit<Bid, 'id' | 'createdAt' | 'name'>>;

/** Writes a new bid and returns it with its id. */
export async function insertBid(db: Database, bid: NewBid): Promise<Bid> {
  return db
    .insertInto('bids')
    .values({ ...bid, id: newId('bid') })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Changes what is given and nothing else. AppError `bid-not-found`. */
export async function updateBid(db: Database, id: string, changes: Partial<NewBid>): Promise<Bid> {
  if (Object.keys(changes).length === 0) return getBid(db, id);
  const bid = await db
    .updateTable('bids')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return bid ?? bidNotFound(id);
}

/** The bid, or null where there is none. */
export async function findBid(db: Database, id: string): Promise<Bid | null> {
  return (await db.selectFrom('bids').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The bid, or AppError `bid-not-found`. */
export async function getBid(db: Database, id: string): Promise<Bid> {
  return (await findBid(db, id)) ?? bidNotFound(id);
}

/** Whose eyes a list is for: bids private to other groups are left out; an administrator sees all. */
export type SeenBy = Pick<Caller, 'role' | 'groupIds'>;

/** All bids that this caller sees, newest first. */
export async function listBids(db: Database, { role, groupIds }: SeenBy): Promise<Bid[]> {
  let bids = db.selectFrom('bids').selectAll().orderBy('createdAt', 'desc').orderBy('id');
  if (role !== 'administrator')
    bids = bids.where((bid) =>
      bid.or([bid('groupId', 'is', null), ...(groupIds.length > 0 ? [bid('groupId', 'in', groupIds)] : [])]),
    );
  return bids.execute();
}

/** Throws AppError `bid-not-found`. */
export function bidNotFound(id: string): never {
  throw new AppError('bid-not-found', `There is no bid "${id}". List the bids to see their ids.`);
}
