import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { count } from '../../../../components/format.ts';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { notice } from '../../../plan/notice.tsx';
import { useEarlierReadings, useReadAgain } from '../../api/own-entries.ts';

/** Most documents that are named one by one. */
const MOST_SHOWN = 8;

/** Documents that name the entry and were read before it was as it is now: they can be read again. */
export function EarlierReadings({ id }: { id: string }) {
  const documents = useEarlierReadings(id, true).data ?? [];
  const again = useReadAgain(id);
  if (documents.length === 0) return null;
  return (
    <Alert
      color="yellow"
      variant="outline"
      title={`${count(documents.length, 'document names', 'documents name')} it and ${documents.length === 1 ? 'was' : 'were'} read with an earlier catalogue`}
    >
      <Stack gap="xs" align="flex-start">
        <List size="sm">
          {documents.slice(0, MOST_SHOWN).map((one) => (
            <List.Item key={one.id}>{`${one.name}, of ${one.bid}`}</List.Item>
          ))}
        </List>
        {documents.length > MOST_SHOWN && (
          <Text size="sm">{`and ${documents.length - MOST_SHOWN} more`}</Text>
        )}
        {again.error && <ProblemAlert title="They are not read again" error={again.error} />}
        <Button
          size="xs"
          loading={again.isPending}
          onClick={() =>
            again.mutate(undefined, {
              onSuccess: (answer) =>
                notice(
                  `${count(answer.documents, 'document is', 'documents are')} being read again; reviews stay.`,
                ),
            })
          }
        >
          Read again
        </Button>
      </Stack>
    </Alert>
  );
}
