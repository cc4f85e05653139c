import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useCatalogueSearch } from '../../api/search-catalogue.ts';

/** Longer than between two letters of somebody who types. */
const TYPING_MS = 200;

interface EntriesInputProps {
  label: string;
  description?: string;
  value: string[];
  /** Names of those that are chosen already, by id. */
  names: Readonly<Record<string, string>>;
  onChange: (ids: string[]) => void;
}

/** Credentials of the catalogue, found by words. */
export function EntriesInput({ label, description, value, names, onChange }: EntriesInputProps) {
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), TYPING_MS);
  const [known, setKnown] = useState(names);
  const hits = (useCatalogueSearch(words).data ?? []).filter(({ kind }) => kind === 'credential');
  const found = Object.fromEntries(hits.map(({ id, name }) => [id, name]));
  const labels: Record<string, string> = {
    ...Object.fromEntries(value.map((id) => [id, id])),
    ...known,
    ...found,
  };
  const shown = [...new Set([...value, ...Object.keys(found)])];
  return (
    <MultiSelect
      label={label}
      description={description}
      searchable
      placeholder={value.length === 0 ? 'Type a name' : ''}
      nothingFoundMessage={words === '' ? 'Type a name' : 'Nothing is called that'}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value}
      onChange={(ids) => {
        setKnown({ ...known, ...found });
        onChange(ids);
      }}
      data={shown.map((id) => ({ value: id, label: labels[id] ?? id }))}
      filter={({ options }) => options}
    />
  );
}
