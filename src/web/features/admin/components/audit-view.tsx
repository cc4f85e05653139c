import { Anchor, Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { formatMoment } from '../../../components/format-moment.ts';
import { Loading } from '../../../components/loading.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { Link } from '../../../components/router/link.tsx';
import { useQueryWord } from '../../../components/router/location.ts';
import { useBids } from '../../bids/api/list-bids.ts';
import { usePeople } from '../../people/api/list-people.ts';
import { type AuditFilter, type AuditRow, auditFile, useAudit } from '../api/audit.ts';
import { operationWords, RESULT_WORDS, subjectWords, VIA_WORDS } from '../audit-words.ts';
import { AuditFilters } from './audit-filters.tsx';

/** Who did, saw, exported and was refused what. The filter is part of the address. */
export function AuditView() {
  const [filter, change] = useAuditFilter();
  const audit = useAudit(filter);
  const rows = audit.data?.pages.flatMap((page) => page.rows);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h3">
          Audit log
        </Title>
        <Button component="a" href={auditFile(filter)} download variant="default">
          Download as CSV
        </Button>
      </Group>
      <AuditFilters filter={filter} onChange={change} />
      {audit.error && (
        <ProblemAlert title="Could not load the log" error={audit.error} retry={() => void audit.refetch()} />
      )}
      {rows === undefined && audit.isPending && <Loading what="the log" />}
      {rows?.length === 0 && <Text>Nothing in the log fits. Take a filter away.</Text>}
      {rows !== undefined && rows.length > 0 && <AuditTable rows={rows} />}
      {audit.hasNextPage && (
        <Button
          variant="default"
          style={{ alignSelf: 'center' }}
          loading={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          Show earlier
        </Button>
      )}
    </Stack>
  );
}

function useAuditFilter(): [AuditFilter, (name: keyof AuditFilter, value: string) => void] {
  const words = {
    from: useQueryWord('from'),
    to: useQueryWord('to'),
    who: useQueryWord('who'),
    operation: useQueryWord('operation'),
    bid: useQueryWord('bid'),
    person: useQueryWord('person'),
    result: useQueryWord('result'),
  };
  const filter = Object.fromEntries(Object.entries(words).map(([name, [value]]) => [name, value]));
  return [filter as AuditFilter, (name, value) => words[name][1](value)];
}

function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  return (
    <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing="xs" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>When</Table.Th>
            <Table.Th>Who</Table.Th>
            <Table.Th>What</Table.Th>
            <Table.Th>On what</Table.Th>
            <Table.Th>Result</Table.Th>
            <Table.Th>From</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <AuditLine key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function AuditLine({ row }: { row: AuditRow }) {
  const { at, who, via, operation, result, code, times, remote } = row;
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatMoment(at)}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {who === null ? '–' : who.name}
        <Text size="xs" c="dimmed">
          {VIA_WORDS[via]}
        </Text>
      </Table.Td>
      <Table.Td>
        {operationWords(operation)}
        {times > 1 && (
          <Text span size="xs" c="dimmed">
            {' '}
            {times} times
          </Text>
        )}
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Subjects row={row} />
      </Table.Td>
      <Table.Td>
        <Badge variant="outline" color={result === 'done' ? 'gray' : 'red'} tt="none">
          {RESULT_WORDS[result]}
        </Badge>
        {code !== null && (
          <Text size="xs" c="dimmed">
            {code}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{remote ?? '–'}</Table.Td>
    </Table.Tr>
  );
}

/** On what: a bid or a person who is still there by name, else by id; a bid is one click away. */
function Subjects({ row }: { row: AuditRow }) {
  const bids = useBids().data ?? [];
  const people = usePeople().data ?? [];
  const bid = bids.find(({ id }) => id === row.bidId);
  const person = people.find(({ id }) => id === row.person?.personId);
  return (
    <>
      {bid && (
        <div>
          <Anchor component={Link} href={`/bids/${bid.id}`} size="sm">
            {bid.name}
          </Anchor>
        </div>
      )}
      {person && <div>{person.name}</div>}
      {subjectWords(row, { isBidNamed: bid !== undefined, isPersonNamed: person !== undefined }).map(
        (words) => (
          <div key={words}>{words}</div>
        ),
      )}
    </>
  );
}
