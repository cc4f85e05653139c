import { Group, List, Paper, Text, Title } from '@mantine/core';
import type { Person, Team } from '../../../../domain/index.ts';
import { formatUsd } from '../../../components/format.ts';
import type { LookUp } from '../../answers/look-up.ts';

interface MemberCardProps {
  member: Team['members'][number];
  /** Undefined where the roster has changed since. */
  person: Person | undefined;
  lookUp: LookUp;
}

/** One chosen person: role, cost, and the requirements that the team meets through them. */
export function MemberCard({ member, person, lookUp }: MemberCardProps) {
  const { name, title } = lookUp.person(member.person);
  const cost = person?.costUsdPerHour ?? null;
  const later = new Set(member.afterPlan);
  const now = member.covers.filter((id) => !later.has(id));
  return (
    <Paper withBorder p="md" component="li">
      <Text size="sm" c="dimmed">
        {member.role ?? 'Team member'}
      </Text>
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <Title order={2} size="h4">
          {name}
        </Title>
        <Text style={{ whiteSpace: 'nowrap' }}>
          {cost === null ? 'cost not known' : `${formatUsd(cost)}/h`}
        </Text>
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {[title === member.role ? null : title, person?.employer].filter(Boolean).join(', ')}
      </Text>
      <Labels title="Covers" ids={now} lookUp={lookUp} />
      <Labels title="Covers once the plan is carried out" ids={member.afterPlan} lookUp={lookUp} />
    </Paper>
  );
}

function Labels({ title, ids, lookUp }: { title: string; ids: readonly string[]; lookUp: LookUp }) {
  if (ids.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {title}
      </Text>
      <List size="sm" listStyleType="disc">
        {ids.map((id) => (
          <List.Item key={id}>{lookUp.label(id)}</List.Item>
        ))}
      </List>
    </>
  );
}
