import { Badge, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { formatNumber } from '../../../components/format.ts';
import { type Queue, useQueue } from '../api/queue.ts';
import { waitWords } from '../wait-words.ts';
import { FailureList } from './failure-list.tsx';

/** How the queue and its workers stand, and what could not be read. */
export function QueueView() {
  const queue = useQueue();
  return (
    <Stack>
      <Title order={2} size="h3">
        Queue and failures
      </Title>
      <Answered query={queue} what="the queue">
        {(state) => (
          <Stack>
            <Parts parts={state.parts} />
            <Figures state={state} />
            <FailureList codes={state.failures} />
          </Stack>
        )}
      </Answered>
    </Stack>
  );
}

function Parts({ parts }: { parts: Queue['parts'] }) {
  return (
    <Group gap="xs" role="list" aria-label="Parts of the service">
      {parts.map(({ part, isReady, message }) => (
        <Group key={part} gap={6} role="listitem">
          <Badge variant="outline" tt="none" color={isReady ? 'green' : 'red'}>
            {part}: {isReady ? 'works' : 'does not answer'}
          </Badge>
          {message !== '' && <Text size="sm">{message}</Text>}
        </Group>
      ))}
    </Group>
  );
}

function Figures({ state: { jobs, oldestWaitingSeconds, documents, workers } }: { state: Queue }) {
  const figures: [label: string, value: string][] = [
    ['Workers', formatNumber(workers)],
    ['Waiting', jobs === null ? 'not known' : formatNumber(jobs.waiting)],
    ['Being read', jobs === null ? 'not known' : formatNumber(jobs.active)],
    ['To be tried again', jobs === null ? 'not known' : formatNumber(jobs.delayed)],
    ['First in line waits', waitWords(oldestWaitingSeconds)],
    ['Read', formatNumber(documents.done ?? 0)],
    ['Failed', formatNumber(documents.failed ?? 0)],
  ];
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 4, lg: 7 }} m={0}>
      {figures.map(([label, value]) => (
        <Paper key={label} withBorder p="sm">
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0} fw={600} size="lg">
            {value}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
