import { useState } from 'react';
import { type ReviewActions, useReviewActions } from './review-context.ts';

/**
 * Keeps what a form says and then calls `onKept`; where the service refuses it, or somebody has to sign in again first,
 * the form stays as it is, for nothing that was typed may be lost.
 */
export function useKeepForm(onKept: () => void): { keep: ReviewActions['review']; isKeeping: boolean } {
  const { review } = useReviewActions();
  const [isKeeping, setKeeping] = useState(false);
  const keep: ReviewActions['review'] = async (changes, words) => {
    setKeeping(true);
    const isKept = await review(changes, words);
    setKeeping(false);
    if (isKept) onKept();
    return isKept;
  };
  return { keep, isKeeping };
}
