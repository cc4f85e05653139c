import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson } from '../../../components/request.ts';

const answerSchema = z.object({
  kickoff: z.string().nullable(),
  mandatory: z.object({
    total: z.number(),
    met: z.number(),
    inTime: z.number(),
    missing: z.number(),
    notAssessed: z.number(),
  }),
});
/** The mandatory requirements of a bid by how the roster stands to them. */
export type BidCoverage = z.infer<typeof answerSchema>;

/** How far the roster covers a bid, without a team being solved; `isWanted` false asks nothing. */
export function useBidCoverage(bidId: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['match', bidId, 'coverage'],
    queryFn: ({ signal }) => getJson(answerSchema, `/bids/${encodeURIComponent(bidId)}/coverage`, signal),
    enabled: isWanted,
  });
}
