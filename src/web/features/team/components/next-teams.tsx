import { Button, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import type { AlternativeTeam, Match } from '../../../../domain/index.ts';
import { formatUsd } from '../../../components/format.ts';
import type { LookUp } from '../../answers/look-up.ts';
import type { WhatIfControls } from '../use-what-if.ts';
import classes from './team.module.css';

interface NextTeamsProps {
  match: Match;
  lookUp: LookUp;
  whatIf: WhatIfControls;
}

/** The next best teams, each with what differs from the best. */
export function NextTeams({ match: { team }, lookUp, whatIf }: NextTeamsProps) {
  if (team.alternatives.length === 0) return null;
  return (
    <section aria-label="The next best teams">
      <Title order={2} size="h4">
        The next best teams
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Each does without somebody of every team before it, and is the best of those.
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }} component="ul" className={classes.list}>
        {team.alternatives.map((one, index) => (
          <Paper key={one.words} withBorder p="md" component="li">
            <Title order={3} size="h5">
              Team {index + 2}
            </Title>
            <Differences one={one} best={team.costUsdPerHour} lookUp={lookUp} uncovered={team.uncovered} />
            <Button
              size="compact-sm"
              variant="default"
              mt="xs"
              aria-label={`Try it: team ${index + 2}`}
              onClick={() => whatIf.change(locksFor(one, whatIf))}
            >
              Try it
            </Button>
          </Paper>
        ))}
      </SimpleGrid>
    </section>
  );
}

/** Whoever joins is locked in, whoever leaves is locked out: the solver then finds this team. */
function locksFor({ joins, leaves, members }: AlternativeTeam, { asked }: WhatIfControls) {
  const roleOf = (person: string) => members.find((member) => member.person === person)?.role ?? null;
  const { lockedIn, lockedOut } = asked;
  return {
    lockedIn: [
      ...lockedIn.filter(({ person }) => !joins.includes(person) && !leaves.includes(person)),
      ...joins.map((person) => ({ person, role: roleOf(person) })),
    ],
    lockedOut: [...new Set([...lockedOut.filter((one) => !joins.includes(one)), ...leaves])],
  };
}

interface DifferencesProps {
  one: AlternativeTeam;
  best: number | null;
  uncovered: readonly string[];
  lookUp: LookUp;
}

function Differences({ one, best, uncovered, lookUp }: DifferencesProps) {
  const names = (ids: readonly string[]) => ids.map((id) => lookUp.person(id).name).join(', ');
  const labels = (ids: readonly string[]) => ids.map(lookUp.label).join(', ');
  const lost = one.uncovered.filter((id) => !uncovered.includes(id));
  const gained = uncovered.filter((id) => !one.uncovered.includes(id));
  return (
    <>
      {one.joins.length > 0 && <Text size="sm">With {names(one.joins)}</Text>}
      {one.leaves.length > 0 && <Text size="sm">Without {names(one.leaves)}</Text>}
      <Text size="sm">{costWords(one.costUsdPerHour, best)}</Text>
      {gained.length > 0 && <Text size="sm">Also covers {labels(gained)}</Text>}
      {lost.length > 0 && <Text size="sm">Leaves open: {labels(lost)}</Text>}
      {lost.length + gained.length === 0 && <Text size="sm">Covers the same</Text>}
    </>
  );
}

/** "$378/h, $18 less" */
export function costWords(cost: number | null, best: number | null): string {
  if (cost === null) return 'Cost an hour not known';
  const more = best === null ? 0 : Math.round((cost - best) * 100) / 100;
  const words = more === 0 ? '' : `, ${formatUsd(Math.abs(more))} ${more > 0 ? 'more' : 'less'}`;
  return `${formatUsd(cost)}/h${words}`;
}
