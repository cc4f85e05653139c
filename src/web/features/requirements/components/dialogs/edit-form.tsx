import type { FormEvent } from 'react';
import type { RequirementEdit, ReviewedRequirement } from '../../../../../domain/index.ts';
import { useKeepForm } from '../../use-keep-form.ts';
import { FormButtons } from './form-buttons.tsx';
import { fieldsIn, RequirementFields } from './requirement-fields.tsx';

/** Changes the fields of one requirement; only what differs is sent, so that a later reading can change the others. */
export function EditForm({ requirement, onDone }: { requirement: ReviewedRequirement; onDone: () => void }) {
  const { keep, isKeeping } = useKeepForm(onDone);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = fieldsIn(new FormData(event.currentTarget), requirement.anyOf);
    const changed = Object.entries(fields).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(requirement[name as keyof typeof fields]),
    );
    if (changed.length === 0) return onDone();
    const edit = Object.fromEntries(changed) as RequirementEdit;
    void keep([{ kind: 'edit', requirement: requirement.id, fields: edit }], 'Edited.');
  };
  return (
    <form onSubmit={save}>
      <RequirementFields requirement={requirement} />
      <FormButtons submit="Save" isKeeping={isKeeping} onCancel={onDone} />
    </form>
  );
}
