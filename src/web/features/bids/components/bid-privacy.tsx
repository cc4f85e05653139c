import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formWords } from '../../../components/form-words.ts';
import { today } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useMay } from '../../access/may.tsx';
import { useGroups } from '../../admin/api/groups.ts';
import type { Bid } from '../api/bid.ts';
import { useChangeBid } from '../api/change-bid.ts';

/** Who sees the bid, and until when it is kept: for whoever keeps bids. */
export function BidPrivacy({ bid }: { bid: Bid }) {
  const [isOpen, setOpen] = useState(false);
  if (!useMay('manage-bids')) return null;
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        Who sees it
      </Button>
      {isOpen && <PrivacyDialog bid={bid} onClose={() => setOpen(false)} />}
    </>
  );
}

function PrivacyDialog({ bid, onClose }: { bid: Bid; onClose: () => void }) {
  const change = useChangeBid(bid.id);
  const [groupId, setGroupId] = useState(bid.groupId);
  return (
    <Modal
      opened
      onClose={onClose}
      title="Who sees the bid, and how long"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          const { keepUntil = '' } = formWords(event);
          change.mutate({ groupId, keepUntil: keepUntil === '' ? null : keepUntil }, { onSuccess: onClose });
        }}
      >
        <Stack>
          {change.error && <ProblemAlert title="The bid was not changed" error={change.error} />}
          <GroupSelect value={groupId} onChange={setGroupId} />
          <TextInput
            name="keepUntil"
            type="date"
            label="Last day on which it is kept"
            description="After it the bid is deleted with documents, reviews and plans; empty: it is kept"
            min={today()}
            defaultValue={bid.keepUntil ?? ''}
          />
          <Group>
            <Button type="submit" loading={change.isPending}>
              Save
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface GroupSelectProps {
  value: string | null;
  onChange: (groupId: string | null) => void;
}

/** The group that a bid is private to, or everybody; says so where there are no groups. */
export function GroupSelect({ value, onChange }: GroupSelectProps) {
  const groups = useGroups(useMay('manage-bids')).data ?? [];
  return (
    <Select
      label="Who sees it"
      description={
        groups.length === 0 ? 'There are no groups yet; an administrator makes them' : 'A group, or everybody'
      }
      placeholder="Everybody"
      data={groups.map(({ id, name }) => ({ value: id, label: `Only ${name}` }))}
      value={value}
      onChange={onChange}
      disabled={groups.length === 0}
      clearButtonProps={{ 'aria-label': 'Everybody sees it' }}
      clearable
    />
  );
}
