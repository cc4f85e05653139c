import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendJson } from '../../../components/request.ts';
import { type BidFacts, bidSchema } from './bid.ts';

/** Changes facts of a bid; every answer depends on them, so all are asked anew. */
export function useChangeBid(bidId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (facts: BidFacts) =>
      sendJson(bidSchema, 'PATCH', `/bids/${encodeURIComponent(bidId)}`, facts),
    onSuccess(bid) {
      queries.setQueryData(['bid', bidId], bid);
      void queries.invalidateQueries({ queryKey: ['bids'] });
      return queries.invalidateQueries({ queryKey: ['match', bidId] });
    },
  });
}
