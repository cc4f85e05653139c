import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { today } from '../../../components/format.ts';
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
    <FormDialog
      title="Who sees the bid, and how long"
      trouble="The bid was not changed"
      error={change.error}
      isPending={change.isPending}
      onSubmit={({ keepUntil = '' }) =>
        change.mutate({ groupId, keepUntil: keepUntil === '' ? null : keepUntil }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <GroupSelect value={groupId} onChange={setGroupId} />
      <TextInput
        name="keepUntil"
        type="date"
        label="Last day on which it is kept"
        description="After it the bid is deleted with documents, reviews and plans; empty: it is kept"
        min={today()}
        defaultValue={bid.keepUntil ?? ''}
      />
    </FormDialog>
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
