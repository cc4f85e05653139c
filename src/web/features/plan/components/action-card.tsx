import { Anchor, Button, Group, List, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { PlanAction } from '../../../../domain/index.ts';
import { formatDay, formatHours, formatUsd, withLocalDays } from '../../../components/format.ts';
import { Link } from '../../../components/router/link.tsx';
import { asSentence } from '../../../components/words.ts';
import type { LookUp } from '../../answers/look-up.ts';
import type { Step } from '../api/progress.ts';
import { ActionBadges } from './action-badges.tsx';
import { ActionSteps } from './action-steps.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { BesideList } from './beside-list.tsx';
import { QualityList } from './quality-list.tsx';

const TYPE_WORDS: Readonly<Record<string, string>> = {
  'micro-credential': 'Micro-credential',
  certification: 'Certification',
  'course-certificate': 'Course certificate',
  licence: 'Licence',
};

interface ActionCardProps {
  bidId: string;
  action: PlanAction;
  step: Step | undefined;
  lookUp: LookUp;
  today: string;
}

/** One credential that one person earns: hours, days, cost, where it stands, what it is worth to the buyer and why. */
export function ActionCard({ bidId, action, step, lookUp, today }: ActionCardProps) {
  const [isAssigning, setAssigning] = useState(false);
  const { credential, closes, why, quality, person, exam } = action;
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" gap="xs" align="flex-start">
        <div>
          <Text size="sm" c="dimmed">
            {TYPE_WORDS[credential.type] ?? credential.type}
          </Text>
          <Title order={3} size="h5">
            <Anchor
              component={Link}
              href={`/catalogue?q=${encodeURIComponent(credential.name)}&entry=${encodeURIComponent(credential.id)}`}
              inherit
              underline="always"
            >
              {credential.name}
            </Anchor>
          </Title>
        </div>
        <ActionBadges action={action} today={today} />
      </Group>
      <Facts action={action} />
      <ActionSteps
        bidId={bidId}
        action={{ person, credential: credential.id, name: credential.name }}
        step={step}
        hasExam={exam !== null}
      />
      <Text size="sm" fw={600} mt="sm">
        Closes
      </Text>
      <List size="sm">
        {closes.map((id) => (
          <List.Item key={id}>{lookUp.label(id)}</List.Item>
        ))}
      </List>
      <Text size="sm" my="xs">
        {asSentence(withLocalDays(why))}
      </Text>
      <BesideList beside={action.beside} />
      <QualityList quality={quality} />
      <Button size="compact-sm" variant="default" mt="sm" onClick={() => setAssigning(true)}>
        Somebody else earns it …
      </Button>
      {isAssigning && <AssignDialog bidId={bidId} action={action} onClose={() => setAssigning(false)} />}
    </Paper>
  );
}

function Facts({ action }: { action: PlanAction }) {
  const { hours, hoursAre, start, finish, latestStart, costUsd, exam } = action;
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 3, md: 6 }} my="sm" spacing="sm">
      <Fact name="Hours">
        {formatHours(hours)} ({hoursAre})
      </Fact>
      <Fact name="Start">{formatDay(start)}</Fact>
      <Fact name="Latest start">{formatDay(latestStart)}</Fact>
      {exam && (
        <Fact name="Exam">
          {formatDay(exam.on)}, book by {formatDay(exam.bookBy)}
        </Fact>
      )}
      <Fact name="Finish">{formatDay(finish)}</Fact>
      <Fact name="Cost">{costUsd === null ? 'not known' : formatUsd(costUsd)}</Fact>
    </SimpleGrid>
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
