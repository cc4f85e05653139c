import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { Match } from '../../../../domain/index.ts';
import { count, formatUsd } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { Working } from '../../../components/working.tsx';
import { type LookUp, lookUpIn } from '../../answers/look-up.ts';
import { compareTeams, isSameTeam, type TeamDifference } from '../compare-teams.ts';
import { useKeepRules } from '../use-keep-rules.ts';
import type { WhatIfControls } from '../use-what-if.ts';
import { costWords } from './next-teams.tsx';
import classes from './team.module.css';

interface WhatIfOutcomeProps {
  bidId: string;
  saved: Match;
  /** Undefined while it is worked out. */
  later: Match | undefined;
  error: Error | null;
  retry: () => void;
  whatIf: WhatIfControls;
}

/** What the what-if changes against the saved team, and the choice to keep it as the bid's rules or to drop it. */
export function WhatIfOutcome({ bidId, saved, later, error, retry, whatIf }: WhatIfOutcomeProps) {
  const keep = useKeepRules(bidId, whatIf);
  if (error !== null && later === undefined)
    return <ProblemAlert title="The what-if could not be worked out" error={error} retry={retry} />;
  if (later === undefined) return <Working what="the what-if" onStop={whatIf.clear} />;
  return (
    <Alert color="indigo" variant="outline" title="What changes against the saved team" role="status">
      <Stack gap="sm">
        <Differences saved={saved} later={later} />
        {keep.error && <ProblemAlert title="The rules were not kept" error={keep.error} />}
        <Group gap="xs">
          <Button size="xs" loading={keep.isPending} onClick={() => keep.mutate()}>
            Keep these as the bid’s rules
          </Button>
          <Button size="xs" variant="default" onClick={whatIf.clear}>
            Back to the saved team
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Differences({ saved, later }: { saved: Match; later: Match }) {
  const difference = compareTeams(saved, later);
  if (isSameTeam(difference))
    return <Text size="sm">Nothing: the same team at the same cost, with the same plan.</Text>;
  const lines = linesOf(difference, lookUpIn(later), saved, later);
  return (
    <ul className={classes.changes}>
      {lines.map((line) => (
        <Text key={line} size="sm" component="li">
          {line}
        </Text>
      ))}
    </ul>
  );
}

/** "Joins: Ingrid Solheim", "Costs $378/h, $18 less", "No longer covered: AWS …" */
function linesOf(difference: TeamDifference, lookUp: LookUp, saved: Match, later: Match): string[] {
  const { joins, leaves, moves, costMore, gained, lost, plan } = difference;
  const name = (id: string) => lookUp.person(id).name;
  const labels = (ids: readonly string[]) => ids.map(lookUp.label).join(', ');
  const role = (words: string | null) => words ?? 'member of the team';
  return [
    joins.length > 0 ? `Joins: ${joins.map(name).join(', ')}.` : '',
    leaves.length > 0 ? `Leaves: ${leaves.map(name).join(', ')}.` : '',
    ...moves.map(({ person, from, to }) => `${name(person)}: ${role(to)} instead of ${role(from)}.`),
    costMore === 0
      ? 'Costs the same.'
      : `Costs ${costWords(later.team.costUsdPerHour, saved.team.costUsdPerHour)}.`,
    gained.length > 0 ? `Now covered: ${labels(gained)}.` : '',
    lost.length > 0 ? `No longer covered: ${labels(lost)}.` : '',
    planWords(plan),
  ].filter((line) => line !== '');
}

function planWords({ actions, costUsd }: TeamDifference['plan']): string {
  if (actions === 0 && costUsd === 0) return '';
  const more = (words: string, value: number) => `${words} ${value > 0 ? 'more' : 'fewer'}`;
  const parts = [
    actions === 0 ? '' : more(count(Math.abs(actions), 'action', 'actions'), actions),
    costUsd === 0 ? '' : `${formatUsd(Math.abs(costUsd))} ${costUsd > 0 ? 'more' : 'less'} to spend`,
  ];
  return `The plan: ${parts.filter(Boolean).join(', ')}.`;
}
