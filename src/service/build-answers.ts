import type { Match, ScoreWeightsInput, TeamRulesInput } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { getBid, listPeople } from '../store/index.ts';
import type { House } from './house.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';
import { today } from './today.ts';

/** What a question may say differently from the bid. */
export interface AnswerWish {
  kickoff?: string | undefined;
  hoursPerWeek?: number | undefined;
  budgetUsd?: number | undefined;
  /** What is said of the team beyond the documents. */
  rules?: TeamRulesInput | undefined;
  /** Weights of the score that differ from the usual ones. */
  weights?: ScoreWeightsInput | undefined;
}

/**
 * Shortlist, team and plan of a bid: who meets it on the day it is due, which team is best, what closes the rest.
 * AppError `bid-not-found`, or `invalid-request` where neither bid nor wish names the kickoff.
 */
export async function buildAnswers(house: House, bidId: string, wish: AnswerWish): Promise<Match> {
  const bid = await getBid(house.db, bidId);
  const kickoff = wish.kickoff ?? bid.kickoff;
  if (kickoff === null)
    throw new AppError(
      'invalid-request',
      'The bid has no kickoff, and whether somebody meets a requirement depends on that day. Set it on the bid, or ask with ?kickoff=YYYY-MM-DD.',
    );
  const { key, documents, extraction } = await readReviewedBid(house, bidId);
  const asked = {
    people: await listPeople(house.db),
    kickoff,
    dates: { proposal: bid.proposalDue, award: bid.award, end: bid.ends },
    client: { name: bid.client, domain: null },
    asOf: today(),
    hoursPerWeek: wish.hoursPerWeek ?? bid.hoursPerWeek ?? house.hoursPerWeek,
    budgetUsd: wish.budgetUsd ?? bid.budgetUsd,
    ...(wish.rules && { rules: wish.rules }),
    ...(wish.weights && { weights: wish.weights }),
  };
  return house.answerer.answer(`${key}\n${JSON.stringify(asked)}`, { documents, extraction, ...asked });
}
