import { Paper, Stack, Text, Title } from '@mantine/core';
import type { Match } from '../../../../domain/index.ts';
import { formatDay } from '../../../components/format.ts';
import { WithMatch } from '../../answers/components/with-match.tsx';
import { lookUpIn } from '../../answers/look-up.ts';
import { ActionCard } from './action-card.tsx';
import { PlanSum } from './plan-sum.tsx';
import { UnclosableList } from './unclosable-list.tsx';

/** What closes the rest before kickoff, who earns it by when, and what cannot be closed. */
export function PlanView({ bidId }: { bidId: string }) {
  return (
    <WithMatch bidId={bidId} what="the plan">
      {(match) => <Plan match={match} />}
    </WithMatch>
  );
}

function Plan({ match }: { match: Match }) {
  const { plan, unclosable, kickoff } = match;
  const lookUp = lookUpIn(match);
  const from = plan.map(({ start }) => start).sort()[0] ?? kickoff;
  const people = [...new Set(plan.map(({ person }) => person))];
  return (
    <Stack gap="lg">
      {plan.length === 0 ? (
        <Text>
          {unclosable.length === 0
            ? 'Nothing needs to be learned: the team meets everything that study could close.'
            : 'No study closes what is open before it is due.'}
        </Text>
      ) : (
        <PlanSum plan={plan} kickoff={kickoff} />
      )}
      {people.map((person) => (
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
                  action={action}
                  lookUp={lookUp}
                  from={from}
                  kickoff={kickoff}
                />
              ))}
          </Stack>
        </section>
      ))}
      <UnclosableList unclosable={unclosable} lookUp={lookUp} />
      <Paper p="xs" bg="var(--muster-quiet)">
        <Text size="sm" c="dimmed">
          Judged for kickoff {formatDay(kickoff)}. Hours and prices are those of the catalogue; where an
          issuer states none, the range is typical for its kind.
        </Text>
      </Paper>
    </Stack>
  );
}
