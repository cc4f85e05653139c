import { Button, Group, Modal, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { type Draft, draftOf, type Field, missingIn, thingOf } from '../../fields.ts';
import { FieldInput } from './field-input.tsx';

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
  const missing = missingIn(draft, fields);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === null) onSave(thingOf(draft, fields, thing ?? {}));
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {fields.map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                value={draft[field.name] ?? ''}
                onChange={(value) => setDraft({ ...draft, [field.name]: value })}
              />
            ))}
          </SimpleGrid>
          {error && <ProblemAlert title="It was not kept" error={error} />}
          <Group>
            <Button type="submit" disabled={missing !== null} loading={isBusy}>
              Save
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            {onRemove && (
              <Button variant="default" c="var(--mantine-color-error)" onClick={onRemove} disabled={isBusy}>
                Remove
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
