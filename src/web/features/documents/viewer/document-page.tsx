import { Anchor, Group, Stack, Title } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { Link } from '../../../components/router/link.tsx';
import { useQueryWord } from '../../../components/router/location.ts';
import { useRequirements } from '../../requirements/api/get-requirements.ts';
import { useDocumentText } from './api/get-document-text.ts';
import { DocumentViewer } from './document-viewer.tsx';
import { isSame, type Mark, readPlace } from './marks.ts';
import { marksOf } from './marks-of.ts';

interface DocumentPageProps {
  parts: Readonly<Record<string, string>>;
}

/** One document at an address of its own; `?at=120-140` shows these words. Its other evidence is marked too. */
export function DocumentPage({ parts: { bidId = '', documentId = '' } }: DocumentPageProps) {
  const [place, setPlace] = useQueryWord('at');
  const at = useMemo(() => readPlace(place), [place]);
  const requirements = useRequirements(bidId).data?.requirements;
  const marks = useMemo(() => {
    const found = marksOf(requirements ?? [], documentId);
    // Words that became no requirement can be shown as well.
    return at && !found.some((mark) => isSame(mark, at)) ? [...found, { ...at, requirementId: '' }] : found;
  }, [requirements, documentId, at]);
  const show = useCallback(({ start, end }: Mark) => setPlace(`${start}-${end}`), [setPlace]);
  const name = useDocumentText(documentId).data?.name ?? 'Document';
  const bid = `/bids/${encodeURIComponent(bidId)}`;
  return (
    <Stack gap="sm">
      <title>{`${name} · Muster`}</title>
      <Group justify="space-between" gap="xs">
        <Title order={1} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Title>
        <Group gap="md">
          <Anchor component={Link} href={`${bid}/requirements`} size="sm">
            Requirements
          </Anchor>
          <Anchor component={Link} href={bid} size="sm">
            Documents of the bid
          </Anchor>
        </Group>
      </Group>
      <DocumentViewer documentId={documentId} marks={marks} at={at} onAt={show} />
    </Stack>
  );
}
