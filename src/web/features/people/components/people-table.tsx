import { Table, Text } from '@mantine/core';
import type { Person } from '../../../../domain/index.ts';
import { formatUsd } from '../../../components/format.ts';
import { HoldingList } from './holding-list.tsx';

/** Everybody with title, credentials, clearances and cost. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  if (people.length === 0) return <Text c="dimmed">Nobody fits these words. Take one away.</Text>;
  return (
    <Table verticalSpacing="sm" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Person</Table.Th>
          <Table.Th>Credentials</Table.Th>
          <Table.Th visibleFrom="sm">Skills</Table.Th>
          <Table.Th w={110} visibleFrom="md">
            Cost
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PersonRow({ person }: { person: Person }) {
  const { name, title, employer, location, costUsdPerHour, skills } = person;
  return (
    <Table.Tr>
      <Table.Th scope="row" style={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
        {name}
        <Text size="sm" c="dimmed" fw={400}>
          {title ?? 'no title'}
        </Text>
        <Text size="sm" c="dimmed" fw={400}>
          {[employer === null ? '' : `with ${employer}`, location ?? ''].filter(Boolean).join(', ')}
        </Text>
      </Table.Th>
      <Table.Td style={{ verticalAlign: 'top' }}>
        <HoldingList person={person} />
      </Table.Td>
      <Table.Td visibleFrom="sm" style={{ verticalAlign: 'top' }}>
        <Text size="sm">{skills.map((skill) => skill.name).join(', ') || '–'}</Text>
      </Table.Td>
      <Table.Td visibleFrom="md" style={{ verticalAlign: 'top' }}>
        {costUsdPerHour === null ? '–' : `${formatUsd(costUsdPerHour)}/h`}
      </Table.Td>
    </Table.Tr>
  );
}
