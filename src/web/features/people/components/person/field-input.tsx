import { Autocomplete, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useCatalogueSearch } from '../../../catalogue/api/search-catalogue.ts';
import type { Field } from '../../fields.ts';

interface FieldInputProps {
  field: Field;
  value: string;
  onChange: (value: string) => void;
}

/** One field of a form, by its kind. */
export function FieldInput({ field, value, onChange }: FieldInputProps) {
  const { label, kind, isRequired = false, options = [], hint } = field;
  const common = { label, value, required: isRequired, ...(hint === undefined ? {} : { description: hint }) };
  if (kind === 'choice')
    return (
      <NativeSelect
        {...common}
        data={options.map(([one, words]) => ({ value: one, label: words }))}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  if (kind === 'number')
    return <NumberInput {...common} min={0} hideControls onChange={(next) => onChange(String(next))} />;
  if (kind === 'credential') return <CredentialInput {...common} onChange={onChange} />;
  return (
    <TextInput
      {...common}
      type={kind === 'day' ? 'date' : 'text'}
      maxLength={500}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Longer than between two letters of somebody who types. */
const TYPING_MS = 200;

interface CredentialInputProps {
  label: string;
  value: string;
  required?: boolean;
  description?: string;
  onChange: (value: string) => void;
}

/** The name of a credential, with those of the catalogue that it may be. */
export function CredentialInput(props: CredentialInputProps) {
  const [words] = useDebouncedValue(props.value.trim(), TYPING_MS);
  const hits = useCatalogueSearch(words).data ?? [];
  const names = hits.filter(({ kind }) => kind.endsWith('credential')).map(({ name }) => name);
  return <Autocomplete {...props} data={[...new Set(names)]} limit={8} filter={({ options }) => options} />;
}
