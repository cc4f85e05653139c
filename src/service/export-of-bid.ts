import type { Review, ReviewedRequirement } from '../domain/index.ts';
import type { BidExport, RowEdits } from '../export/index.ts';
import { getBid } from '../store/index.ts';
import { bidExport } from './bid-export.ts';
import { type AnswerWish, buildAnswers } from './build-answers.ts';
import type { House } from './house.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';
import { rosterOf } from './roster-memory.ts';
import { today } from './today.ts';

/**
 * All that the files of a bid are made of, from the answer to this question, with what people noted. AppError
 * `bid-not-found`, or `invalid-request` where neither bid nor wish names the kickoff.
 */
export async function exportOfBid(house: House, bidId: string, wish: AnswerWish): Promise<BidExport> {
  const bid = await getBid(house.db, bidId);
  const match = await buildAnswers(house, bidId, wish);
  const { extraction, reviewed } = await readReviewedBid(house, bidId);
  return bidExport(house.catalogue, {
    title: bid.name,
    client: bid.client,
    dates: { proposal: bid.proposalDue, award: bid.award, kickoff: match.kickoff, end: bid.ends },
    today: today(),
    match,
    people: (await rosterOf(house)).people,
    roles: extraction.roles,
    edits: new Map(reviewed.requirements.map(editsOf)),
  });
}

/** A review in the workbook's columns; what has no field of its own is kept under the column's name. */
function editsOf({ id, review }: ReviewedRequirement): [id: string, edits: RowEdits] {
  return [id, review === null ? {} : noted(review)];
}

function noted({ owner, status, responseLocation, notes, columns }: Review): RowEdits {
  const said = {
    ...columns,
    Owner: owner,
    'Review status': status,
    'Response location': responseLocation,
    Notes: notes,
  };
  return Object.fromEntries(Object.entries(said).filter(([, words]) => words !== null));
}
