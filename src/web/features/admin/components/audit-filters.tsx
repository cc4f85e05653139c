import { Button, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useBids } from '../../bids/api/list-bids.ts';
import { usePeople } from '../../people/api/list-people.ts';
import type { AuditFilter } from '../api/audit.ts';
import { RESULT_WORDS } from '../audit-words.ts';

interface AuditFiltersProps {
  filter: AuditFilter;
  onChange: (name: keyof AuditFilter, value: string) => void;
}

/** Days, who, on what and how it ended; each narrows the log at once. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const bids = useBids().data ?? [];
  const people = usePeople().data ?? [];
  const isFiltered = Object.values(filter).some((value) => value !== '');
  const text = (name: keyof AuditFilter, label: string, type = 'text') => (
    <TextInput
      label={label}
      type={type}
      value={filter[name]}
      maxLength={200}
      onChange={(event) => onChange(name, event.currentTarget.value)}
    />
  );
  const choice = (name: keyof AuditFilter, label: string, data: { value: string; label: string }[]) => (
    <Select
      label={label}
      placeholder="Any"
      data={data}
      value={filter[name] || null}
      onChange={(value) => onChange(name, value ?? '')}
      clearButtonProps={{ 'aria-label': `Any ${label.toLowerCase()}` }}
      searchable
      clearable
    />
  );
  return (
    <Stack role="search" aria-label="Filter the log" gap="xs" align="flex-start">
      <SimpleGrid cols={{ base: 2, sm: 4, lg: 7 }} spacing="sm" w="100%">
        {text('from', 'From', 'date')}
        {text('to', 'To', 'date')}
        {text('who', 'Who')}
        {choice(
          'bid',
          'Bid',
          bids.map(({ id, name }) => ({ value: id, label: name })),
        )}
        {choice(
          'person',
          'Person',
          people.map(({ id, name }) => ({ value: id, label: name })),
        )}
        {choice(
          'result',
          'Result',
          Object.entries(RESULT_WORDS).map(([value, label]) => ({ value, label })),
        )}
        {text('operation', 'Operation')}
      </SimpleGrid>
      {isFiltered && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            for (const name of Object.keys(filter)) onChange(name as keyof AuditFilter, '');
          }}
        >
          Take all filters away
        </Button>
      )}
    </Stack>
  );
}
