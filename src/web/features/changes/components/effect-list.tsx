import { Anchor, List, Table, Text, Title } from '@mantine/core';
import { COVERAGE_WORDS } from '../../../components/cell-status.ts';
import { formatDay, formatHours, formatUsd } from '../../../components/format.ts';
import { Link } from '../../../components/router/link.tsx';
import type { Effects } from '../api/get-changes.ts';

interface EffectListProps {
  effects: Effects;
  nameOf: (person: string) => string;
}

type Figure = readonly [name: string, before: string, now: string];

/** What changed requirements do to coverage, shortlist, team and plan, before and now. */
export function EffectList({ effects, nameOf }: EffectListProps) {
  const figures = figuresOf(effects, nameOf);
  return (
    <section aria-label="What that does">
      <Title order={2} size="h4" mb="xs">
        What that does, judged for kickoff {formatDay(effects.kickoff)}
      </Title>
      <Table layout="fixed" maw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Answer</Table.Th>
            <Table.Th>Before</Table.Th>
            <Table.Th>Now</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {figures.map(([name, before, now]) => (
            <Table.Tr key={name} fw={before === now ? 400 : 600}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{before}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{now}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Moved effects={effects} />
      <People effects={effects} nameOf={nameOf} />
    </section>
  );
}

function figuresOf({ coverage, team, plan }: Effects, nameOf: (person: string) => string): Figure[] {
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ') || 'nobody';
  const cost = (value: number | null) => (value === null ? 'not known' : `${formatUsd(value)}/h`);
  const both = <Side,>(name: string, of: (side: Side) => string, before: Side, after: Side): Figure => [
    name,
    of(before),
    of(after),
  ];
  return [
    both('Requirements met', ({ met }) => String(met), coverage.before, coverage.after),
    both('Partly met', ({ partial }) => String(partial), coverage.before, coverage.after),
    both('Nobody meets', ({ gap }) => String(gap), coverage.before, coverage.after),
    both('Team', ({ members }) => names(members), team.before, team.after),
    both('Cost of the team', ({ costUsdPerHour }) => cost(costUsdPerHour), team.before, team.after),
    both('Actions of the plan', ({ actions }) => String(actions), plan.before, plan.after),
    both('Hours of study', ({ hours }) => formatHours(hours), plan.before, plan.after),
    both('Cost of the plan', ({ costUsd }) => formatUsd(costUsd), plan.before, plan.after),
    both('Cannot be closed', ({ unclosable }) => String(unclosable), plan.before, plan.after),
  ];
}

function Moved({ effects: { coverage } }: { effects: Effects }) {
  if (coverage.moved.length === 0) return null;
  const words = (status: keyof typeof COVERAGE_WORDS | null, none: string) =>
    status === null ? none : COVERAGE_WORDS[status];
  return (
    <>
      <Text fw={600} mt="md">
        Coverage that moved
      </Text>
      <List size="sm">
        {coverage.moved.map(({ requirement, label, before, after }) => (
          <List.Item key={requirement}>
            {`${label}: ${words(before, 'was not asked')} → ${words(after, 'not asked any more')}`}
          </List.Item>
        ))}
      </List>
    </>
  );
}

/** So many moves within the shortlist are told; a long shortlist moves by one place everywhere. */
const MOST_MOVES = 15;

function People({ effects: { shortlist, team, plan }, nameOf }: EffectListProps) {
  const person = (id: string) => (
    <Anchor component={Link} href={`/people/${encodeURIComponent(id)}`} inherit underline="always">
      {nameOf(id)}
    </Anchor>
  );
  const actions = [
    ...plan.added.map((one) => ({ ...one, words: ' is to earn ' })),
    ...plan.removed.map((one) => ({ ...one, words: ' need no more earn ' })),
  ];
  if (team.joins.length + team.leaves.length + shortlist.length + actions.length === 0) return null;
  return (
    <>
      <Text fw={600} mt="md">
        People
      </Text>
      <List size="sm">
        {team.joins.map((id) => (
          <List.Item key={`joins ${id}`}>{person(id)} joins the team</List.Item>
        ))}
        {team.leaves.map((id) => (
          <List.Item key={`leaves ${id}`}>{person(id)} leaves the team</List.Item>
        ))}
        {actions.map(({ person: id, credential, name, words }) => (
          <List.Item key={`${words} ${id} ${credential}`}>
            {person(id)}
            {words}
            {name}
          </List.Item>
        ))}
        {shortlist.slice(0, MOST_MOVES).map(({ person: id, from, to, why }) => (
          <List.Item key={`moves ${id}`}>
            {person(id)}
            {` moves on the shortlist from place ${from} to ${to}: ${why}`}
          </List.Item>
        ))}
      </List>
    </>
  );
}
