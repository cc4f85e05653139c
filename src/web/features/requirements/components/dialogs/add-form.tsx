import { NativeSelect, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DocumentSummary, Span } from '../../../../../domain/index.ts';
import { useKeepForm } from '../../use-keep-form.ts';
import { FormButtons } from './form-buttons.tsx';
import { fieldsIn, RequirementFields } from './requirement-fields.tsx';

interface AddFormProps {
  document: string;
  quote: string;
  /** Where the words stand, where they were marked in the document. */
  span?: Span;
  documents: readonly DocumentSummary[];
  onDone: () => void;
}

/** Adds a requirement with the words of a document that demand it. */
export function AddForm({ document, quote, span, documents, onDone }: AddFormProps) {
  const { keep, isKeeping } = useKeepForm(onDone);
  const [place, setPlace] = useState({ document, quote });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = fieldsIn(new FormData(event.currentTarget));
    const isAsMarked = span !== undefined && place.document === document && place.quote === quote;
    const where = isAsMarked ? { document, ...span } : { ...place, quote: place.quote.trim() };
    void keep([{ kind: 'add', fields, place: where }], 'Added.');
  };
  return (
    <form onSubmit={save}>
      <Stack gap="sm" mb="sm">
        <NativeSelect
          label="Document"
          data={documents.map(({ id, name }) => ({ value: id, label: name }))}
          value={place.document}
          onChange={(event) => setPlace({ ...place, document: event.currentTarget.value })}
        />
        <Textarea
          label="Words that demand it"
          description="Words of the document lead to their page; your own words are kept as you type them."
          required
          autosize
          minRows={2}
          maxRows={8}
          value={place.quote}
          onChange={(event) => setPlace({ ...place, quote: event.currentTarget.value })}
        />
      </Stack>
      <RequirementFields requirement={{ label: '', kind: 'certification', modality: 'mandatory' }} />
      <FormButtons submit="Add" isKeeping={isKeeping} onCancel={onDone} />
    </form>
  );
}
