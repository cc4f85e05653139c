import { List, Text } from '@mantine/core';
import type { Person } from '../../../../domain/index.ts';
import { today } from '../../../components/format.ts';
import { expiryOf, holdingExpiry } from '../expiry.ts';
import { CheckBadge } from './check-badge.tsx';
import { ExpiryBadge } from './expiry-badge.tsx';

/** More are shown on the person's own page. */
const MOST_SHOWN = 6;

/** What a person holds, each with how long it is valid, and the clearances. */
export function HoldingList({ person: { holdings, clearances } }: { person: Person }) {
  if (holdings.length + clearances.length === 0) return <Text size="sm">–</Text>;
  const now = today();
  const more = holdings.length - MOST_SHOWN;
  return (
    <List size="sm" listStyleType="none" spacing={4}>
      {holdings.slice(0, MOST_SHOWN).map((holding) => (
        <List.Item key={`${holding.credential} ${holding.number} ${holding.issued}`}>
          {holding.credential} <ExpiryBadge expiry={holdingExpiry(holding, now)} />{' '}
          {holding.check && <CheckBadge check={holding.check} />}
        </List.Item>
      ))}
      {more > 0 && <List.Item>{`and ${more} more`}</List.Item>}
      {clearances.map((clearance) => (
        <List.Item key={clearance.name}>
          {clearance.name} <ExpiryBadge expiry={expiryOf(clearance, now)} />
        </List.Item>
      ))}
    </List>
  );
}
