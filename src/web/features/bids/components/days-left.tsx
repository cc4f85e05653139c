import { Text } from '@mantine/core';
import { formatDay, formatDaysAway } from '../../../components/format.ts';

/** A day and how far away it is: "Feb 22, 2027, in 94 days". */
export function DaysLeft({ day }: { day: string | null }) {
  if (day === null) return <Text c="dimmed">not set</Text>;
  return (
    <>
      <Text>{formatDay(day)}</Text>
      <Text size="sm" c="dimmed">
        {formatDaysAway(day)}
      </Text>
    </>
  );
}
