import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Team } from '../../../../domain/index.ts';
import { formatNumber, formatUsd } from '../../../components/format.ts';
import { proofWords } from '../team-words.ts';

/** People, cost and proof of a team at a glance. */
export function TeamFigures({ team }: { team: Team }) {
  const people = new Set(team.members.map(({ person }) => person)).size;
  const { costUsdPerHour } = team;
  return (
    <Group gap="xl">
      <Figure name="People">{formatNumber(people)}</Figure>
      <Figure name="Cost per hour">
        {costUsdPerHour === null ? 'not known for everybody' : formatUsd(costUsdPerHour)}
      </Figure>
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
