import { Text } from '@mantine/core';
import { count } from '../../../components/format.ts';
import { hasFailed, isFinished } from '../../documents/api/document.ts';
import { useDocuments } from '../../documents/api/list-documents.ts';
import type { Bid } from '../api/bid.ts';

/** How a bid stands, in words: what is missing, what is going on, or that it is ready to look at. */
export function BidState({ bid: { id, kickoff } }: { bid: Bid }) {
  const { data: documents } = useDocuments(id);
  if (documents === undefined) return <Text c="dimmed">…</Text>;
  const failed = documents.filter(hasFailed).length;
  const waiting = documents.filter((document) => !isFinished(document)).length;
  const read = documents.filter(({ status }) => status === 'done').length;
  const next = nextStep(documents.length, waiting, kickoff);
  return (
    <>
      <Text>{next ?? `${count(read, 'document', 'documents')} read`}</Text>
      {failed > 0 && (
        <Text size="sm" c="var(--mantine-color-error)">
          {count(failed, 'document', 'documents')} could not be read
        </Text>
      )}
    </>
  );
}

function nextStep(documents: number, waiting: number, kickoff: string | null): string | null {
  if (documents === 0) return 'Needs documents';
  if (waiting > 0) return `Reading ${count(waiting, 'document', 'documents')}`;
  return kickoff === null ? 'Needs a kickoff date' : null;
}
