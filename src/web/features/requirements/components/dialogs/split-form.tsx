import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ReviewedRequirement } from '../../../../../domain/index.ts';
import { useKeepForm } from '../../use-keep-form.ts';
import { FormButtons } from './form-buttons.tsx';

/** Makes several requirements of one, a line each; every part keeps the evidence. */
export function SplitForm({ requirement, onDone }: { requirement: ReviewedRequirement; onDone: () => void }) {
  const { keep, isKeeping } = useKeepForm(onDone);
  const { anyOf, label, id } = requirement;
  const first = anyOf.length > 1 ? anyOf.map(({ name }) => name) : [label, label];
  const [text, setText] = useState(first.join('\n'));
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (lines.length < 2) return;
    const into = lines.map((line) =>
      line === label
        ? { label }
        : { label: line, anyOf: [anyOf.find(({ name }) => name === line) ?? { id: null, name: line }] },
    );
    void keep([{ kind: 'split', requirement: id, into }], `Split into ${into.length}.`);
  };
  return (
    <form onSubmit={save}>
      <Textarea
        label="One requirement a line"
        description="Each keeps the evidence, the role and the modality; edit them afterwards."
        error={lines.length < 2 ? 'Write at least two lines.' : undefined}
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <FormButtons submit="Split" isKeeping={isKeeping} onCancel={onDone} />
    </form>
  );
}
