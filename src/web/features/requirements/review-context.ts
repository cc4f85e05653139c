import { createContext, useContext } from 'react';
import type { ReviewRequest, Span } from '../../../domain/index.ts';

/** Which dialog is open, and of which requirements. */
export type Dialog =
  | { kind: 'edit' | 'reject' | 'split'; ids: readonly string[] }
  | { kind: 'add'; document: string; quote: string; span?: Span }
  | { kind: 'keys' };

/** What rows can ask the view for. It stays the same object, so that a change draws only the rows that it changes. */
export interface ReviewActions {
  /** Keeps changes and offers to undo them; `words` say what was done: "Accepted". False where they were not kept; that is said. */
  review: (changes: ReviewRequest[], words: string) => Promise<boolean>;
  undo: (batch?: string) => void;
  open: (dialog: Dialog) => void;
  /** Brings a row into sight and gives it the focus. */
  focus: (id: string) => void;
  select: (ids: readonly string[], isSelected: boolean) => void;
}

const ReviewContext = createContext<ReviewActions | null>(null);
/** Gives the actions to the rows. */
export const ReviewProvider = ReviewContext.Provider;

/** The actions of the view around. Throws outside of one. */
export function useReviewActions(): ReviewActions {
  const actions = useContext(ReviewContext);
  if (actions === null) throw new Error('There is no ReviewProvider around this component.');
  return actions;
}
