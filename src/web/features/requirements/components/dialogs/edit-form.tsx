import type { FormEvent } from 'react';
import type { RequirementEdit, ReviewedRequirement } from '../../../../../domain/index.ts';
import { useReviewActions } from '../../review-context.ts';
import { FormButtons } from './form-buttons.tsx';
import { fieldsIn, RequirementFields } from './requirement-fields.tsx';

/** Changes the fields of one requirement; only what differs is sent, so that a later reading can change the others. */
export function EditForm({ requirement, onDone }: { requirement: ReviewedRequirement; onDone: () => void }) {
  const { review } = useReviewActions();
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = fieldsIn(new FormData(event.currentTarget), requirement.anyOf);
    const changed = Object.entries(fields).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(requirement[name as keyof typeof fields]),
    );
    if (changed.length > 0)
      review(
        [
          {
            kind: 'edit',
            requirement: requirement.id,
            fields: Object.fromEntries(changed) as RequirementEdit,
          },
        ],
        'Edited.',
      );
    onDone();
  };
  return (
    <form onSubmit={save}>
      <RequirementFields requirement={requirement} />
      <FormButtons submit="Save" onCancel={onDone} />
    </form>
  );
}
