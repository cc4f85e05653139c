import { Button, Popover, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { formatDay, today } from '../../../components/format.ts';
import { useMay } from '../../access/may.tsx';
import { useRequirements } from '../../requirements/api/get-requirements.ts';
import type { Bid } from '../api/bid.ts';
import { useChangeBid } from '../api/change-bid.ts';
import { asFacts, type DayToTake, daysToTake } from '../days-to-take.ts';

const SAVED = 'The bid has the days that its documents name; answers are judged on them.';

/** Days that the documents name and the bid has not: behind a button, with their words, and taken by another. */
export function ReadDays({ bid }: { bid: Bid }) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useRequirements(bid.id);
  const change = useChangeBid(bid.id);
  const mayChange = useMay('manage-bids');
  const days = daysToTake(bid, data?.schedule ?? [], today());
  if (days.length === 0 || !mayChange) return null;
  const take = () =>
    change.mutate(asFacts(days), { onSuccess: () => notifications.show({ message: SAVED }) });
  return (
    <Popover opened={isOpen} onChange={setOpen} width="min(24rem, 90vw)" trapFocus withArrow>
      <Popover.Target>
        <Button variant="light" size="xs" onClick={() => setOpen(!isOpen)}>
          {days.length === 1 ? 'A day' : `${days.length} days`} in the documents
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Days that the documents name">
        <Stack gap="xs">
          {days.map((day) => (
            <DayLine key={day.fact} {...day} />
          ))}
          {change.error && <Text c="red">{change.error.message}</Text>}
          <Button size="xs" loading={change.isPending} onClick={take}>
            Take {days.length === 1 ? 'it' : 'them'} for the bid
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function DayLine({ label, day, quote }: DayToTake) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {label} {formatDay(day)}
      </Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }} lineClamp={3}>
        “{quote}”
      </Text>
    </div>
  );
}
