import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { RequirementEdit, ReviewRequest, ReviewStatus } from '../../../../../domain/index.ts';
import { count } from '../../../../components/format.ts';
import { useKeepForm } from '../../use-keep-form.ts';
import { STATUS_CHOICES } from '../tracking-form.tsx';
import { FormButtons } from './form-buttons.tsx';
import { KIND_CHOICES, MODALITY_CHOICES } from './requirement-fields.tsx';

const AS_IS = { value: '', label: 'As it is' };

/** Changes the same fields of many requirements; an empty field leaves them as they are. */
export function BulkForm({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { keep, isKeeping } = useKeepForm(onDone);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (names: readonly string[]) =>
      Object.fromEntries(
        names.flatMap((name) => {
          const value = String(form.get(name) ?? '').trim();
          return value === '' ? [] : [[name, value]];
        }),
      );
    const fields: RequirementEdit = said(['kind', 'modality', 'role']);
    const noted: { owner?: string; status?: ReviewStatus } = said(['owner', 'status']);
    const changes = ids.flatMap((requirement): ReviewRequest[] => [
      ...(Object.keys(fields).length > 0 ? [{ kind: 'edit' as const, requirement, fields }] : []),
      ...(Object.keys(noted).length > 0 ? [{ kind: 'track' as const, requirement, ...noted }] : []),
    ]);
    if (changes.length === 0) return onDone();
    void keep(changes, `${count(ids.length, 'requirement', 'requirements')} changed.`);
  };
  return (
    <form onSubmit={save}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NativeSelect name="modality" label="Modality" data={[AS_IS, ...MODALITY_CHOICES]} data-autofocus />
        <NativeSelect name="kind" label="Kind" data={[AS_IS, ...KIND_CHOICES]} />
        <TextInput name="role" label="Role" placeholder="As it is" maxLength={200} />
        <TextInput name="owner" label="Owner" placeholder="As it is" maxLength={200} />
        <NativeSelect name="status" label="Status" data={[AS_IS, ...STATUS_CHOICES]} />
      </SimpleGrid>
      <FormButtons submit="Save" isKeeping={isKeeping} onCancel={onDone} />
    </form>
  );
}
