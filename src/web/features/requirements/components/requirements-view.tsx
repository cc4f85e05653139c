import { Button, Group, Stack, Text } from '@mantine/core';
import { Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ReviewedRequirement } from '../../../../domain/index.ts';
import { Answered } from '../../../components/answered.tsx';
import { count } from '../../../components/format.ts';
import { lazyPart } from '../../../components/lazy-part.ts';
import { Loading } from '../../../components/loading.tsx';
import { useQueryWord } from '../../../components/router/location.ts';
import { Allowed } from '../../access/may.tsx';
import { isFinished } from '../../documents/api/document.ts';
import { useDocuments } from '../../documents/api/list-documents.ts';
import { type BidExtraction, useRequirements } from '../api/get-requirements.ts';
import { filterRequirements } from '../group-requirements.ts';
import { type Dialog, type ReviewActions, ReviewProvider } from '../review-context.ts';
import { decisionOf } from '../review-words.ts';
import { useRequirementFilter } from '../use-requirement-filter.ts';
import { useReviewKeys } from '../use-review-keys.ts';
import { useReviews } from '../use-reviews.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { NothingFound } from './nothing-found.tsx';
import { OrphanList } from './orphan-list.tsx';
import { RequirementFilters } from './requirement-filters.tsx';
import { RequirementGroups, type RowList } from './requirement-groups.tsx';
import classes from './requirement-table.module.css';
import { UnresolvedList } from './unresolved-list.tsx';

const DocumentBeside = lazyPart(async () => (await import('./document-beside.tsx')).DocumentBeside);
const ReviewDialog = lazyPart(async () => (await import('./dialogs/review-dialog.tsx')).ReviewDialog);

/** What the documents demand: the compliance matrix, each row with the words that say so and what people made of it. */
export function RequirementsView({ bidId }: { bidId: string }) {
  const requirements = useRequirements(bidId);
  const waiting = useDocuments(bidId).data?.filter((document) => !isFinished(document)).length ?? 0;
  return (
    <Answered query={requirements} what="the requirements">
      {(extraction) => <Requirements bidId={bidId} extraction={extraction} waiting={waiting} />}
    </Answered>
  );
}

interface RequirementsProps {
  bidId: string;
  extraction: BidExtraction;
  /** Documents that are not read yet. */
  waiting: number;
}

function Requirements({ bidId, extraction, waiting }: RequirementsProps) {
  const { documents, unresolved, orphans, demandSentences } = extraction;
  const [wish, changeWish] = useRequirementFilter();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<RowList>(null);
  const place = useRef(-1);
  const search = useRef<HTMLInputElement>(null);
  const current = useRef<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [beside, setBeside] = useQueryWord('document');
  const reviews = useReviews(bidId);
  const actions = useMemo<ReviewActions>(
    () => ({
      ...reviews,
      open: setDialog,
      focus: (id) => list.current?.focus(id),
      select: (ids, isSelected) => setSelected((before) => changedSet(before, ids, isSelected)),
    }),
    [reviews],
  );
  const all = useMemo(() => inDocumentOrder(extraction), [extraction]);
  const shown = useMemo(
    () => filterRequirements(wish.filter.review === 'rejected' ? all : all.filter(isInForce), wish.filter),
    [all, wish.filter],
  );
  // Letters appear at once; a long list follows a moment later.
  const later = useDeferredValue(shown);
  const chosen = all.flatMap(({ id }) => (selected.has(id) ? [id] : []));
  useReviewKeys({ list, search, current, place, selected, actions });
  if (all.length + orphans.length + unresolved.length === 0)
    return <NothingFound bidId={bidId} waiting={waiting} documents={documents.length} />;
  return (
    <ReviewProvider value={actions}>
      <Stack gap="lg">
        <RequirementFilters requirements={all} wish={wish} onChange={changeWish} search={search} />
        <Group justify="space-between">
          <Summary extraction={extraction} shown={shown.length} waiting={waiting} />
          <TopButtons
            document={documents[0]?.id}
            open={setDialog}
            isBeside={beside !== ''}
            showBeside={(isShown) => setBeside(isShown ? 'beside' : '')}
          />
        </Group>
        <div className={beside === '' ? undefined : classes.halves}>
          <div
            className={classes.list}
            onFocusCapture={({ target }) => {
              current.current = requirementAt(target) ?? current.current;
              setFocused(current.current);
            }}
          >
            <RequirementGroups
              rows={later}
              by={wish.group}
              sort={wish.sort}
              documents={documents}
              selected={selected}
              list={list}
            />
          </div>
          {beside !== '' && (
            <Suspense fallback={<Loading what="the document" />}>
              <DocumentBeside rows={shown} current={focused} />
            </Suspense>
          )}
        </div>
        <BulkBar ids={chosen} />
        <OrphanList orphans={orphans} documents={documents} />
        <UnresolvedList unresolved={unresolved} demandSentences={demandSentences} documents={documents} />
      </Stack>
      {dialog !== null && (
        <Suspense>
          <ReviewDialog dialog={dialog} rows={all} documents={documents} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </ReviewProvider>
  );
}

interface TopButtonsProps {
  document: string | undefined;
  open: (dialog: Dialog) => void;
  isBeside: boolean;
  showBeside: (isShown: boolean) => void;
}

function TopButtons({ document, open, isBeside, showBeside }: TopButtonsProps) {
  return (
    <Group gap="xs">
      <Button size="xs" variant="subtle" onClick={() => open({ kind: 'keys' })}>
        Keys
      </Button>
      <Button
        size="xs"
        variant="default"
        visibleFrom="md"
        aria-pressed={isBeside}
        onClick={() => showBeside(!isBeside)}
      >
        {isBeside ? 'Hide the document' : 'Show the document'}
      </Button>
      <Allowed to="contribute">
        <Button
          size="xs"
          variant="default"
          disabled={document === undefined}
          onClick={() => open({ kind: 'add', document: document ?? '', quote: '' })}
        >
          Add a requirement
        </Button>
      </Allowed>
    </Group>
  );
}

function Summary({
  extraction,
  shown,
  waiting,
}: {
  extraction: BidExtraction;
  shown: number;
  waiting: number;
}) {
  const { requirements, rejected } = extraction;
  const mandatory = requirements.filter(({ modality }) => modality === 'mandatory').length;
  const open = requirements.filter(({ review }) => (review?.decision ?? 'undecided') === 'undecided').length;
  return (
    <Text role="status">
      {count(requirements.length, 'requirement', 'requirements')}, {count(mandatory, 'is', 'are')} mandatory;{' '}
      {open} to review
      {rejected.length > 0 && `; ${rejected.length} rejected`}
      {shown !== requirements.length && `; ${shown} shown`}
      {waiting > 0 && `; ${count(waiting, 'document is', 'documents are')} still being read`}
    </Text>
  );
}

const isInForce = (row: ReviewedRequirement): boolean => decisionOf(row) !== 'rejected';

/** As in the documents, whether rejected or not: a decision moves no row. */
function inDocumentOrder({ documents, requirements, rejected }: BidExtraction): ReviewedRequirement[] {
  const places = new Map(documents.map(({ id }, place) => [id, place]));
  const placeOf = ({ evidence: [first] }: ReviewedRequirement) => places.get(first?.document ?? '') ?? 0;
  return [...requirements, ...rejected].sort(
    (one, other) =>
      placeOf(one) - placeOf(other) || (one.evidence[0]?.start ?? 0) - (other.evidence[0]?.start ?? 0),
  );
}

function changedSet(before: ReadonlySet<string>, ids: readonly string[], isSelected: boolean): Set<string> {
  const next = new Set(before);
  for (const id of ids)
    if (isSelected) next.add(id);
    else next.delete(id);
  return next;
}

function requirementAt(target: Element): string | null {
  const row = target.closest<HTMLElement>('[data-requirement], [data-requirement-details]');
  return row?.dataset.requirement ?? row?.dataset.requirementDetails ?? null;
}
