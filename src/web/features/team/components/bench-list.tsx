import { Button, Group, Text, Title } from '@mantine/core';
import type { Team } from '../../../../domain/index.ts';
import { formatUsd } from '../../../components/format.ts';
import type { LookUp } from '../../answers/look-up.ts';
import { withLock } from '../locks.ts';
import type { WhatIfControls } from '../use-what-if.ts';
import classes from './team.module.css';

interface BenchListProps {
  team: Team;
  lookUp: LookUp;
  whatIf: WhatIfControls;
}

/** Who else could take each role, best first, with the way to lock them in. */
export function BenchList({ team, lookUp, whatIf }: BenchListProps) {
  if (team.bench.length === 0) return null;
  return (
    <section aria-label="The bench">
      <Title order={2} size="h4">
        The bench
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Who is not in the team and could take a role.
      </Text>
      <table className={classes.table} aria-label="The bench">
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          {team.bench.map(({ role, people }) => (
            <tr key={role ?? ''}>
              <th scope="row">{role ?? 'The team as a whole'}</th>
              <td>
                {people.length === 0 && <Text size="sm">Nobody: this role has no stand-in</Text>}
                {people.map(({ person, covers, costUsdPerHour }) => (
                  <BenchPerson key={person} {...{ person, covers, costUsdPerHour, role, lookUp, whatIf }} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface BenchPersonProps {
  person: string;
  covers: readonly string[];
  costUsdPerHour: number | null;
  role: string | null;
  lookUp: LookUp;
  whatIf: WhatIfControls;
}

function BenchPerson({ person, covers, costUsdPerHour, role, lookUp, whatIf }: BenchPersonProps) {
  const { name } = lookUp.person(person);
  const isLocked = whatIf.asked.lockedIn.some((lock) => lock.person === person);
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between" align="flex-start" mb={6}>
      <Text size="sm">
        <strong>{name}</strong>
        {costUsdPerHour !== null && `, ${formatUsd(costUsdPerHour)}/h`}
        <Text span c="dimmed">
          {' '}
          {covers.length === 0
            ? 'meets none of what is asked'
            : `meets ${covers.map(lookUp.label).join(', ')}`}
        </Text>
      </Text>
      {!isLocked && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ flexShrink: 0 }}
          aria-label={`Lock in ${name} as ${role ?? 'a member of the team'}`}
          onClick={() => whatIf.change(withLock(whatIf.asked, person, role))}
        >
          Lock in
        </Button>
      )}
    </Group>
  );
}
