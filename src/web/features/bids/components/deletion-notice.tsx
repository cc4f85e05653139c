import { Text } from '@mantine/core';
import { daysBetween, formatDay, formatDaysAway, today } from '../../../components/format.ts';
import type { Bid } from '../api/bid.ts';

/** So many days before a bid goes, the list says so: enough to notice, to hand out what is wanted, or to keep it longer. */
const NOTICE_DAYS = 30;

/** Says that a bid is about to be deleted, because its last day is near. */
export function DeletionNotice({ bid: { keepUntil } }: { bid: Bid }) {
  if (keepUntil === null || daysBetween(today(), keepUntil) > NOTICE_DAYS) return null;
  return (
    <Text size="sm" fw={400} c="var(--mantine-color-error)">
      Will be deleted after {formatDay(keepUntil)}, {formatDaysAway(keepUntil)}
    </Text>
  );
}
