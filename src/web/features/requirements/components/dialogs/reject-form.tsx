import { Autocomplete } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { count } from '../../../../components/format.ts';
import { useReviewActions } from '../../review-context.ts';
import { FormButtons } from './form-buttons.tsx';

/** The usual ones; any other words do as well. */
const REASONS = [
  'Not a requirement',
  'Said twice',
  'The buyer holds it itself',
  'Out of scope',
  'Only an example',
];

/** Asks why requirements are rejected; Enter rejects, also without a reason. */
export function RejectForm({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { review, select } = useReviewActions();
  const [reason, setReason] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const why = reason.trim() || null;
    const words =
      ids.length === 1 ? 'Rejected.' : `${count(ids.length, 'requirement', 'requirements')} rejected.`;
    // At once, for whoever goes on by keys; a reason is soon chosen again.
    void review(
      ids.map((requirement) => ({ kind: 'reject', requirement, reason: why })),
      words,
    );
    select(ids, false);
    onDone();
  };
  return (
    <form onSubmit={save}>
      <Autocomplete
        label="Reason"
        description="No answer counts a rejected requirement; it stays under Review: Rejected."
        data={REASONS}
        value={reason}
        onChange={setReason}
        maxLength={2_000}
        openOnFocus={false}
        data-autofocus
      />
      <FormButtons submit="Reject" onCancel={onDone} />
    </form>
  );
}
