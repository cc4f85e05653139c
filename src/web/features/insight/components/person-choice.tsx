import { Select } from '@mantine/core';
import { usePeople } from '../../people/api/list-people.ts';

interface PersonChoiceProps {
  label: string;
  placeholder: string;
  value: string;
  onChoose: (id: string) => void;
}

/** A person of the roster; '' is nobody. */
export function PersonChoice({ label, placeholder, value, onChoose }: PersonChoiceProps) {
  const people = usePeople().data ?? [];
  return (
    <Select
      label={label}
      placeholder={placeholder}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear' }}
      limit={50}
      value={value === '' ? null : value}
      onChange={(id) => onChoose(id ?? '')}
      data={people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
      w={{ base: '100%', xs: 340 }}
    />
  );
}
