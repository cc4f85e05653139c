import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Unclosable } from '../../../../domain/index.ts';
import { formatDay } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { OPTION_WORDS } from '../../../components/words.ts';
import { type Choice, useChoose } from '../api/decide.ts';
import { notice } from '../notice.tsx';

interface GapChoiceProps {
  bidId: string;
  gap: Unclosable;
  choice: Choice | undefined;
}

/** What the team does about a requirement that no study closes, with a note. */
export function GapChoice({ bidId, gap, choice }: GapChoiceProps) {
  const [picked, setPicked] = useState<Choice['choice'] | null>(choice?.choice ?? null);
  const [note, setNote] = useState(choice?.note ?? '');
  const choose = useChoose(bidId);
  const isKept = picked === (choice?.choice ?? null) && note.trim() === (choice?.note ?? '');
  const keep = (next: Choice['choice'] | null) =>
    choose.mutate(
      { requirement: gap.requirement, choice: next, note: note.trim() || null },
      { onSuccess: () => notice(next === null ? 'The decision is forgotten.' : 'The decision is noted.') },
    );
  return (
    <Stack gap="xs">
      <Radio.Group
        label="What do you do about it?"
        value={picked ?? ''}
        onChange={(value) => setPicked(gap.options.find((option) => option === value) ?? null)}
      >
        <Stack gap={6} mt={6}>
          {gap.options.map((option) => (
            <Radio key={option} value={option} label={OPTION_WORDS[option]} />
          ))}
        </Stack>
      </Radio.Group>
      {picked !== null && (
        <Textarea
          label="Note"
          placeholder="Who does it, by when"
          autosize
          minRows={1}
          maxLength={2000}
          maw={640}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {choose.error && <ProblemAlert title="The decision was not noted" error={choose.error} />}
      <Group gap="xs">
        <Button
          size="xs"
          disabled={picked === null || isKept}
          loading={choose.isPending}
          onClick={() => keep(picked)}
        >
          Note the decision
        </Button>
        {choice && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setPicked(null);
              setNote('');
              keep(null);
            }}
          >
            Forget it
          </Button>
        )}
        {choice && (
          <Text size="sm" c="dimmed">
            Decided {formatDay(choice.updatedAt.slice(0, 10))}
            {choice.who ? ` by ${choice.who}` : ''}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
