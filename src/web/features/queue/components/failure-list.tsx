import { Anchor, Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { count } from '../../../components/format.ts';
import { formatMoment } from '../../../components/format-moment.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { Link } from '../../../components/router/link.tsx';
import { useQueryWord } from '../../../components/router/location.ts';
import { type Failure, MOST_FAILURES, type Queue, useFailures, useRetryFailures } from '../api/queue.ts';

/** The documents that could not be read, with why; one or all of a code are read again. The code is part of the address. */
export function FailureList({ codes }: { codes: Queue['failures'] }) {
  const [code, setCode] = useQueryWord('code');
  const failures = useFailures(code);
  const retry = useRetryFailures();
  const total = codes.reduce((sum, one) => sum + (code === '' || one.code === code ? one.count : 0), 0);
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <Title order={3} size="h4">
          Documents that could not be read
        </Title>
        <Group align="flex-end">
          <Select
            label="Reason"
            placeholder="Every reason"
            clearable
            value={code === '' ? null : code}
            onChange={(value) => setCode(value ?? '')}
            data={codes.map((one) => ({ value: one.code, label: `${one.code} (${one.count})` }))}
          />
          <Button
            variant="default"
            disabled={total === 0}
            loading={retry.isPending}
            onClick={() => retry.mutate(code === '' ? {} : { code })}
          >
            Read {count(total, 'document', 'documents')} again
          </Button>
        </Group>
      </Group>
      {retry.error && <ProblemAlert title="Could not read them again" error={retry.error} />}
      <Answered query={failures} what="the failures">
        {(answer) =>
          answer.failures.length === 0 ? (
            <Text>Every document was read.</Text>
          ) : (
            <FailureTable
              failures={answer.failures}
              total={answer.total}
              retry={(id) => retry.mutate({ documents: [id] })}
            />
          )
        }
      </Answered>
    </Stack>
  );
}

interface FailureTableProps {
  failures: readonly Failure[];
  total: number;
  retry: (id: string) => void;
}

function FailureTable({ failures, total, retry }: FailureTableProps) {
  return (
    <>
      <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing="xs" fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Document</Table.Th>
              <Table.Th>Bid</Table.Th>
              <Table.Th>Why</Table.Th>
              <Table.Th>When</Table.Th>
              <Table.Th>Begun</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {failures.map((failure) => (
              <FailureRow key={failure.id} failure={failure} retry={retry} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {total > MOST_FAILURES && (
        <Text size="sm" c="dimmed">
          The latest {MOST_FAILURES} of {total} are shown; choose a reason to see others.
        </Text>
      )}
    </>
  );
}

function FailureRow({ failure, retry }: { failure: Failure; retry: (id: string) => void }) {
  const { id, bidId, bidName, name, attempts, code, message, failedAt } = failure;
  return (
    <Table.Tr>
      <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Table.Th>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Anchor component={Link} href={`/bids/${bidId}`} size="sm">
          {bidName}
        </Anchor>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {message}
        <Text size="xs" c="dimmed">
          {code}
        </Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatMoment(failedAt)}</Table.Td>
      <Table.Td>{count(attempts, 'time', 'times')}</Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Read ${name} again`}
          onClick={() => retry(id)}
        >
          Read again
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
