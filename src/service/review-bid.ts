import type { Requirement, ReviewedRequirement, ReviewRequest } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { insertReviews } from '../store/index.ts';
import { completeChange } from './complete-change.ts';
import type { House } from './house.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';
import type { KeptReviews, ReviewHistory, ReviewsInput, UndoInput, UndoneReviews } from './review-views.ts';

/** So many unknown ids are named. */
const MOST_NAMED = 5;

/**
 * Keeps what people changed of a bid's requirements, all changes or none. AppError `bid-not-found`, or `invalid-request`
 * for a requirement or a document that the bid does not have.
 */
export async function reviewRequirements(
  house: House,
  bidId: string,
  { who, changes }: ReviewsInput,
): Promise<KeptReviews> {
  const { reviewed } = await readReviewedBid(house, bidId);
  const all = [...reviewed.requirements, ...reviewed.rejected, ...reviewed.orphans];
  const rows = new Map(all.map((one) => [one.id, one]));
  const unknown = changes.flatMap(idsOf).filter((id) => !rows.has(id));
  if (unknown.length > 0)
    throw new AppError(
      'invalid-request',
      `The bid has no requirement "${unknown.slice(0, MOST_NAMED).join('", "')}"; nothing was changed. Ask for the requirements again.`,
    );
  const reviews = [];
  for (const request of changes)
    reviews.push({
      change: await completeChange(house, bidId, request, (id) => rows.get(id)?.kind ?? 'certification'),
      seen: idsOf(request).flatMap((id) => seenAs(rows.get(id))),
    });
  const kept = await insertReviews(house.db, bidId, who, reviews);
  return {
    version: kept.at(-1)?.id ?? 0,
    batch: kept[0]?.batch ?? '',
    changes: kept.map(({ id }) => id),
  };
}

/** Takes changes back; they stay in the list, and so does this. AppError `bid-not-found`, `conflict` where there are none. */
export async function undoReviews(
  house: House,
  bidId: string,
  { who, batch, change }: UndoInput,
): Promise<UndoneReviews> {
  const { changes } = await listReviewHistory(house, bidId);
  const live = changes.filter(({ isUndone, change: { kind } }) => !isUndone && kind !== 'undo');
  const wanted = batch ?? live.at(-1)?.batch;
  const undone = live.filter((one) => (change === undefined ? one.batch === wanted : one.id === change));
  if (undone.length === 0)
    throw new AppError(
      'conflict',
      'There is no such change of the requirements to undo, or it is undone already.',
    );
  const ids = undone.map(({ id }) => id);
  const [kept] = await insertReviews(house.db, bidId, who, [
    { change: { kind: 'undo', changes: ids }, seen: [] },
  ]);
  return { version: kept?.id ?? 0, undone: ids };
}

/** Every change of the bid's requirements, who made it and when. AppError `bid-not-found`. */
export async function listReviewHistory(house: House, bidId: string): Promise<ReviewHistory> {
  const { records, version } = await readReviewedBid(house, bidId);
  const undone = new Set(records.flatMap(({ change }) => (change.kind === 'undo' ? change.changes : [])));
  const changes = records.map(({ seen, ...record }) => ({ ...record, isUndone: undone.has(record.id) }));
  return { version, changes };
}

function idsOf(request: ReviewRequest): string[] {
  if (request.kind === 'add') return [];
  return request.kind === 'merge' ? [request.requirement, ...request.others] : [request.requirement];
}

/** The requirement as it was read, without what people made of it. */
function seenAs(row: ReviewedRequirement | undefined): Requirement[] {
  if (row === undefined) return [];
  const { review, ...requirement } = row;
  return [{ ...requirement, ...review?.asRead }];
}
