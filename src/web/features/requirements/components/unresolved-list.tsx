import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { type DocumentSummary, type Unresolved, unresolvedShare } from '../../../../domain/index.ts';
import { placeWords } from '../../../components/evidence-quote.tsx';
import { asSentence } from '../../../components/words.ts';
import { useReviewActions } from '../review-context.ts';

interface UnresolvedListProps {
  unresolved: Unresolved[];
  demandSentences: number;
  documents: readonly DocumentSummary[];
}

/** Sentences that demand something but became no requirement, with the reason: for a person to read. */
export function UnresolvedList({ unresolved, demandSentences, documents }: UnresolvedListProps) {
  const { open } = useReviewActions();
  if (unresolved.length === 0) return null;
  return (
    <section aria-label="Sentences to read yourself">
      <Title order={2} size="h4">
        Sentences to read yourself{' '}
        <Text span c="dimmed" size="sm">
          {unresolved.length}
        </Text>
      </Title>
      <Text c="dimmed" mb="xs">
        {unresolvedShare({ unresolved, demandSentences })} became no requirement above; each says why.
      </Text>
      <Stack gap="xs">
        {unresolved.map(({ document, page, quote, reason }) => (
          <Paper key={`${document} ${page} ${quote}`} withBorder p="sm">
            <Text style={{ overflowWrap: 'anywhere' }}>“{quote}”</Text>
            <Text size="sm" c="dimmed">
              {placeWords({ document, page, section: [] }, documents)}. {asSentence(reason)}
            </Text>
            <Button size="xs" mt={6} variant="default" onClick={() => open({ kind: 'add', document, quote })}>
              Make a requirement of it
            </Button>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
