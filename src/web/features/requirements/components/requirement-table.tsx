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
    <Table className={classes.table} aria-label={`Requirements: ${group.holder}`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="100%">Requirement</Table.Th>
          <Table.Th miw={170} visibleFrom="md">
            Kind
          </Table.Th>
          <Table.Th miw={140} visibleFrom="sm">
            Modality
          </Table.Th>
          <Table.Th miw={180} visibleFrom="md">
            How much, by when
          </Table.Th>
          <Table.Th miw={124} visibleFrom="xs">
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
