import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { EntriesInput } from '../../catalogue/components/own/entries-input.tsx';
import { FieldInputs } from '../../people/components/person/field-inputs.tsx';
import { missingIn } from '../../people/fields.ts';
import { notice } from '../../plan/notice.tsx';
import { type Return, usePutReturn } from '../api/insight.ts';
import { RETURN_FIELDS, recordOf, returnDraft } from '../return-draft.ts';

/** Records what a certification cost and what changed with it. */
export function ReturnForm({ of, onClose }: { of: Return | null; onClose: () => void }) {
  const [credential, setCredential] = useState<string[]>(of ? [of.credential.id] : []);
  const [draft, setDraft] = useState(returnDraft(of?.record ?? null));
  const put = usePutReturn();
  const [id] = credential;
  const save = () => {
    if (id === undefined) return;
    const onSuccess = () => {
      notice('Recorded.');
      onClose();
    };
    put.mutate({ credential: id, record: recordOf(draft) }, { onSuccess });
  };
  return (
    <FormDialog
      title={of ? `What is recorded of ${of.credential.name}` : 'Record a certification'}
      size="lg"
      trouble="It was not recorded"
      error={put.error}
      isPending={put.isPending}
      isReady={id !== undefined && missingIn(draft, RETURN_FIELDS) === null}
      onSubmit={save}
      onClose={onClose}
    >
      {of === null && (
        <EntriesInput
          label="Certification"
          value={credential}
          names={{}}
          onChange={(ids) => setCredential(ids.slice(-1))}
        />
      )}
      <FieldInputs fields={RETURN_FIELDS} draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
