import { Modal } from '@mantine/core';
import type { DocumentSummary, ReviewedRequirement } from '../../../../../domain/index.ts';
import type { Dialog } from '../../review-context.ts';
import { AddForm } from './add-form.tsx';
import { BulkForm } from './bulk-form.tsx';
import { EditForm } from './edit-form.tsx';
import { KeyList } from './key-list.tsx';
import { RejectForm } from './reject-form.tsx';
import { SplitForm } from './split-form.tsx';

interface ReviewDialogProps {
  dialog: Dialog;
  rows: readonly ReviewedRequirement[];
  documents: readonly DocumentSummary[];
  onClose: () => void;
}

/** The dialog that is open: to edit, reject, split or add requirements, or the list of the keys. */
export function ReviewDialog(props: ReviewDialogProps) {
  return (
    <Modal opened onClose={props.onClose} title={titleOf(props.dialog)} size="lg">
      <Content {...props} />
    </Modal>
  );
}

function titleOf(dialog: Dialog): string {
  if (dialog.kind === 'keys') return 'Keys';
  if (dialog.kind === 'add') return 'Add a requirement';
  const words = { edit: 'Edit', reject: 'Reject', split: 'Split' }[dialog.kind];
  return `${words} ${dialog.ids.length === 1 ? 'the requirement' : `${dialog.ids.length} requirements`}`;
}

function Content({ dialog, rows, documents, onClose }: ReviewDialogProps) {
  if (dialog.kind === 'keys') return <KeyList />;
  if (dialog.kind === 'add') return <AddForm {...dialog} documents={documents} onDone={onClose} />;
  const { ids } = dialog;
  if (dialog.kind === 'reject') return <RejectForm ids={ids} onDone={onClose} />;
  const [only] = rows.filter(({ id }) => id === ids[0]);
  if (ids.length > 1 || only === undefined) return <BulkForm ids={ids} onDone={onClose} />;
  return dialog.kind === 'edit' ? (
    <EditForm requirement={only} onDone={onClose} />
  ) : (
    <SplitForm requirement={only} onDone={onClose} />
  );
}
