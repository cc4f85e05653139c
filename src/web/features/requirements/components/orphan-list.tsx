import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { DocumentSummary, ReviewedRequirement } from '../../../../domain/index.ts';
import { EvidenceQuote } from '../../../components/evidence-quote.tsx';
import { useReviewActions } from '../review-context.ts';
import { decisionOf } from '../review-words.ts';
import { ReviewBadge } from './review-badge.tsx';

interface OrphanListProps {
  orphans: readonly ReviewedRequirement[];
  documents: readonly DocumentSummary[];
}

/** Reviewed requirements that a later reading or an amended document no longer has, with all that people said of them. */
export function OrphanList({ orphans, documents }: OrphanListProps) {
  const { review } = useReviewActions();
  // One that was rejected before it vanished, or was dismissed here, needs nobody any more.
  const open = orphans.filter((orphan) => decisionOf(orphan) !== 'rejected');
  if (open.length === 0) return null;
  const dismiss = ({ id, label }: ReviewedRequirement) =>
    review(
      [{ kind: 'reject', requirement: id, reason: 'No longer in the documents.' }],
      `Dismissed: ${label}.`,
    );
  return (
    <section aria-label="No longer in the documents">
      <Title order={2} size="h4">
        No longer in the documents{' '}
        <Text span c="dimmed" size="sm">
          {open.length}
        </Text>
      </Title>
      <Text c="dimmed" mb="xs">
        These were reviewed, and the documents as they are now do not demand them. No answer counts them.
      </Text>
      <Stack gap="xs">
        {open.map((orphan) => (
          <Paper key={orphan.id} withBorder p="sm">
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <Text fw={600}>{orphan.label}</Text>
              <Button
                size="xs"
                variant="default"
                aria-label={`Dismiss ${orphan.label}`}
                onClick={() => dismiss(orphan)}
              >
                Dismiss
              </Button>
            </Group>
            <ReviewBadge review={orphan.review} />
            {orphan.evidence.slice(0, 1).map((place) => (
              <EvidenceQuote key={place.start} evidence={place} documents={documents} />
            ))}
            {[orphan.review?.notes, ...(orphan.review?.comments ?? []).map(({ text }) => text)]
              .filter(Boolean)
              .map((words) => (
                <Text key={words} size="sm">
                  {words}
                </Text>
              ))}
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
