import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson } from '../../../components/request.ts';
import { documentSchema } from './document.ts';

const answerSchema = z.object({ documents: z.array(documentSchema) });

/** The documents of a bid in the order of their upload. */
export function useDocuments(bidId: string) {
  return useQuery({
    queryKey: ['documents', bidId],
    queryFn: async ({ signal }) =>
      (await getJson(answerSchema, `/bids/${encodeURIComponent(bidId)}/documents`, signal)).documents,
  });
}
