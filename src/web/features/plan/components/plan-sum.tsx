import { Anchor, Table, Text } from '@mantine/core';
import type { PlanAction } from '../../../../domain/index.ts';
import { count, formatDay, formatHours, formatUsd } from '../../../components/format.ts';
import { Link } from '../../../components/router/link.tsx';
import type { LookUp } from '../../answers/look-up.ts';
import { riskOf, sumOf } from '../plan-calendar.ts';

interface PlanSumProps {
  plan: readonly PlanAction[];
  kickoff: string;
  today: string;
  lookUp: LookUp;
}

/** All actions in one sentence and by person: how many, hours and cost, what is not known, and what comes too late. */
export function PlanSum({ plan, kickoff, today, lookUp }: PlanSumProps) {
  const people = [...new Set(plan.map(({ person }) => person))];
  const { hours, costUsd, unknownPrices, late } = sumOf(plan);
  const overdue = plan.filter((action) => riskOf(action, today).risk === 'overdue').length;
  return (
    <>
      <Text>
        <strong>{count(plan.length, 'action', 'actions')}</strong> for{' '}
        {count(people.length, 'person', 'people')} before kickoff on {formatDay(kickoff)}:{' '}
        {formatHours(hours)} in all, {formatUsd(costUsd)}
        {unknownPrices > 0 && ` and ${count(unknownPrices, 'price that is', 'prices that are')} not known`}.
        {late > 0 && ` ${count(late, 'action comes', 'actions come')} too late.`}
        {overdue > 0 && ` ${count(overdue, 'latest start lies', 'latest starts lie')} in the past.`}
      </Text>
      <Table verticalSpacing={4} maw={640} aria-label="By person">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Person</Table.Th>
            <Table.Th>Actions</Table.Th>
            <Table.Th>Hours</Table.Th>
            <Table.Th>Cost</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <PersonSum
              key={person}
              id={person}
              name={lookUp.person(person).name}
              plan={plan.filter((action) => action.person === person)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function PersonSum({ id, name, plan }: { id: string; name: string; plan: readonly PlanAction[] }) {
  const { hours, costUsd, unknownPrices } = sumOf(plan);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor component={Link} href={`/people/${encodeURIComponent(id)}`} inherit underline="always">
          {name}
        </Anchor>
      </Table.Th>
      <Table.Td>{plan.length}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatHours(hours)}</Table.Td>
      <Table.Td>
        {formatUsd(costUsd)}
        {unknownPrices > 0 && ` + ${unknownPrices} not known`}
      </Table.Td>
    </Table.Tr>
  );
}
