import { Group, List, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PlanAction } from '../../../../domain/index.ts';
import { formatDay, formatHours, formatUsd } from '../../../components/format.ts';
import { asSentence } from '../../../components/words.ts';
import type { LookUp } from '../../answers/look-up.ts';
import { ActionBadges } from './action-badges.tsx';
import { QualityList } from './quality-list.tsx';
import { TimeBar } from './time-bar.tsx';

const TYPE_WORDS: Readonly<Record<string, string>> = {
  'micro-credential': 'Micro-credential',
  certification: 'Certification',
  'course-certificate': 'Course certificate',
  licence: 'Licence',
};

interface ActionCardProps {
  action: PlanAction;
  lookUp: LookUp;
  /** First day of the whole plan. */
  from: string;
  kickoff: string;
}

/** One credential that one person earns: hours, days, cost, what it is worth to the buyer and why. */
export function ActionCard({ action, lookUp, from, kickoff }: ActionCardProps) {
  const { credential, hours, hoursAre, costUsd, start, finish, latestStart } = action;
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" gap="xs" align="flex-start">
        <div>
          <Text size="sm" c="dimmed">
            {TYPE_WORDS[credential.type] ?? credential.type}
          </Text>
          <Title order={3} size="h5">
            {credential.name}
          </Title>
        </div>
        <ActionBadges action={action} />
      </Group>
      <SimpleGrid component="dl" cols={{ base: 2, sm: 3, md: 5 }} my="sm" spacing="sm">
        <Fact name="Hours">
          {formatHours(hours)} ({hoursAre})
        </Fact>
        <Fact name="Start">{formatDay(start)}</Fact>
        <Fact name="Finish">{formatDay(finish)}</Fact>
        <Fact name="Latest start">{formatDay(latestStart)}</Fact>
        <Fact name="Cost">{costUsd === null ? 'not known' : formatUsd(costUsd)}</Fact>
      </SimpleGrid>
      <TimeBar action={action} from={from} kickoff={kickoff} />
      <Text size="sm" fw={600} mt="sm">
        Closes
      </Text>
      <List size="sm">
        {action.closes.map((id) => (
          <List.Item key={id}>{lookUp.label(id)}</List.Item>
        ))}
      </List>
      <Text size="sm" my="xs">
        {asSentence(action.why)}
      </Text>
      <QualityList quality={action.quality} />
    </Paper>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0} fw={600}>
        {children}
      </Text>
    </div>
  );
}
