import { List, Paper, Text, Title } from '@mantine/core';
import type { Team } from '../../../../domain/index.ts';
import { ModalityBadge } from '../../../components/modality-badge.tsx';
import { holderWords } from '../../../components/words.ts';
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
                <Uncovered id={id} lookUp={lookUp} />
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Paper>
  );
}

function Uncovered({ id, lookUp }: { id: string; lookUp: LookUp }) {
  const requirement = lookUp.requirement(id);
  if (requirement === undefined) return id;
  return (
    <>
      {requirement.label}{' '}
      <Text span c="dimmed" size="sm">
        {holderWords(requirement)}
      </Text>{' '}
      <ModalityBadge modality={requirement.modality} />
    </>
  );
}
