import { Anchor, Paper, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Answered } from '../../../components/answered.tsx';
import { count, formatDay, formatHours, formatUsd } from '../../../components/format.ts';
import { type CatalogueEntry, useEntry } from '../api/get-entry.ts';

/** The facts of one entry; what nobody knows is shown as unknown. */
export function EntryCard({ id }: { id: string }) {
  const entry = useEntry(id);
  const card = useRef<HTMLDivElement>(null);
  const isLoaded = entry.data !== undefined;
  useEffect(() => {
    // On a phone the card stands under the results, out of sight of whoever chose one.
    if (isLoaded) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isLoaded]);
  return (
    <Paper withBorder p="md" ref={card} style={{ scrollMarginTop: 72 }}>
      <Answered query={entry} what="the entry">
        {(found) => (
          <>
            <Text size="sm" c="dimmed">
              {(found.type ?? found.kind).replaceAll('-', ' ')}
            </Text>
            <Title order={2} size="h4" mb="sm">
              {found.name}
            </Title>
            <Facts entry={found} />
          </>
        )}
      </Answered>
    </Paper>
  );
}

function Facts({ entry }: { entry: CatalogueEntry }) {
  const facts =
    entry.kind === 'credential' ? [...credentialFacts(entry), ...commonFacts(entry)] : commonFacts(entry);
  return (
    <Table variant="vertical" layout="fixed">
      <Table.Tbody>
        {facts
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w={130}>{name}</Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}

type Fact = readonly [name: string, value: ReactNode];

function credentialFacts(entry: CatalogueEntry): Fact[] {
  const { costUsd, costNote, studyHours } = entry;
  return [
    [
      'Cost',
      costUsd == null ? (costNote ?? 'unknown') : `${formatUsd(costUsd)}${costNote ? ` (${costNote})` : ''}`,
    ],
    ['Study', studyHours == null ? 'unknown' : formatHours(studyHours)],
    ['Valid for', validityWords(entry)],
    ['Renewal', entry.renewal],
    ['Assessment', entry.assessment?.replaceAll('-', ' ') ?? 'unknown'],
    ['Before it', entry.prerequisites.join(', ')],
  ];
}

function commonFacts({ names, issuer, status, statusDate, members, ...entry }: CatalogueEntry): Fact[] {
  const url = entry.verificationUrl;
  return [
    ['Issuer', issuer],
    [
      'Also called',
      names
        .map(({ text }) => text)
        .filter((text) => text !== entry.name)
        .join(', '),
    ],
    ['Members', members.join(', ')],
    ['Status', status && `${status}${statusDate ? `, ${formatDay(statusDate)}` : ''}`],
    ['Verify', url && <Linked words={url} />],
    ['Notes', entry.notes],
    ['Source', entry.source && <Linked words={entry.source} />],
    ['How sure', entry.confidence?.replaceAll('-', ' ')],
  ];
}

function validityWords({ validityMonths, validityKnown }: CatalogueEntry): string {
  if (validityMonths != null) return count(validityMonths, 'month', 'months');
  return validityKnown ? 'does not expire' : 'unknown';
}

/** Words with the addresses in them as links: "https://… (badge address) or https://…". */
function Linked({ words }: { words: string }) {
  return words.split(/(https?:\/\/[^\s),;]+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <Anchor key={part} href={part} target="_blank" rel="noreferrer" size="sm" underline="always">
        {part}
      </Anchor>
    ),
  );
}
