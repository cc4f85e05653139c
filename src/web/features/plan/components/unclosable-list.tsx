import { Paper, Stack, Text, Title } from '@mantine/core';
import type { Unclosable } from '../../../../domain/index.ts';
import { withLocalDays } from '../../../components/format.ts';
import { asSentence } from '../../../components/words.ts';
import { RequirementWords } from '../../answers/components/requirement-words.tsx';
import type { LookUp } from '../../answers/look-up.ts';
import { useChoices } from '../api/decide.ts';
import { GapChoice } from './gap-choice.tsx';

interface UnclosableListProps {
  bidId: string;
  unclosable: readonly Unclosable[];
  lookUp: LookUp;
}

/** What no study closes in time, why, what is left to choose from, and what the team chose. */
export function UnclosableList({ bidId, unclosable, lookUp }: UnclosableListProps) {
  const choices = useChoices(bidId).data;
  if (unclosable.length === 0) return null;
  const decided = choices?.filter(({ requirement }) =>
    unclosable.some((one) => one.requirement === requirement),
  );
  return (
    <section aria-label="What cannot be closed">
      <Title order={2} size="h4" mb="xs">
        What cannot be closed in time{' '}
        <Text span c="dimmed" size="sm">
          {unclosable.length}
          {decided && decided.length > 0 ? `, ${decided.length} decided` : ''}
        </Text>
      </Title>
      <Stack gap="sm">
        {unclosable.map((one) => (
          <Paper key={one.requirement} withBorder p="md">
            <Title order={3} size="h5">
              <RequirementWords id={one.requirement} lookUp={lookUp} />
            </Title>
            <Text size="sm" my="xs" style={{ overflowWrap: 'anywhere' }}>
              {asSentence(withLocalDays(one.why))}
            </Text>
            {choices && (
              <GapChoice
                bidId={bidId}
                gap={one}
                choice={choices.find(({ requirement }) => requirement === one.requirement)}
              />
            )}
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
