import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Match } from '../../../../domain/index.ts';
import { formatNumber, formatUsd } from '../../../components/format.ts';
import { proofWords } from '../team-words.ts';

/** People, cost, cover and proof of a team at a glance. */
export function TeamFigures({ match: { team, requirements } }: { match: Match }) {
  const people = new Set(team.members.map(({ person }) => person)).size;
  const { costUsdPerHour } = team;
  const open = new Set(team.uncovered);
  const asked = requirements.filter(({ coverage }) => coverage.status !== 'not-assessed');
  const coverOf = (modality: 'mandatory' | 'preferred') => {
    const all = asked.filter((one) => one.modality === modality && one.subject === 'staff');
    return `${formatNumber(all.filter(({ id }) => !open.has(id)).length)} of ${formatNumber(all.length)}`;
  };
  return (
    <Group gap="xl">
      <Figure name="People">{formatNumber(people)}</Figure>
      <Figure name="Cost per hour">
        {costUsdPerHour === null ? 'not known for everybody' : formatUsd(costUsdPerHour)}
      </Figure>
      <Figure name="Mandatory covered">{coverOf('mandatory')}</Figure>
      <Figure name="Preferred covered">{coverOf('preferred')}</Figure>
      <Figure name="Proof">{proofWords(team) ?? 'none'}</Figure>
    </Group>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fw={700} size="lg">
        {children}
      </Text>
    </div>
  );
}
