import { Anchor, Text } from '@mantine/core';
import { Link } from '../../../components/router/link.tsx';
import type { BidDocument } from '../api/document.ts';
import { useDocuments } from '../api/list-documents.ts';

/** Says whose place the document takes, with the way to what that changes; nothing where it stands beside the others. */
export function ReplacesLine({ document: { id, bidId, replaces } }: { document: BidDocument }) {
  const replaced = useDocuments(bidId).data?.find((one) => one.id === replaces);
  if (replaced === undefined) return null;
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      Replaces “{replaced.name}”.{' '}
      <Anchor component={Link} href={`/bids/${bidId}/changes?amendment=${id}`} inherit underline="always">
        See what that changes
      </Anchor>
    </Text>
  );
}
