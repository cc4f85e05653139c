import { List, Paper, Title } from '@mantine/core';
import type { Team } from '../../../../domain/index.ts';
import { RequirementWords } from '../../answers/components/requirement-words.tsx';
import type { LookUp } from '../../answers/look-up.ts';

/** What the team leaves open, and in words what blocks a team that would not. */
export function OpenEnds({ team, lookUp }: { team: Team; lookUp: LookUp }) {
  if (team.uncovered.length === 0 && team.blockedBy.length === 0) return null;
  return (
    <Paper withBorder p="md">
      {team.blockedBy.length > 0 && (
        <>
          <Title order={2} size="h4" mb={4}>
            What blocks it
          </Title>
          <List mb="md">
            {team.blockedBy.map((words) => (
              <List.Item key={words}>{words}</List.Item>
            ))}
          </List>
        </>
      )}
      {team.uncovered.length > 0 && (
        <>
          <Title order={2} size="h4" mb={4}>
            Not covered by this team
          </Title>
          <List>
            {team.uncovered.map((id) => (
              <List.Item key={id}>
                <RequirementWords id={id} lookUp={lookUp} />
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Paper>
  );
}
