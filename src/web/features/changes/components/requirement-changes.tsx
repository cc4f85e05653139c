import { List, Table, Text, Title } from '@mantine/core';
import type { Requirement } from '../../../../domain/index.ts';
import { ModalityBadge } from '../../../components/modality-badge.tsx';
import { alternativeWords, holderWords, KIND_WORDS, measureWords } from '../../../components/words.ts';
import type { Changes } from '../api/get-changes.ts';
import classes from './changes.module.css';

/** Requirements that came or went, with the words that say them. */
export function RequirementTable({
  title,
  requirements,
}: {
  title: string;
  requirements: readonly Requirement[];
}) {
  if (requirements.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}{' '}
        <Text span c="dimmed" size="sm">
          {requirements.length}
        </Text>
      </Title>
      <List listStyleType="none" spacing="sm" styles={{ itemWrapper: { width: '100%' } }}>
        {requirements.map((requirement) => (
          <List.Item key={requirement.id}>
            <RequirementWords requirement={requirement} />
          </List.Item>
        ))}
      </List>
    </section>
  );
}

/** Requirements that are others now: the old words and the new ones side by side. */
export function ChangedTable({ changed }: { changed: Changes['changed'] }) {
  if (changed.length === 0) return null;
  return (
    <section aria-label="Changed">
      <Title order={2} size="h4" mb="xs">
        Changed{' '}
        <Text span c="dimmed" size="sm">
          {changed.length}
        </Text>
      </Title>
      <Table className={classes.pairs} layout="fixed" verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Before</Table.Th>
            <Table.Th>Now</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changed.map(({ id, before, after, changes }) => (
            <Table.Tr key={id}>
              <Table.Td data-label="Before">
                <RequirementWords requirement={before} />
              </Table.Td>
              <Table.Td data-label="Now">
                <RequirementWords requirement={after} />
                <List size="sm" mt={6} aria-label="What changed">
                  {changes.map((change) => (
                    <List.Item key={change}>
                      <strong>{change}</strong>
                    </List.Item>
                  ))}
                </List>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function RequirementWords({ requirement }: { requirement: Requirement }) {
  const { label, kind, modality, evidence } = requirement;
  const facts = [
    KIND_WORDS[kind],
    holderWords(requirement),
    alternativeWords(requirement),
    measureWords(requirement),
  ];
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Text span fw={600}>
        {label}
      </Text>{' '}
      <ModalityBadge modality={modality} />
      <Text size="sm" c="dimmed">
        {[...new Set(facts)].filter((words) => words !== '' && words !== label).join(' · ')}
      </Text>
      {evidence[0] && <blockquote className={classes.quote}>{evidence[0].quote}</blockquote>}
    </div>
  );
}
