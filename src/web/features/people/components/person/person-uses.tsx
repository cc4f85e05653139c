import { Anchor, List, Text, Title } from '@mantine/core';
import { Answered } from '../../../../components/answered.tsx';
import { count, formatDay } from '../../../../components/format.ts';
import { Link } from '../../../../components/router/link.tsx';
import { type Use, useUses } from '../../api/person.ts';

/** The bids whose team or plan has the person. */
export function PersonUses({ id }: { id: string }) {
  const uses = useUses(id);
  return (
    <section aria-label="In bids">
      <Title order={2} size="h4" mb={4}>
        In bids
      </Title>
      <Answered query={uses} what="the bids, each of which is solved">
        {(bids) =>
          bids.length === 0 ? (
            <Text size="sm" c="dimmed">
              In no team and no plan of the bids with a kickoff.
            </Text>
          ) : (
            <List listStyleType="none" spacing="xs">
              {bids.map((use) => (
                <List.Item key={use.id}>
                  <UseWords use={use} />
                </List.Item>
              ))}
            </List>
          )
        }
      </Answered>
    </section>
  );
}

function UseWords({ use: { id, name, client, kickoff, roles, covers, earns, isLocked } }: { use: Use }) {
  const path = `/bids/${encodeURIComponent(id)}`;
  const place = roles.map((role) => role ?? 'the team as a whole').join(', ');
  return (
    <>
      <Anchor component={Link} href={`${path}/team`} underline="always">
        {name}
      </Anchor>
      <Text span size="sm" c="dimmed">
        {client ? ` for ${client}` : ''}
        {kickoff ? `, kickoff ${formatDay(kickoff)}` : ''}
      </Text>
      <Text size="sm">
        {roles.length > 0 &&
          `In the team as ${place}, meets ${count(covers, 'requirement', 'requirements')}. `}
        {isLocked && 'Locked into the team. '}
        {earns.map((one) => (
          <Anchor key={one.credential} component={Link} href={`${path}/plan`} size="sm" underline="always">
            {`Earns ${one.name} by ${formatDay(one.finish)} (${one.state}). `}
          </Anchor>
        ))}
      </Text>
    </>
  );
}
