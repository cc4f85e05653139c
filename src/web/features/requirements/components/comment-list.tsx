import { Button, Group, Text, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { ReviewedRequirement } from '../../../../domain/index.ts';
import { formatDay } from '../../../components/format.ts';
import { Allowed } from '../../access/may.tsx';
import { useReviewActions } from '../review-context.ts';

/** What people remarked on a requirement, and a line to add to it. */
export function CommentList({ requirement }: { requirement: ReviewedRequirement }) {
  const { review } = useReviewActions();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text') ?? '').trim();
    if (text === '') return;
    event.currentTarget.reset();
    review([{ kind: 'comment', requirement: requirement.id, text }], 'Comment kept.');
  };
  return (
    <form onSubmit={send}>
      {(requirement.review?.comments ?? []).map(({ id, text, who, at }) => (
        <Text key={id} size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {text}{' '}
          <Text span size="xs" c="dimmed">
            {[who, formatDay(at.slice(0, 10))].filter(Boolean).join(', ')}
          </Text>
        </Text>
      ))}
      <Allowed to="contribute">
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput size="xs" name="text" label="Comment" style={{ flexGrow: 1 }} maxLength={10_000} />
          <Button size="xs" type="submit" variant="default">
            Add
          </Button>
        </Group>
      </Allowed>
    </form>
  );
}
