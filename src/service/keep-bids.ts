import { AppError } from '../errors.ts';
import {
  type Bid,
  getBid as findStoredBid,
  insertBid,
  listBids as listStoredBids,
  type SeenBy,
  updateBid,
} from '../store/index.ts';
import type { House } from './house.ts';
import { today } from './today.ts';
import type { BidChange, BidInput, BidView } from './views.ts';

/** Opens a bid. */
export async function createBid(house: House, input: BidInput): Promise<BidView> {
  const { name, ...facts } = input;
  refusePastDay(input.keepUntil);
  return view(await insertBid(house.db, { name, ...columns(facts) }));
}

/** Changes the facts that are given; null empties one. AppError `bid-not-found`. */
export async function changeBid(house: House, id: string, change: BidChange): Promise<BidView> {
  refusePastDay(change.keepUntil);
  return view(await updateBid(house.db, id, columns(change)));
}

/**
 * Puts a bid into the archive, or takes it out again: lists show it apart, nothing else changes. AppError `bid-not-found`.
 */
export async function archiveBid(house: House, id: string, isArchived: boolean): Promise<BidView> {
  return view(await updateBid(house.db, id, { archivedAt: isArchived ? new Date().toISOString() : null }));
}

/** The bid. AppError `bid-not-found`. */
export async function getBid(house: House, id: string): Promise<BidView> {
  return view(await findStoredBid(house.db, id));
}

/** All bids that this caller sees, newest first; only those in the archive or only the others where `isArchived` says so. */
export async function listBids(house: House, seenBy: SeenBy, isArchived?: boolean): Promise<BidView[]> {
  const bids = (await listStoredBids(house.db, seenBy)).map(view);
  return isArchived === undefined ? bids : bids.filter((bid) => (bid.archivedAt !== null) === isArchived);
}

/** A slip in a date must not delete a bid within the hour. */
function refusePastDay(keepUntil: string | null | undefined): void {
  if (!keepUntil || keepUntil >= today()) return;
  throw new AppError(
    'invalid-request',
    `${keepUntil} is past: the bid would be deleted at once. Name today or a later day as the last one, or let an administrator delete the bid.`,
  );
}

/** "end" is a word of SQL, so the column is called `ends`. */
function columns<T extends BidChange>({ end, ...rest }: T) {
  const given = Object.entries({ ...rest, ends: end }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

function view({ ends, ...bid }: Bid): BidView {
  return { ...bid, end: ends };
}
