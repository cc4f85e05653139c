import {
  applyReviews,
  type Extraction,
  type Requirement,
  type Reviewed,
  type ReviewedRequirement,
  type ReviewRecord,
  type Unresolved,
} from '../domain/index.ts';
import { compareExtractions } from '../match/index.ts';
import { listReviews } from '../store/index.ts';
import { followRequirements } from './follow-requirements.ts';
import type { House } from './house.ts';
import { type BidReading, type DocumentChoice, readBid } from './read-bid.ts';
import { reviewedRoles } from './reviewed-roles.ts';

/** What the documents of a bid say together, as people reviewed it. */
export interface ReviewedBid extends BidReading {
  /** The extraction that answers are made of: rejected requirements left out, edited ones as edited. */
  extraction: Extraction;
  reviewed: Reviewed;
  /** Every change of the reviews, the oldest first, of the requirements' ids as they are now. */
  records: readonly ReviewRecord[];
  /** Grows with every change of the reviews; 0: nobody changed anything. */
  version: number;
}

/** Reads a bid and applies its reviews; the key names both. AppError `bid-not-found`. */
export async function readReviewedBid(
  house: House,
  bidId: string,
  choose?: DocumentChoice,
): Promise<ReviewedBid> {
  const [reading, kept] = await Promise.all([readBid(house, bidId, choose), listReviews(house.db, bidId)]);
  const { documents, extraction } = reading;
  const records = followRequirements(kept, extraction.requirements);
  const reviewed = applyReviews(extraction.requirements, records, changesBetween);
  const version = records.at(-1)?.id ?? 0;
  return {
    key: `${reading.key}\nreviews ${version}`,
    documents,
    extraction: {
      ...extraction,
      requirements: reviewed.requirements.map(asAnswered),
      roles: reviewedRoles(extraction.roles, extraction.requirements, reviewed.requirements),
      unresolved: extraction.unresolved.filter((sentence) => !isAdded(sentence, reviewed.requirements)),
    },
    reviewed,
    records,
    version,
  };
}

/** What differs between two readings of one requirement, in words. */
function changesBetween(before: Requirement, after: Requirement): string[] {
  const alone = (requirement: Requirement): Extraction => ({
    requirements: [{ ...requirement, id: 'same' }],
    roles: [],
    unresolved: [],
    demandSentences: 0,
    schedule: [],
  });
  return compareExtractions(alone(before), alone(after)).changed[0]?.changes ?? [];
}

/** A requirement that a person accepted is as sure as can be. */
function asAnswered({ review, ...requirement }: ReviewedRequirement): Requirement {
  return review?.decision === 'accepted' ? { ...requirement, confidence: 1, grade: 'high' } : requirement;
}

/** True for a sentence that a person made a requirement of. */
function isAdded({ document, quote }: Unresolved, requirements: readonly ReviewedRequirement[]): boolean {
  return requirements.some(
    ({ review, evidence }) =>
      review?.origin === 'by-hand' &&
      evidence.some(
        (place) =>
          place.document === document && (place.quote.includes(quote) || quote.includes(place.quote)),
      ),
  );
}
