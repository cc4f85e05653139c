import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { Answered } from '../../../components/answered.tsx';
import { count, formatDaysAway, today } from '../../../components/format.ts';
import type { Bid } from '../../bids/api/bid.ts';
import { useChangeBid } from '../../bids/api/change-bid.ts';
import { useBids } from '../../bids/api/list-bids.ts';
import { useDeleteBid } from '../api/personal-data.ts';
import { TypedConfirmation } from './typed-confirmation.tsx';

/** How long each bid is kept; past its day it is deleted with documents, readings and reviews. */
export function BidRetention() {
  const bids = useBids();
  return (
    <Stack>
      <Title order={2} size="h3">
        Retention of bids
      </Title>
      <Text c="dimmed">
        A bid is deleted after its last day, with documents, what was read of them, reviews and plans. The
        list of bids says so a month before. Without a day it is kept.
      </Text>
      <Answered query={bids} what="the bids">
        {(list) => (list.length === 0 ? <Text>There are no bids.</Text> : <RetentionList bids={list} />)}
      </Answered>
    </Stack>
  );
}

function RetentionList({ bids }: { bids: readonly Bid[] }) {
  const [going, setGoing] = useState<Bid | null>(null);
  const remove = useDeleteBid();
  return (
    <>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Bids">
        {bids.map((bid) => (
          <Paper component="li" key={bid.id} withBorder p="sm">
            <Group justify="space-between" align="flex-start">
              <div style={{ flex: '1 1 220px' }}>
                <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {bid.name}
                </Text>
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {bid.client ?? ''}
                </Text>
              </div>
              <LastDay bid={bid} />
              <Button
                size="sm"
                color="red"
                variant="outline"
                mt={24}
                aria-label={`Delete the bid ${bid.name}`}
                onClick={() => setGoing(bid)}
              >
                Delete
              </Button>
            </Group>
          </Paper>
        ))}
      </Stack>
      {going && (
        <TypedConfirmation
          title={`Delete ${going.name}`}
          text="Documents, what was read of them, reviews, team and plan go with the bid, at once and for good. Files that no other bid uses are removed within two hours."
          name={going.name}
          action="Delete for good"
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(going.id, {
              onSuccess({ documents }) {
                notifications.show({
                  message: `The bid is deleted with ${count(documents, 'document', 'documents')}.`,
                });
                setGoing(null);
              },
            })
          }
          onClose={() => setGoing(null)}
        />
      )}
    </>
  );
}

function LastDay({ bid }: { bid: Bid }) {
  const change = useChangeBid(bid.id);
  const [day, setDay] = useState(bid.keepUntil ?? '');
  const isChanged = day !== (bid.keepUntil ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ keepUntil: day === '' ? null : day });
      }}
    >
      <Group gap="xs" align="flex-start">
        <TextInput
          type="date"
          label="Last day"
          aria-label={`Last day of ${bid.name}`}
          value={day}
          min={today()}
          onChange={(event) => setDay(event.currentTarget.value)}
          description={
            bid.keepUntil === null ? undefined : `Deleted after it, ${formatDaysAway(bid.keepUntil)}`
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={change.error?.message}
        />
        {isChanged && (
          <Button
            type="submit"
            mt={24}
            loading={change.isPending}
            aria-label={`Save the last day of ${bid.name}`}
          >
            Save
          </Button>
        )}
      </Group>
    </form>
  );
}
