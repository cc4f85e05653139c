import { Anchor, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { count, formatDay, formatHours, formatUsd } from '../../../components/format.ts';
import { Link } from '../../../components/router/link.tsx';
import type { CatalogueEntry } from '../api/get-entry.ts';
import { sourceWords } from '../source-words.ts';

/** The facts of an entry; what nobody knows is shown as unknown. */
export function EntryFacts({ entry }: { entry: CatalogueEntry }) {
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
    ['Level', entry.level],
    ['Before it', <Entries key="all" entry={entry} ids={entry.prerequisites} />],
    [
      'One of before',
      entry.prerequisitesAny.length > 0 && <Entries key="any" entry={entry} ids={entry.prerequisitesAny} />,
    ],
    ['Counts as', entry.implies.length > 0 && <Entries key="implies" entry={entry} ids={entry.implies} />],
    [
      'Replaced by',
      entry.replacedBy.length > 0 && <Entries key="next" entry={entry} ids={entry.replacedBy} />,
    ],
    ['Shows', entry.skills.join(', ')],
  ].map(([name, value]) => [name, value === false ? null : value] as Fact);
}

function commonFacts(entry: CatalogueEntry): Fact[] {
  const { names, issuer, status, statusDate, members, broader, verificationUrl: url } = entry;
  return [
    ['Issuer', issuer],
    [
      'Also called',
      names
        .map(({ text }) => text)
        .filter((text) => text !== entry.name)
        .join(', '),
    ],
    ['Members', members.length > 0 ? <Entries entry={entry} ids={members} /> : null],
    ['Broader', broader.length > 0 ? <Entries entry={entry} ids={broader} /> : null],
    ['Status', status && `${status}${statusDate ? `, ${formatDay(statusDate)}` : ''}`],
    ['Verify', url && <Linked words={url} />],
    ['Notes', entry.notes],
    ['Source', entry.source && <Linked words={sourceWords(entry.source)} />],
    ['How sure', entry.origin === 'own' ? null : entry.confidence?.replaceAll('-', ' ')],
  ];
}

/** Other entries by name, each a link. */
function Entries({ entry, ids }: { entry: CatalogueEntry; ids: readonly string[] }) {
  if (ids.length === 0) return 'nothing';
  return ids.map((id, index) => {
    const name = entry.related[id] ?? id;
    return (
      <span key={id}>
        {index > 0 && ', '}
        <Anchor
          component={Link}
          href={`/catalogue?q=${encodeURIComponent(name)}&entry=${encodeURIComponent(id)}`}
          inherit
          underline="always"
        >
          {name}
        </Anchor>
      </span>
    );
  });
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
