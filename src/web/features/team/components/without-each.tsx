import { Text, Title } from '@mantine/core';
import type { Team } from '../../../../domain/index.ts';
import { formatUsd } from '../../../components/format.ts';
import type { LookUp } from '../../answers/look-up.ts';
import classes from './team.module.css';

/** The N-1 view: what fails if one member leaves, and who could step in. */
export function WithoutEach({ team, lookUp }: { team: Team; lookUp: LookUp }) {
  if (team.withoutEach.length === 0) return null;
  const labels = (ids: readonly string[]) => ids.map(lookUp.label).join(', ');
  return (
    <section aria-label="If one leaves">
      <Title order={2} size="h4">
        If one leaves
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        What the rest of the team would no longer meet, and who could step in.
      </Text>
      <table className={classes.table} aria-label="If one leaves">
        <thead>
          <tr>
            <th scope="col" style={{ minWidth: 140 }}>
              Without
            </th>
            <th scope="col">Fails</th>
            <th scope="col">Could step in</th>
          </tr>
        </thead>
        <tbody>
          {team.withoutEach.map(({ person, fails, standIn }) => (
            <tr key={person}>
              <th scope="row">{lookUp.person(person).name}</th>
              <td>{fails.length === 0 ? 'Nothing: the rest meets it all' : labels(fails)}</td>
              <td>
                {standIn === null ? (
                  'Nobody'
                ) : (
                  <>
                    {lookUp.person(standIn.person).name}
                    {standIn.costUsdPerHour !== null && `, ${formatUsd(standIn.costUsdPerHour)}/h`}
                    <Text size="sm" c="dimmed">
                      {standIn.fails.length === 0
                        ? 'nothing stays open'
                        : `${labels(standIn.fails)} would stay open`}
                    </Text>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
