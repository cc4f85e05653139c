import { Button, Group, Modal, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { EntriesInput } from '../../catalogue/components/own/entries-input.tsx';
import { FieldInput } from '../../people/components/person/field-input.tsx';
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
  return (
    <Modal
      opened
      onClose={onClose}
      title={of ? `What is recorded of ${of.credential.name}` : 'Record a certification'}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (id === undefined) return;
          put.mutate(
            { credential: id, record: recordOf(draft) },
            {
              onSuccess() {
                notice('Recorded.');
                onClose();
              },
            },
          );
        }}
      >
        <Stack>
          {of === null && (
            <EntriesInput
              label="Certification"
              value={credential}
              names={{}}
              onChange={(ids) => setCredential(ids.slice(-1))}
            />
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
            {RETURN_FIELDS.map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                value={draft[field.name] ?? ''}
                onChange={(value) => setDraft({ ...draft, [field.name]: value })}
              />
            ))}
          </SimpleGrid>
          {put.error && <ProblemAlert title="It was not recorded" error={put.error} />}
          <Group>
            <Button
              type="submit"
              disabled={id === undefined || missingIn(draft, RETURN_FIELDS) !== null}
              loading={put.isPending}
            >
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
