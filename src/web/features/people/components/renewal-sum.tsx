import { Button, Group, Text } from '@mantine/core';
import type { Person } from '../../../../domain/index.ts';
import { count, today } from '../../../components/format.ts';
import { expiryOf, holdingExpiry, WINDOWS } from '../expiry.ts';

/** How much has lapsed and lapses within 30, 60 and 90 days; each figure leads to the people. */
export function RenewalSum({
  people,
  onShow,
}: {
  people: readonly Person[];
  onShow: (within: string) => void;
}) {
  const now = today();
  const days = people.flatMap(({ holdings, clearances }) =>
    [
      ...holdings.map((one) => holdingExpiry(one, now)),
      ...clearances.map((one) => expiryOf(one, now)),
    ].flatMap((one) => one.days ?? []),
  );
  const lapsed = days.filter((one) => one < 0).length;
  const within = (window: number) => days.filter((one) => one >= 0 && one <= window).length;
  if (lapsed + within(90) === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label="Renewals due">
      <Text size="sm" fw={600}>
        Renewals due:
      </Text>
      {lapsed > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => onShow('0')}>
          {count(lapsed, 'has', 'have')} expired
        </Button>
      )}
      {WINDOWS.map((window) => (
        <Button
          key={window}
          size="compact-sm"
          variant="default"
          disabled={within(window) === 0}
          onClick={() => onShow(String(window))}
        >
          {within(window)} within {window} days
        </Button>
      ))}
    </Group>
  );
}
