import { Anchor, Button, List, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Answered } from '../../../../components/answered.tsx';
import { count, formatDay } from '../../../../components/format.ts';
import { Link } from '../../../../components/router/link.tsx';
import { useBids } from '../../../bids/api/list-bids.ts';
import { type PersonUsesAnswer, type Use, useUses } from '../../api/person.ts';

/** So many bids are worked out without asking: each may take seconds where its team is not known yet. */
const FEW_BIDS = 3;

/** The bids whose team or plan has the person. Working out many teams is left until somebody wants it. */
export function PersonUses({ id }: { id: string }) {
  const [isWanted, setWanted] = useState(false);
  const bids = useBids().data;
  const isFew = bids !== undefined && bids.filter(({ kickoff }) => kickoff !== null).length <= FEW_BIDS;
  const isAsked = isWanted || isFew;
  const uses = useUses(id, isAsked);
  return (
    <section aria-label="In bids">
      <Title order={2} size="h4" mb={4}>
        In bids
      </Title>
      {isAsked ? (
        <Answered query={uses} what="the bids; each team is worked out, which may take seconds">
          {(found) => <Uses uses={found} />}
        </Answered>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            To say so, Muster works out the team of each bid: a few seconds for one that nobody looked at yet.
          </Text>
          <Button size="xs" variant="default" onClick={() => setWanted(true)}>
            Look through the bids
          </Button>
        </>
      )}
    </section>
  );
}

function Uses({ uses: { bids, looked, left } }: { uses: PersonUsesAnswer }) {
  return (
    <>
      {bids.length > 0 && (
        <List listStyleType="none" spacing="xs">
          {bids.map((use) => (
            <List.Item key={use.id}>
              <UseWords use={use} />
            </List.Item>
          ))}
        </List>
      )}
      <Text size="sm" c="dimmed" mt={4}>
        {bids.length === 0 && 'In no team and no plan. '}
        {`Looked at ${count(looked, 'bid', 'bids')} with a kickoff that ${looked === 1 ? 'is' : 'are'} not over`}
        {left > 0 && `, the newest; ${count(left, 'older one was', 'older ones were')} not looked at`}.
      </Text>
    </>
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
