import { Stack, Text, Title } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { DocumentSummary, ReviewedRequirement } from '../../../../domain/index.ts';
import { type GroupBy, groupRequirements, type SortBy } from '../group-requirements.ts';
import { RequirementTable } from './requirement-table.tsx';

interface RequirementGroupsProps {
  rows: readonly ReviewedRequirement[];
  by: GroupBy;
  sort: SortBy;
  documents: readonly DocumentSummary[];
  selected: ReadonlySet<string>;
}

/** The rows under the heading of their group. */
export const RequirementGroups = memo(function RequirementGroups(props: RequirementGroupsProps) {
  const { rows, by, sort, documents, selected } = props;
  const groups = useMemo(() => groupRequirements(rows, by, sort), [rows, by, sort]);
  if (rows.length === 0) return <Text c="dimmed">Nothing fits these filters. Take one away.</Text>;
  return (
    <Stack gap="lg">
      {groups.map((group) => (
        <section key={group.holder} aria-label={group.holder}>
          <Title order={2} size="h4" mb="xs" style={{ overflowWrap: 'anywhere' }}>
            {group.holder}{' '}
            <Text span c="dimmed" size="sm">
              {group.requirements.length}
            </Text>
          </Title>
          <RequirementTable
            group={group}
            documents={documents}
            selected={selected}
            hasHolders={by !== 'role'}
          />
        </section>
      ))}
    </Stack>
  );
});
