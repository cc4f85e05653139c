import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { type Draft, draftOf, type Field, missingIn, thingOf } from '../../fields.ts';
import { FieldInputs } from './field-inputs.tsx';

interface ThingFormProps {
  title: string;
  fields: readonly Field[];
  /** What is changed; null for something new. */
  thing: Readonly<Record<string, unknown>> | null;
  error: Error | null;
  isBusy: boolean;
  onSave: (thing: Record<string, unknown>) => void;
  onRemove?: (() => void) | undefined;
  onClose: () => void;
}

/** A dialog that adds, corrects or removes one thing. */
export function ThingForm({
  title,
  fields,
  thing,
  error,
  isBusy,
  onSave,
  onRemove,
  onClose,
}: ThingFormProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(thing ?? {}, fields));
  return (
    <FormDialog
      title={title}
      size="lg"
      trouble="It was not kept"
      error={error}
      isPending={isBusy}
      isReady={missingIn(draft, fields) === null}
      onSubmit={() => onSave(thingOf(draft, fields, thing ?? {}))}
      onClose={onClose}
      more={
        onRemove && (
          <Button variant="default" c="var(--mantine-color-error)" onClick={onRemove} disabled={isBusy}>
            Remove
          </Button>
        )
      }
    >
      <FieldInputs fields={fields} draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
