import { Button, Group, Stack, Text } from '@mantine/core';
import type { DocumentSummary, ReviewedRequirement } from '../../../../domain/index.ts';
import { EvidenceQuote } from '../../../components/evidence-quote.tsx';
import { Allowed } from '../../access/may.tsx';
import { useReviewActions } from '../review-context.ts';
import { decisionOf, statusOf } from '../review-words.ts';
import { CommentList } from './comment-list.tsx';
import classes from './requirement-table.module.css';
import { TrackingForm } from './tracking-form.tsx';

interface RequirementDetailsProps {
  requirement: ReviewedRequirement;
  documents: readonly DocumentSummary[];
}

/** Every place that says so, what people changed of it, and what can be done with it. */
export function RequirementDetails({ requirement, documents }: RequirementDetailsProps) {
  return (
    <div className={classes.details}>
      <Stack gap="sm">
        <Remarks requirement={requirement} />
        {requirement.evidence.map((place) => (
          <EvidenceQuote
            key={`${place.document}-${place.start}-${place.rule}-${place.quote}`}
            evidence={place}
            documents={documents}
          />
        ))}
        <Allowed to="contribute">
          <Buttons requirement={requirement} />
        </Allowed>
      </Stack>
      <Stack gap="sm">
        <Allowed to="contribute">
          <TrackingForm key={trackedWords(requirement)} requirement={requirement} />
        </Allowed>
        <CommentList requirement={requirement} />
      </Stack>
    </div>
  );
}

/** Names what the form shows: a comment or a decision must not take away what is being typed there. */
function trackedWords(requirement: ReviewedRequirement): string {
  const { owner = null, responseLocation = null, notes = null } = requirement.review ?? {};
  return JSON.stringify([owner, statusOf(requirement), responseLocation, notes]);
}

function Buttons({ requirement }: { requirement: ReviewedRequirement }) {
  const { review, open } = useReviewActions();
  const { id } = requirement;
  const decision = decisionOf(requirement);
  const decide = (kind: 'accept' | 'reopen', words: string) => (
    <Button size="xs" variant="default" onClick={() => review([{ kind, requirement: id }], `${words}.`)}>
      {kind === 'accept' ? 'Accept' : 'Take the decision back'}
    </Button>
  );
  return (
    <Group gap="xs">
      {decision !== 'accepted' && decide('accept', 'Accepted')}
      {decision !== 'rejected' && (
        <Button size="xs" variant="default" onClick={() => open({ kind: 'reject', ids: [id] })}>
          Reject
        </Button>
      )}
      {decision !== 'undecided' && decide('reopen', 'To review again')}
      <Button size="xs" variant="default" onClick={() => open({ kind: 'edit', ids: [id] })}>
        Edit
      </Button>
      <Button size="xs" variant="default" onClick={() => open({ kind: 'split', ids: [id] })}>
        Split
      </Button>
    </Group>
  );
}

function Remarks({ requirement: { review } }: { requirement: ReviewedRequirement }) {
  if (review === null) return null;
  const { changedSince, asRead, edited, reason } = review;
  return (
    <>
      {changedSince.length > 0 && (
        <Text size="sm">
          <strong>The documents changed since this was decided:</strong> {changedSince.join('; ')}. Accept it
          again, or edit it.
        </Text>
      )}
      {reason !== null && (
        <Text size="sm">
          <strong>Rejected because:</strong> {reason}
        </Text>
      )}
      {asRead !== null && (
        <Text size="sm" c="dimmed">
          Edited: {edited.join(', ')}. It was read as “{asRead.label}”, {asRead.modality}.
        </Text>
      )}
    </>
  );
}
