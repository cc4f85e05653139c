import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo, useRef } from 'react';
import { useReviewRequirements, useUndoReviews } from './api/review-requirements.ts';
import type { ReviewActions } from './review-context.ts';

/** The notification of the last change: a new one takes its place. */
const LAST = 'last-review';
const SHOWN_MS = 10_000;

/** Keeps and undoes changes, and says so with a way back. */
export function useReviews(bidId: string): Pick<ReviewActions, 'review' | 'undo'> {
  const keep = useReviewRequirements(bidId).mutateAsync;
  const takeBack = useUndoReviews(bidId).mutateAsync;
  const latest = useRef({ keep, takeBack });
  latest.current = { keep, takeBack };
  return useMemo(() => {
    const undo = (batch?: string) => {
      latest.current
        .takeBack(batch)
        .then(() => say('Undone.'))
        .catch((error: Error) => say(error.message, 'red'));
    };
    const review: ReviewActions['review'] = async (changes, words) => {
      try {
        const { batch } = await latest.current.keep(changes);
        say(words, 'indigo', () => undo(batch));
        return true;
      } catch (error) {
        say((error as Error).message, 'red');
        return false;
      }
    };
    return { review, undo };
  }, []);
}

function say(words: string, color = 'indigo', undo?: () => void): void {
  notifications.hide(LAST);
  notifications.show({
    id: undo ? LAST : undefined,
    color,
    autoClose: SHOWN_MS,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words}</Text>
        {undo && (
          <Button size="compact-sm" variant="default" flex="none" onClick={undo}>
            Undo
          </Button>
        )}
      </Group>
    ),
  } as Parameters<typeof notifications.show>[0]);
}
