import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { applyReviews, type ReviewRecord, type ReviewRequest } from '../../../../domain/index.ts';
import { sendJson } from '../../../components/request.ts';
import type { BidExtraction } from './get-requirements.ts';

const keptSchema = z.object({ batch: z.string() });
const undoneSchema = z.object({ undone: z.array(z.number()) });

/** Keeps changes of requirements; the page shows them at once and takes them back where the service refuses them. */
export function useReviewRequirements(bidId: string) {
  const queries = useQueryClient();
  const key = ['requirements', bidId];
  return useMutation({
    mutationFn: (changes: ReviewRequest[]) => sendJson(keptSchema, 'POST', pathOf(bidId), { changes }),
    async onMutate(changes) {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<BidExtraction>(key);
      if (before) queries.setQueryData(key, changedAtOnce(before, changes));
      return { before };
    },
    onError: (_error, _changes, context) => queries.setQueryData(key, context?.before),
    // Kept is kept; a form need not wait for the list.
    onSettled: () => void askAnew(queries, bidId),
  });
}

/** Undoes the changes that were sent together, or the last ones of the bid. */
export function useUndoReviews(bidId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (batch: string | undefined) =>
      sendJson(undoneSchema, 'POST', `${pathOf(bidId)}/undo`, { batch }),
    onSettled: () => askAnew(queries, bidId),
  });
}

const pathOf = (bidId: string) => `/bids/${encodeURIComponent(bidId)}/reviews`;

function askAnew(queries: QueryClient, bidId: string): Promise<void> {
  void queries.invalidateQueries({ queryKey: ['match', bidId] });
  return queries.invalidateQueries({ queryKey: ['requirements', bidId] });
}

/** What the answer will be; what gets its id or its place from the service is waited for. */
function changedAtOnce(before: BidExtraction, changes: readonly ReviewRequest[]): BidExtraction {
  const at = new Date().toISOString();
  const records = changes.flatMap((change, place): ReviewRecord[] =>
    change.kind === 'add' || change.kind === 'split'
      ? []
      : [{ id: -1 - place, batch: '', who: null, at, change, seen: [] }],
  );
  const { requirements, rejected } = applyReviews([...before.requirements, ...before.rejected], records);
  return { ...before, requirements, rejected };
}
