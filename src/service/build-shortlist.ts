import type { CoveredRequirement, ShortlistRow } from '../domain/index.ts';
import { getBid, listPlanProgress } from '../store/index.ts';
import { type AnswerWish, askedOf, kickoffOf } from './build-answers.ts';
import type { House } from './house.ts';
import type { PageWish } from './rank-task.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';
import { rosterOf } from './roster-memory.ts';

/** A page of a shortlist. */
export interface ShortlistAnswer {
  kickoff: string;
  requirements: CoveredRequirement[];
  shortlist: ShortlistRow[];
  /** People on the whole shortlist. */
  total: number;
  /** Where the next page begins; null after the last. */
  next: string | null;
}

/**
 * Who meets a bid's requirements on the day they are due, best first, so many of them at once. AppError `bid-not-found`,
 * or `invalid-request` where neither bid nor wish names the kickoff.
 */
export async function buildShortlist(
  house: House,
  bidId: string,
  wish: AnswerWish,
  page: PageWish,
): Promise<ShortlistAnswer> {
  const { key, kickoff, question, roster } = await shortlistQuestion(house, bidId, wish);
  const { requirements, rows, total } = await house.ranker.page(key, question, roster, page);
  const end = page.offset + rows.length;
  return { kickoff, requirements, shortlist: rows, total, next: end < total ? String(end) : null };
}

/**
 * What a shortlist depends on beside the catalogue; with the roster's version the same key is the same shortlist. AppError as
 * `buildShortlist`.
 */
export async function shortlistQuestion(house: House, bidId: string, wish: AnswerWish) {
  const bid = await getBid(house.db, bidId);
  const kickoff = kickoffOf(bid, wish);
  const [{ key, extraction }, roster, progress] = await Promise.all([
    readReviewedBid(house, bidId),
    rosterOf(house),
    listPlanProgress(house.db, bidId),
  ]);
  const { people } = roster;
  const asked = await askedOf(house, bid, { ...wish, kickoff }, { progress, people });
  // The order does not depend on what the documents are called.
  const question = { documents: [], extraction, ...asked };
  return { key: `${key}\n${JSON.stringify(asked)}`, kickoff, question, roster };
}
