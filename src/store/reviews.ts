import type { Requirement, ReviewChange, ReviewRecord } from '../domain/index.ts';
import { bidNotFound } from './bids.ts';
import type { Database } from './database.ts';
import { newId } from './ids.ts';

/** A change with the requirements that it is of, as they are read now. */
export interface NewReview {
  change: ReviewChange;
  seen: readonly Requirement[];
}

/** Rows of one INSERT: five parameters each, and PostgreSQL takes at most 65,535 in a statement. */
const ROWS_PER_INSERT = 5_000;

/** The changes of a bid, the oldest first; the id of the last names the state of the reviews. */
export function listReviews(db: Database, bidId: string): Promise<ReviewRecord[]> {
  return db
    .selectFrom('reviewChanges')
    .select(['id', 'batch', 'who', 'at', 'change', 'seen'])
    .where('bidId', '=', bidId)
    .orderBy('id')
    .execute();
}

/** Keeps changes that were made together, all or none, in this order. AppError `bid-not-found`. */
export async function insertReviews(
  db: Database,
  bidId: string,
  who: string | null,
  reviews: readonly NewReview[],
): Promise<ReviewRecord[]> {
  const batch = newId('rev');
  return db.transaction().execute(async (tx) => {
    // One after the other for each bid: a number seen is never followed by a smaller one.
    const bid = tx.selectFrom('bids').select('id').where('id', '=', bidId).forUpdate();
    if (!(await bid.executeTakeFirst())) bidNotFound(bidId);
    const kept: ReviewRecord[] = [];
    for (let from = 0; from < reviews.length; from += ROWS_PER_INSERT) {
      const rows = await tx
        .insertInto('reviewChanges')
        .values(
          reviews
            .slice(from, from + ROWS_PER_INSERT)
            .map(({ change, seen }) => ({ bidId, batch, who, change, seen })),
        )
        .returning(['id', 'batch', 'who', 'at', 'change', 'seen'])
        .execute();
      kept.push(...rows);
    }
    return kept;
  });
}
