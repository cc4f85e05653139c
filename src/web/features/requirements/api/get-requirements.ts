import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import {
  documentSummarySchema,
  reviewedRequirementSchema,
  roleSchema,
  scheduledDaySchema,
  unresolvedSchema,
} from '../../../../domain/index.ts';
import { getJson } from '../../../components/request.ts';

const answerSchema = z.object({
  documents: z.array(documentSummarySchema),
  requirements: z.array(reviewedRequirementSchema),
  rejected: z.array(reviewedRequirementSchema),
  orphans: z.array(reviewedRequirementSchema),
  roles: z.array(roleSchema),
  unresolved: z.array(unresolvedSchema),
  demandSentences: z.number().int(),
  schedule: z.array(scheduledDaySchema),
});

/** What the documents of a bid demand together, as people reviewed it. */
export type BidExtraction = z.infer<typeof answerSchema>;

/** Asks what the documents of a bid demand; `isWanted` false waits until there is something to ask. */
export function useRequirements(bidId: string, isWanted = true) {
  return useQuery({
    queryKey: ['requirements', bidId],
    queryFn: ({ signal }) => getJson(answerSchema, `/bids/${encodeURIComponent(bidId)}/requirements`, signal),
    enabled: isWanted,
  });
}
