import { Button, Group, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { formatDay, formatDaysAway } from '../../../components/format.ts';
import { Allowed, useMay } from '../../access/may.tsx';
import type { Bid } from '../api/bid.ts';
import { useChangeBid } from '../api/change-bid.ts';

/** The kickoff, on which everything is judged, and the way to change it. */
export function BidDates({ bid }: { bid: Bid }) {
  const { kickoff, proposalDue } = bid;
  const [isOpen, setOpen] = useState(kickoff === null);
  const mayChange = useMay('manage-bids');
  if (isOpen && mayChange) return <KickoffForm bid={bid} onDone={() => setOpen(false)} />;
  return (
    <Group gap="sm" align="flex-end">
      <div>
        <Text ta={{ base: 'left', sm: 'right' }}>
          Kickoff <strong>{kickoff === null ? 'not set' : formatDay(kickoff)}</strong>
          {kickoff !== null && `, ${formatDaysAway(kickoff)}`}
        </Text>
        {proposalDue !== null && (
          <Text size="sm" c="dimmed" ta={{ base: 'left', sm: 'right' }}>
            Proposal due {formatDay(proposalDue)}, {formatDaysAway(proposalDue)}
          </Text>
        )}
      </div>
      <Allowed to="manage-bids">
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          Change kickoff
        </Button>
      </Allowed>
    </Group>
  );
}

function KickoffForm({ bid, onDone }: { bid: Bid; onDone: () => void }) {
  const change = useChangeBid(bid.id);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const kickoff = String(new FormData(event.currentTarget).get('kickoff') ?? '') || null;
    change.mutate(
      { kickoff },
      {
        onSuccess() {
          notifications.show({ message: 'The kickoff is saved; all answers are judged on it.' });
          onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={save}>
      <Group align="flex-end" gap="xs">
        <TextInput
          name="kickoff"
          type="date"
          label="Kickoff"
          size="xs"
          required
          defaultValue={bid.kickoff ?? ''}
          error={change.error?.message}
        />
        <Button type="submit" size="xs" loading={change.isPending}>
          Save
        </Button>
        <Button variant="default" size="xs" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
