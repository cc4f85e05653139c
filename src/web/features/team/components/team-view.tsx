import { Alert, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Match, Person } from '../../../../domain/index.ts';
import { formatDay } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { WithMatch } from '../../answers/components/with-match.tsx';
import { lookUpIn } from '../../answers/look-up.ts';
import { usePeople } from '../../people/api/list-people.ts';
import { TEAM_WORDS } from '../team-words.ts';
import { MemberCard } from './member-card.tsx';
import { OpenEnds } from './open-ends.tsx';
import { TeamFigures } from './team-figures.tsx';

/** Which team is best: who does what, what it costs, what nobody covers. */
export function TeamView({ bidId }: { bidId: string }) {
  const people = usePeople().data ?? [];
  return (
    <WithMatch bidId={bidId} what="the team">
      {(match) => <SolvedTeam match={match} people={people} />}
    </WithMatch>
  );
}

function SolvedTeam({ match, people }: { match: Match; people: readonly Person[] }) {
  const { team } = match;
  const lookUp = lookUpIn(match);
  const { title, text, isGood } = TEAM_WORDS[team.status];
  return (
    <Stack gap="lg">
      <Alert
        color={isGood ? 'green' : 'yellow'}
        variant="outline"
        title={title}
        icon={<Icon name={isGood ? 'check' : 'warning'} />}
      >
        <Text size="sm">{text}</Text>
      </Alert>
      <TeamFigures team={team} />
      <OpenEnds team={team} lookUp={lookUp} />
      <SimpleGrid
        cols={{ base: 1, sm: 2, lg: 3 }}
        component="ul"
        style={{ listStyle: 'none', padding: 0, margin: 0 }}
      >
        {team.members.map((member) => (
          <MemberCard
            key={`${member.person} ${member.role}`}
            member={member}
            person={people.find(({ id }) => id === member.person)}
            lookUp={lookUp}
          />
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        Judged for kickoff {formatDay(match.kickoff)}.
      </Text>
    </Stack>
  );
}
