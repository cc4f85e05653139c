import { Button, Group, List, Paper, Text, Title } from '@mantine/core';
import type { Blocker, Team, TeamChange } from '../../../../domain/index.ts';
import { withLocalDays } from '../../../components/format.ts';
import { asSentence } from '../../../components/words.ts';
import { RequirementWords } from '../../answers/components/requirement-words.tsx';
import type { LookUp } from '../../answers/look-up.ts';
import type { WhatIfControls } from '../use-what-if.ts';
import { tried } from '../what-if.ts';
import classes from './team.module.css';

interface OpenEndsProps {
  team: Team;
  lookUp: LookUp;
  whatIf: WhatIfControls;
}

/** What the team leaves open, in words what blocks a team that would not, and the least change that would help. */
export function OpenEnds({ team, lookUp, whatIf }: OpenEndsProps) {
  if (team.uncovered.length === 0 && team.blockers.length === 0) return null;
  const blocked = new Set(team.blockers.map(({ requirement }) => requirement));
  const others = team.uncovered.filter((id) => !blocked.has(id));
  return (
    <Paper withBorder p="md">
      {team.blockers.length > 0 && (
        <section aria-label="What blocks it">
          <Title order={2} size="h4" mb="xs">
            What blocks it
          </Title>
          <ul className={classes.list}>
            {team.blockers.map((blocker) => (
              <BlockerItem key={blocker.requirement} blocker={blocker} whatIf={whatIf} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section aria-label="Also not covered">
          <Title order={2} size="h4" mb={4} mt={blocked.size > 0 ? 'md' : 0}>
            {blocked.size > 0 ? 'Also not covered by this team' : 'Not covered by this team'}
          </Title>
          <List>
            {others.map((id) => (
              <List.Item key={id}>
                <RequirementWords id={id} lookUp={lookUp} />
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </Paper>
  );
}

function BlockerItem({ blocker, whatIf }: { blocker: Blocker; whatIf: WhatIfControls }) {
  const { why, changes } = blocker;
  return (
    <li style={{ marginBottom: 10 }}>
      <Text>{withLocalDays(asSentence(why))}</Text>
      {changes.length === 0 ? (
        <Text size="sm" c="dimmed">
          Only another person helps: hire, subcontract, or ask the buyer.
        </Text>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {changes.length === 1 ? 'Least change that helps:' : 'Least change that helps, all together:'}
          </Text>
          <ul className={classes.changes}>
            {changes.map((change) => (
              <ChangeItem key={`${change.kind} ${change.words}`} change={change} whatIf={whatIf} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

function ChangeItem({ change, whatIf }: { change: TeamChange; whatIf: WhatIfControls }) {
  const wanted = tried(change, whatIf.asked);
  return (
    <li>
      <Group gap="xs" wrap="wrap">
        <Text size="sm">{withLocalDays(asSentence(change.words))}</Text>
        {wanted !== null && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Try it: ${change.words}`}
            onClick={() => whatIf.change(wanted)}
          >
            Try it
          </Button>
        )}
      </Group>
    </li>
  );
}
