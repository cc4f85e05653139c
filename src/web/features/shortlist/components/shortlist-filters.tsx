import { Checkbox, Group, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CoveredRequirement, Person } from '../../../../domain/index.ts';
import { Fold } from '../../../components/fold.tsx';
import { holderWords } from '../../../components/words.ts';
import { OWN_STAFF, STANDINGS } from '../people-filter.ts';
import type { FilterName, ShortlistFilter } from '../use-shortlist-filter.ts';

interface ShortlistFiltersProps {
  /** Every requirement that people are judged on. */
  all: readonly CoveredRequirement[];
  people: readonly Person[];
  filter: ShortlistFilter;
  onChange: (name: FilterName, value: string) => void;
  /** Buttons beside them. */
  children: ReactNode;
}

/** Narrows the columns by role, the people by employer and by how they stand, and orders them. */
export function ShortlistFilters({ all, people, filter, onChange, children }: ShortlistFiltersProps) {
  const holders = [...new Set(all.map(holderWords))].sort();
  const employers = [...new Set(people.flatMap(({ employer }) => employer ?? []))].sort();
  const select = (
    name: FilterName,
    label: string,
    value: string,
    first: string,
    others: readonly Choice[],
  ) => (
    <NativeSelect
      label={label}
      data={[{ value: '', label: first }, ...others]}
      value={value}
      onChange={({ currentTarget }) => onChange(name, currentTarget.value)}
    />
  );
  return (
    <Fold label="Filters, weights, comparison">
      <Group gap="md" align="flex-end">
        {select('role', 'Role', filter.role, 'All roles', holders.map(choice))}
        {employers.length > 0 &&
          select('employer', 'Employer', filter.employer, 'All employers', [
            { value: OWN_STAFF, label: 'Own staff' },
            ...employers.map(choice),
          ])}
        {select(
          'standing',
          'People who',
          filter.standing,
          'are on the roster',
          Object.entries(STANDINGS).map(([value, label]) => ({ value, label })),
        )}
        {select('order', 'Order', filter.order === 'score' ? 'score' : '', 'Most mandatory met, then score', [
          { value: 'score', label: 'Score alone' },
        ])}
        <Checkbox
          label="Mandatory only"
          pb={8}
          checked={filter.isMandatoryOnly}
          onChange={({ currentTarget }) => onChange('only', currentTarget.checked ? 'mandatory' : '')}
        />
        {children}
      </Group>
    </Fold>
  );
}

interface Choice {
  value: string;
  label: string;
}

const choice = (name: string): Choice => ({ value: name, label: name });
