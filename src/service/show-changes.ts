import { AppError } from '../errors.ts';
import { compareExtractions } from '../match/index.ts';
import { getBid, listDocuments, type StoredDocument } from '../store/index.ts';
import { type AnswerWish, answerReading } from './build-answers.ts';
import { changeEffects } from './change-effects.ts';
import type { BidChanges } from './change-views.ts';
import type { House } from './house.ts';
import type { DocumentChoice } from './read-bid.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';
import { withContainers } from './replaced-in.ts';

/**
 * What the amendments of a bid change, all of them or the one that is named: requirements added, removed and changed by
 * stable id, and what that does to the answers. AppError `bid-not-found`, or `not-found` for a document that replaces none.
 */
export async function showChanges(
  house: House,
  bidId: string,
  { amendment, ...wish }: AnswerWish & { amendment?: string | undefined },
): Promise<BidChanges> {
  const bid = await getBid(house.db, bidId);
  const stored = await listDocuments(house.db, bidId);
  const { looked, later } = amendmentsOf(stored, amendment);
  const before = await readReviewedBid(house, bidId, without([...looked, ...later]));
  const after = await readReviewedBid(house, bidId, without(later));
  const changes = compareExtractions(before.extraction, after.extraction);
  const kickoff = wish.kickoff ?? bid.kickoff;
  const renamed = new Map(changes.changed.map((one) => [one.before.id, one.after.id]));
  const names = new Map(stored.map(({ id, name }) => [id, name]));
  return {
    amendments: looked.map(({ id, name, replaces }) => ({
      id,
      name,
      replaces: replaces ?? '',
      replacesName: names.get(replaces ?? '') ?? '',
    })),
    ...changes,
    effects:
      kickoff === null
        ? null
        : changeEffects(
            await answerReading(house, bid, before, { ...wish, kickoff }),
            await answerReading(house, bid, after, { ...wish, kickoff }),
            renamed,
          ),
  };
}

/** The amendments to look at, and those that came after them. */
function amendmentsOf(
  stored: readonly StoredDocument[],
  wanted: string | undefined,
): { looked: StoredDocument[]; later: StoredDocument[] } {
  const all = stored.filter(({ replaces }) => replaces !== null);
  if (wanted === undefined) return { looked: all, later: [] };
  const place = all.findIndex(({ id }) => id === wanted);
  const one = all[place];
  if (one) return { looked: [one], later: all.slice(place + 1) };
  throw new AppError('not-found', `The document "${wanted}" of this bid replaces no other one.`);
}

/** Every document but these and what was found in them. */
function without(left: readonly StoredDocument[]): DocumentChoice {
  const out = new Set(left.map(({ id }) => id));
  return ({ id }, all) =>
    !withContainers(id, new Map(all.map((one) => [one.id, one]))).some((one) => out.has(one));
}
