import { Table } from '@mantine/core';
import type { DocumentSummary } from '../../../../domain/index.ts';
import type { RequirementGroup } from '../group-requirements.ts';
import { RequirementRow } from './requirement-row.tsx';
import classes from './requirement-table.module.css';

interface RequirementTableProps {
  group: RequirementGroup;
  documents: readonly DocumentSummary[];
}

/** The requirements of one role; each row opens to its evidence. */
export function RequirementTable({ group, documents }: RequirementTableProps) {
  return (
    <Table className={classes.table} layout="fixed" aria-label={`Requirements: ${group.holder}`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Requirement</Table.Th>
          <Table.Th w={170} visibleFrom="md">
            Kind
          </Table.Th>
          <Table.Th w={140} visibleFrom="sm">
            Modality
          </Table.Th>
          <Table.Th w={180} visibleFrom="md">
            How much, by when
          </Table.Th>
          <Table.Th w={124} visibleFrom="xs">
            Confidence
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {group.requirements.map((requirement) => (
          <RequirementRow key={requirement.id} requirement={requirement} documents={documents} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
