import { Group, Stack, Table, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { DocumentSummary, Requirement } from '../../../../domain/index.ts';
import { EvidenceQuote } from '../../../components/evidence-quote.tsx';
import { GradeBadge } from '../../../components/grade-badge.tsx';
import { Icon } from '../../../components/icon.tsx';
import { ModalityBadge } from '../../../components/modality-badge.tsx';
import { alternativeWords, KIND_WORDS, measureWords } from '../../../components/words.ts';
import classes from './requirement-table.module.css';

interface RequirementRowProps {
  requirement: Requirement;
  documents: readonly DocumentSummary[];
}

/** One requirement; opened, a second row shows every place that says so. */
export function RequirementRow({ requirement, documents }: RequirementRowProps) {
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const { kind, modality, grade } = requirement;
  const measure = measureWords(requirement);
  return (
    <>
      <Table.Tr data-requirement={requirement.id}>
        <Table.Th scope="row" className={classes.head}>
          <button
            type="button"
            className={classes.opener}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name={isOpen ? 'down' : 'right'} size={16} />
            <span className={classes.label}>{requirement.label}</span>
          </button>
          <Small requirement={requirement} measure={measure} />
        </Table.Th>
        <Table.Td visibleFrom="md">{KIND_WORDS[kind]}</Table.Td>
        <Table.Td visibleFrom="sm">
          <ModalityBadge modality={modality} />
        </Table.Td>
        <Table.Td visibleFrom="md">{measure || '–'}</Table.Td>
        <Table.Td visibleFrom="xs">
          <GradeBadge grade={grade} />
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr className={classes.evidence}>
          <Table.Td colSpan={5} id={detailsId}>
            <Stack gap="sm">
              {requirement.evidence.map((place) => (
                <EvidenceQuote
                  key={`${place.document}-${place.start}-${place.rule}`}
                  evidence={place}
                  documents={documents}
                />
              ))}
            </Stack>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

/** The alternatives where they say more than the label, and on narrow screens what their columns would. */
function Small({ requirement, measure }: { requirement: Requirement; measure: string }) {
  const alternatives = alternativeWords(requirement);
  const isSaid = requirement.label.toLocaleLowerCase().includes(alternatives.toLocaleLowerCase());
  return (
    <div className={classes.detail}>
      {!isSaid && (
        <Text size="sm" c="dimmed">
          {alternatives}
        </Text>
      )}
      <Text size="sm" c="dimmed" hiddenFrom="md">
        {[KIND_WORDS[requirement.kind], measure].filter(Boolean).join(' · ')}
      </Text>
      <Group gap="xs" hiddenFrom="sm" mt={4}>
        <ModalityBadge modality={requirement.modality} />
        <Group hiddenFrom="xs">
          <GradeBadge grade={requirement.grade} />
        </Group>
      </Group>
    </div>
  );
}
