import { Anchor, Table, Text } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Person } from '../../../../domain/index.ts';
import { formatUsd } from '../../../components/format.ts';
import { Link } from '../../../components/router/link.tsx';
import { ConsentMark } from '../../access/components/consent-state.tsx';
import { HoldingList } from './holding-list.tsx';

/** A guess at the height of a row before it is measured, in pixels. */
const ROW_HEIGHT = 110;
/** Rows beyond the window that are drawn too, so that scrolling shows no gap. */
const OVERSCAN = 12;

/** Everybody with title, credentials, clearances and cost. Of a long roster only the rows in sight are drawn. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = useWindowVirtualizer({
    count: people.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: body.current?.offsetTop ?? 0,
    getItemKey: (index) => people[index]?.id ?? index,
    initialRect: { width: 1024, height: 900 },
  });
  if (people.length === 0) return <Text c="dimmed">Nobody fits. Take a word or a filter away.</Text>;
  const shown = rows.getVirtualItems();
  const margin = rows.options.scrollMargin;
  const above = (shown[0]?.start ?? margin) - margin;
  const below = rows.getTotalSize() - ((shown.at(-1)?.end ?? margin) - margin);
  return (
    <Table verticalSpacing="sm" layout="fixed" aria-rowcount={people.length + 1} aria-label="People">
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          <Table.Th>Person</Table.Th>
          <Table.Th>Credentials</Table.Th>
          <Table.Th visibleFrom="sm">Skills</Table.Th>
          <Table.Th w={110} visibleFrom="md">
            Cost
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <tbody ref={body}>
        {above > 0 && <Gap height={above} />}
        {shown.map(({ index, key }) => {
          const person = people[index];
          return (
            person && (
              <PersonRow key={String(key)} person={person} index={index} measure={rows.measureElement} />
            )
          );
        })}
        {below > 0 && <Gap height={below} />}
      </tbody>
    </Table>
  );
}

/** In the place of rows that are not drawn. It spans no columns: those that a phone hides would take their width again. */
function Gap({ height }: { height: number }) {
  return (
    <tr>
      <td style={{ height, padding: 0 }} />
    </tr>
  );
}

/** So many skills are named in the list; the person's page has all. */
const MOST_SKILLS = 12;

interface PersonRowProps {
  person: Person;
  index: number;
  measure: (row: HTMLTableRowElement | null) => void;
}

function PersonRow({ person, index, measure }: PersonRowProps) {
  const { id, name, title, employer, location, costUsdPerHour, skills } = person;
  const more = skills.length - MOST_SKILLS;
  const named = skills.slice(0, MOST_SKILLS).map((skill) => skill.name);
  return (
    <Table.Tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <Table.Th scope="row" style={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
        <Anchor component={Link} href={`/people/${encodeURIComponent(id)}`} inherit underline="always">
          {name}
        </Anchor>
        <Text size="sm" c="dimmed" fw={400}>
          {title ?? 'no title'}
        </Text>
        <ConsentMark personId={id} />
        <Text size="sm" c="dimmed" fw={400}>
          {[employer === null ? '' : `with ${employer}`, location ?? ''].filter(Boolean).join(', ')}
        </Text>
      </Table.Th>
      <Table.Td style={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
        <HoldingList person={person} />
      </Table.Td>
      <Table.Td visibleFrom="sm" style={{ verticalAlign: 'top' }}>
        <Text size="sm">{[...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ') || '–'}</Text>
      </Table.Td>
      <Table.Td visibleFrom="md" style={{ verticalAlign: 'top' }}>
        {costUsdPerHour === null ? '–' : `${formatUsd(costUsdPerHour)}/h`}
      </Table.Td>
    </Table.Tr>
  );
}
