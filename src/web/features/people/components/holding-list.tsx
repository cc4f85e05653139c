import { List, Text } from '@mantine/core';
import type { Holding, Person } from '../../../../domain/index.ts';
import { formatDay, today } from '../../../components/format.ts';
import { CheckBadge } from './check-badge.tsx';

/** What a person holds, each with how long it is valid, and the clearances. */
export function HoldingList({ person: { holdings, clearances } }: { person: Person }) {
  if (holdings.length + clearances.length === 0) return <Text size="sm">–</Text>;
  return (
    <List size="sm" listStyleType="none">
      {holdings.map((holding) => (
        <List.Item key={`${holding.credential} ${holding.number} ${holding.issued}`}>
          {holding.credential}
          <Text span size="sm" c={isExpired(holding) ? 'var(--mantine-color-error)' : 'dimmed'}>
            {validityWords(holding)}
          </Text>{' '}
          {holding.check && <CheckBadge check={holding.check} />}
        </List.Item>
      ))}
      {clearances.map(({ name, expires }) => (
        <List.Item key={name}>
          {name}
          <Text span size="sm" c="dimmed">
            {expires === null ? '' : `, to ${formatDay(expires)}`}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}

const isExpired = ({ expires }: Holding) => expires !== null && expires < today();

function validityWords(holding: Holding): string {
  if (holding.status === 'in-progress') return ', in progress';
  if (holding.status === 'training-only') return ', training only';
  if (holding.expires === null) return '';
  return `${isExpired(holding) ? ', expired' : ', valid to'} ${formatDay(holding.expires)}`;
}
