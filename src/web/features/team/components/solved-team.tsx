import { Alert, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Match, Person } from '../../../../domain/index.ts';
import { formatDay } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { lookUpIn } from '../../answers/look-up.ts';
import { CellPopover, type ChosenCell } from '../../shortlist/components/cell-popover.tsx';
import { TEAM_WORDS } from '../team-words.ts';
import type { WhatIfControls } from '../use-what-if.ts';
import { BenchList } from './bench-list.tsx';
import { MemberCard } from './member-card.tsx';
import { NextTeams } from './next-teams.tsx';
import { OpenEnds } from './open-ends.tsx';
import classes from './team.module.css';
import { TeamFigures } from './team-figures.tsx';
import { WithoutEach } from './without-each.tsx';

interface SolvedTeamProps {
  match: Match;
  people: readonly Person[];
  whatIf: WhatIfControls;
}

/** A solved team with all that is said of it: cost and cover, what blocks, the next best, who is missed most, the bench. */
export function SolvedTeam({ match, people, whatIf }: SolvedTeamProps) {
  const { team } = match;
  const lookUp = lookUpIn(match);
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const close = useCallback(() => setChosen(null), []);
  const { title, text, isGood } = TEAM_WORDS[team.status];
  return (
    <Stack gap="xl">
      <Alert
        color={isGood ? 'green' : 'yellow'}
        variant="outline"
        title={title}
        icon={<Icon name={isGood ? 'check' : 'warning'} />}
      >
        <Text size="sm">{text}</Text>
      </Alert>
      <TeamFigures match={match} />
      <OpenEnds team={team} lookUp={lookUp} whatIf={whatIf} />
      <section aria-label="Members">
        <Title order={2} size="h4" mb="xs">
          The team by role
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }} component="ul" className={classes.list}>
          {team.members.map((member) => (
            <MemberCard
              key={`${member.person} ${member.role}`}
              member={member}
              person={people.find(({ id }) => id === member.person)}
              lookUp={lookUp}
              whatIf={whatIf}
              onWhy={setChosen}
            />
          ))}
        </SimpleGrid>
      </section>
      <NextTeams match={match} lookUp={lookUp} whatIf={whatIf} />
      <WithoutEach team={team} lookUp={lookUp} />
      <BenchList team={team} lookUp={lookUp} whatIf={whatIf} />
      <Text size="sm" c="dimmed">
        Judged for kickoff {formatDay(match.kickoff)}.
      </Text>
      {chosen && <CellPopover chosen={chosen} match={match} onClose={close} />}
    </Stack>
  );
}
