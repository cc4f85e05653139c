import { Anchor, Box, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Match } from '../../../../domain/index.ts';
import { formatDay, today } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { API_PATH } from '../../../components/request.ts';
import { WithMatch } from '../../answers/components/with-match.tsx';
import { type LookUp, lookUpIn } from '../../answers/look-up.ts';
import { type Step, useProgress } from '../api/progress.ts';
import { scaleOf } from '../plan-calendar.ts';
import { ActionCard } from './action-card.tsx';
import { DoneList } from './done-list.tsx';
import { PlanCalendar } from './plan-calendar.tsx';
import { PlanDays } from './plan-days.tsx';
import { PlanSum } from './plan-sum.tsx';
import { UnclosableList } from './unclosable-list.tsx';

/** What closes the rest before kickoff, who earns it by when, where it stands, and what cannot be closed. */
export function PlanView({ bidId }: { bidId: string }) {
  return (
    <WithMatch bidId={bidId} what="the plan">
      {(match) => <Plan bidId={bidId} match={match} />}
    </WithMatch>
  );
}

function Plan({ bidId, match }: { bidId: string; match: Match }) {
  const { plan, unclosable, kickoff } = match;
  const lookUp = lookUpIn(match);
  const steps = useProgress(bidId).data ?? [];
  const ended = steps.filter(({ state }) => state === 'earned' || state === 'dropped');
  return (
    <Stack gap="lg">
      {plan.length === 0 ? (
        <Text>
          {unclosable.length === 0
            ? 'Nothing needs to be learned: the team meets everything that study could close.'
            : 'No study closes what is open before it is due.'}
        </Text>
      ) : (
        <Overview bidId={bidId} match={match} lookUp={lookUp} />
      )}
      <Actions bidId={bidId} match={match} steps={steps} lookUp={lookUp} />
      <UnclosableList bidId={bidId} unclosable={unclosable} lookUp={lookUp} />
      <DoneList bidId={bidId} steps={ended} lookUp={lookUp} />
      <Paper p="xs" bg="var(--muster-quiet)">
        <Text size="sm" c="dimmed">
          Judged for kickoff {formatDay(kickoff)}. Hours and prices are those of the catalogue; where an
          issuer states none, the range is typical for its kind.
        </Text>
      </Paper>
    </Stack>
  );
}

interface PartProps {
  bidId: string;
  match: Match;
  lookUp: LookUp;
}

function Overview({ bidId, match: { plan, kickoff }, lookUp }: PartProps) {
  const now = today();
  const scale = scaleOf(plan, kickoff, now);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <Box flex="1 1 320px">
          <PlanSum plan={plan} kickoff={kickoff} today={now} lookUp={lookUp} />
        </Box>
        <Anchor href={`${API_PATH}/bids/${encodeURIComponent(bidId)}/exports/plan.ics`} underline="always">
          <Group gap={6} wrap="nowrap">
            <Icon name="calendar" />
            Download as calendar (iCalendar)
          </Group>
        </Anchor>
      </Group>
      <Box visibleFrom="sm">
        <PlanCalendar plan={plan} scale={scale} kickoff={kickoff} today={now} lookUp={lookUp} />
      </Box>
      <Box hiddenFrom="sm">
        <PlanDays plan={plan} kickoff={kickoff} lookUp={lookUp} />
      </Box>
    </Stack>
  );
}

function Actions({ bidId, match: { plan }, steps, lookUp }: PartProps & { steps: readonly Step[] }) {
  const people = [...new Set(plan.map(({ person }) => person))];
  return people.map((person) => (
    <section key={person} aria-label={lookUp.person(person).name}>
      <Title order={2} size="h4" mb="xs">
        {lookUp.person(person).name}{' '}
        <Text span c="dimmed" size="sm">
          {lookUp.person(person).title}
        </Text>
      </Title>
      <Stack gap="sm">
        {plan
          .filter((action) => action.person === person)
          .map((action) => (
            <ActionCard
              key={action.credential.id}
              bidId={bidId}
              action={action}
              step={steps.find((step) => step.person === person && step.credential === action.credential.id)}
              lookUp={lookUp}
              today={today()}
            />
          ))}
      </Stack>
    </section>
  ));
}
