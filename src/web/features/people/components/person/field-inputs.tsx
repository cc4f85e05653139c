import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Draft, Field } from '../../fields.ts';
import { FieldInput } from './field-input.tsx';

interface FieldInputsProps {
  fields: readonly Field[];
  draft: Draft;
  /** How many stand side by side on a wide page; two are the most on a narrow one. */
  columns?: number;
  onChange: (draft: Draft) => void;
  /** Inputs of another kind, after them. */
  children?: ReactNode;
}

/** An input for each field of a thing, side by side where there is room. */
export function FieldInputs({ fields, draft, columns = 2, onChange, children }: FieldInputsProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: columns }} style={{ alignItems: 'end' }}>
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={draft[field.name] ?? ''}
          onChange={(value) => onChange({ ...draft, [field.name]: value })}
        />
      ))}
      {children}
    </SimpleGrid>
  );
}
