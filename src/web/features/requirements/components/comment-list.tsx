import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ReviewedRequirement } from '../../../../domain/index.ts';
import { formatDay } from '../../../components/format.ts';
import { Allowed } from '../../access/may.tsx';
import { useKeepForm } from '../use-keep-form.ts';

/** What people remarked on a requirement, and a line to add to it. */
export function CommentList({ requirement }: { requirement: ReviewedRequirement }) {
  const [text, setText] = useState('');
  const { keep, isKeeping } = useKeepForm(() => setText(''));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const comment = { kind: 'comment', requirement: requirement.id, text: text.trim() } as const;
    if (comment.text !== '') void keep([comment], 'Comment kept.');
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
          <TextInput
            size="xs"
            label="Comment"
            style={{ flexGrow: 1 }}
            maxLength={10_000}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button size="xs" type="submit" variant="default" loading={isKeeping}>
            Add
          </Button>
        </Group>
      </Allowed>
    </form>
  );
}
