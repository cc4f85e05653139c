import type { Match, Person, ScoreWeightsInput, TeamRulesInput } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import {
  type Bid,
  getBid,
  listPlanAssignments,
  listPlanProgress,
  type PlanAssignment,
  type PlanProgress,
} from '../store/index.ts';
import type { House } from './house.ts';
import { getCompany, getSettings, getWeights, withWeights } from './keep-settings.ts';
import type { BidReading } from './read-bid.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';
import { rosterOf } from './roster-memory.ts';
import { today } from './today.ts';

/** What a question may say differently from the bid and its settings. */
export interface AnswerWish {
  kickoff?: string | undefined;
  hoursPerWeek?: number | undefined;
  /** Null: no limit, whatever the bid says. */
  budgetUsd?: number | null | undefined;
  /** Rules of the team that take the place of the bid's own, one by one. */
  rules?: TeamRulesInput | undefined;
  /** Weights of the score that take the place of the bid's own, one by one. */
  weights?: ScoreWeightsInput | undefined;
  /** Who shall earn a credential, in place of what is kept; null leaves it to the plan. */
  assignment?: { credential: string; people: string[] | null } | undefined;
}

/**
 * Shortlist, team and plan of a bid: who meets it on the day it is due, which team is best, what closes the rest.
 * AppError `bid-not-found`, or `invalid-request` where neither bid nor wish names the kickoff.
 */
export async function buildAnswers(house: House, bidId: string, wish: AnswerWish): Promise<Match> {
  const bid = await getBid(house.db, bidId);
  const kickoff = kickoffOf(bid, wish);
  return answerReading(house, bid, await readReviewedBid(house, bidId), { ...wish, kickoff });
}

/** The day that everything is judged on. AppError `invalid-request` where neither bid nor wish names it. */
export function kickoffOf(bid: Bid, wish: AnswerWish): string {
  const kickoff = wish.kickoff ?? bid.kickoff;
  if (kickoff !== null) return kickoff;
  throw new AppError(
    'invalid-request',
    'The bid has no kickoff, and whether somebody meets a requirement depends on that day. Set it on the bid, or ask with ?kickoff=YYYY-MM-DD.',
  );
}

/** The same for a given reading of the bid's documents. */
export async function answerReading(
  house: House,
  bid: Bid,
  reading: BidReading,
  wish: AnswerWish & { kickoff: string },
): Promise<Match> {
  const { key, question, progress } = await questionOf(house, bid, reading, wish);
  return withProgress(await house.answerer.answer(key, question), progress);
}

/** What is asked of the answerer, the key that names it, and where the actions of the plan stand. */
export async function questionOf(
  house: House,
  bid: Bid,
  { key, documents, extraction }: BidReading,
  wish: AnswerWish & { kickoff: string },
) {
  const progress = await listPlanProgress(house.db, bid.id);
  const { version, people } = await rosterOf(house);
  const asked = await askedOf(house, bid, wish, { progress, people });
  return {
    key: `${key}\n${version} ${JSON.stringify(asked)}`,
    question: { documents, extraction, people, ...asked },
    progress,
  };
}

/** All that an answer depends on beside the documents and the people. */
export async function askedOf(
  house: House,
  bid: Bid,
  wish: AnswerWish & { kickoff: string },
  { progress, people }: { progress: readonly PlanProgress[]; people: readonly Person[] },
) {
  const settings = await getSettings(house, bid.id);
  const assigned = await listPlanAssignments(house.db, bid.id);
  return {
    kickoff: wish.kickoff,
    dates: { proposal: bid.proposalDue, award: bid.award, end: bid.ends },
    client: { name: bid.client, domain: settings.field },
    asOf: today(),
    hoursPerWeek: wish.hoursPerWeek ?? bid.hoursPerWeek ?? house.hoursPerWeek,
    budgetUsd: wish.budgetUsd === undefined ? bid.budgetUsd : wish.budgetUsd,
    rules: { ...settings.rules, ...wish.rules },
    weights: withWeights(withWeights(await getWeights(house), settings.weights), wish.weights ?? {}),
    company: await getCompany(house),
    dropped: [
      ...progress
        .filter(({ state }) => state === 'dropped')
        .map(({ person, credential }) => ({ person, credential })),
      ...withoutOthers(assigned, wish.assignment, people),
    ],
  };
}

/** What is assigned to some is asked of nobody else. */
function withoutOthers(
  assigned: readonly Pick<PlanAssignment, 'credential' | 'people'>[],
  wish: AnswerWish['assignment'],
  everybody: readonly { id: string }[],
): { person: string; credential: string }[] {
  const others = assigned.filter(({ credential }) => credential !== wish?.credential);
  const wished = wish?.people ? [{ credential: wish.credential, people: wish.people }] : [];
  return [...others, ...wished].flatMap(({ credential, people }) =>
    everybody.filter(({ id }) => !people.includes(id)).map(({ id }) => ({ person: id, credential })),
  );
}

/** Each action with where it stands. */
function withProgress(match: Match, progress: readonly PlanProgress[]): Match {
  const states = new Map(progress.map(({ person, credential, state }) => [`${person} ${credential}`, state]));
  const plan = match.plan.map((action) => ({
    ...action,
    progress: states.get(`${action.person} ${action.credential.id}`) ?? ('planned' as const),
  }));
  return { ...match, plan };
}
