import { AppError } from '../errors.ts';
import {
  getBid,
  listGapChoices,
  listPlanAssignments,
  saveGapChoice,
  savePlanAssignment,
} from '../store/index.ts';
import { answerReading } from './build-answers.ts';
import { changeEffects } from './change-effects.ts';
import type { House } from './house.ts';
import type { Assigned, Assignments, GapChoiceInput, GapChoices } from './progress-views.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';
import { rosterOf } from './roster-memory.ts';

/** What the team decided about requirements that no study closes. AppError `bid-not-found`. */
export async function listChoices(house: House, bidId: string): Promise<GapChoices['choices']> {
  await getBid(house.db, bidId);
  const kept = await listGapChoices(house.db, bidId);
  return kept.map(({ bidId: _, ...choice }) => choice);
}

/** Keeps what the team does about one requirement; a choice of null forgets it. AppError `bid-not-found`. */
export async function choose(
  house: House,
  { bidId, requirement }: { bidId: string; requirement: string },
  { choice, note }: GapChoiceInput,
  who: string | null = null,
): Promise<GapChoices['choices']> {
  await getBid(house.db, bidId);
  await saveGapChoice(house.db, { bidId, requirement, choice, note, who });
  return listChoices(house, bidId);
}

/** Who shall earn what for a bid, where somebody said so. AppError `bid-not-found`. */
export async function listAssignments(house: House, bidId: string): Promise<Assignments['assignments']> {
  await getBid(house.db, bidId);
  const kept = await listPlanAssignments(house.db, bidId);
  return kept.map(({ bidId: _, ...assignment }) => assignment);
}

/**
 * Says who shall earn a credential for a bid, or with `preview` only what that would do to the answers. AppError
 * `bid-not-found`, `not-found` for a credential, `invalid-request` for people who are not on the roster.
 */
export async function assign(
  house: House,
  { bidId, credential }: { bidId: string; credential: string },
  people: string[] | null,
  { preview, who = null }: { preview: boolean; who?: string | null },
): Promise<Assigned> {
  const bid = await getBid(house.db, bidId);
  if (!house.catalogue.credentials.has(credential))
    throw new AppError('not-found', `The catalogue has no credential "${credential}".`);
  const known = new Set((await rosterOf(house)).people.map(({ id }) => id));
  const strangers = people?.filter((id) => !known.has(id)) ?? [];
  if (strangers.length > 0)
    throw new AppError('invalid-request', `Nobody on the roster has the id ${strangers.join(', ')}.`);
  const effects = await effectsOf(house, bid, { credential, people });
  if (!preview) await savePlanAssignment(house.db, { bidId, credential, people, who });
  return { applied: !preview, effects };
}

async function effectsOf(
  house: House,
  bid: Awaited<ReturnType<typeof getBid>>,
  assignment: { credential: string; people: string[] | null },
): Promise<Assigned['effects']> {
  const { kickoff } = bid;
  if (kickoff === null) return null;
  const reading = await readReviewedBid(house, bid.id);
  const before = await answerReading(house, bid, reading, { kickoff });
  const after = await answerReading(house, bid, reading, { kickoff, assignment });
  return changeEffects(before, after, new Map());
}
