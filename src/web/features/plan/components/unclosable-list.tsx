import { List, Paper, Stack, Text, Title } from '@mantine/core';
import type { Unclosable } from '../../../../domain/index.ts';
import { asSentence, OPTION_WORDS } from '../../../components/words.ts';
import { RequirementWords } from '../../answers/components/requirement-words.tsx';
import type { LookUp } from '../../answers/look-up.ts';

/** What no study closes in time, why, and what is left to choose from. */
export function UnclosableList({
  unclosable,
  lookUp,
}: {
  unclosable: readonly Unclosable[];
  lookUp: LookUp;
}) {
  if (unclosable.length === 0) return null;
  return (
    <section aria-label="What cannot be closed">
      <Title order={2} size="h4" mb="xs">
        What cannot be closed in time{' '}
        <Text span c="dimmed" size="sm">
          {unclosable.length}
        </Text>
      </Title>
      <Stack gap="sm">
        {unclosable.map((one) => (
          <Paper key={one.requirement} withBorder p="md">
            <Title order={3} size="h5">
              <RequirementWords id={one.requirement} lookUp={lookUp} />
            </Title>
            <Text size="sm" my="xs">
              {asSentence(one.why)}
            </Text>
            <Text size="sm" fw={600}>
              You can
            </Text>
            <List size="sm">
              {one.options.map((option) => (
                <List.Item key={option}>{OPTION_WORDS[option]}</List.Item>
              ))}
            </List>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
