import type { Review, ReviewedRequirement, ReviewStatus } from '../../../domain/index.ts';

/** The decisions on a requirement, the first one before anybody looked at it. */
export const REVIEW_STATES = ['undecided', 'accepted', 'rejected'] as const;
/** A decision on a requirement. */
export type ReviewState = Review['decision'];

export const REVIEW_WORDS: Readonly<Record<ReviewState, string>> = {
  undecided: 'To review',
  accepted: 'Accepted',
  rejected: 'Rejected',
};

export const STATUS_WORDS: Readonly<Record<ReviewStatus, string>> = {
  open: 'Open',
  'in-work': 'In work',
  answered: 'Answered',
  'not-applicable': 'Not applicable',
};

export const ORIGIN_WORDS: Readonly<Record<Review['origin'], string>> = {
  read: '',
  'by-hand': 'added by hand',
  split: 'split off',
  merged: 'merged',
};

/** The decision on a requirement; nobody touched it: undecided. */
export const decisionOf = ({ review }: Pick<ReviewedRequirement, 'review'>): ReviewState =>
  review?.decision ?? 'undecided';

/** How far its answer is. */
export const statusOf = ({ review }: Pick<ReviewedRequirement, 'review'>): ReviewStatus =>
  review?.status ?? 'open';
