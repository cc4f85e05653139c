import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendJson } from '../../../components/request.ts';
import { type BidFacts, bidSchema } from './bid.ts';

/** Opens a bid. */
export function useCreateBid() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (facts: BidFacts & { name: string }) => sendJson(bidSchema, 'POST', '/bids', facts),
    onSuccess(bid) {
      queries.setQueryData(['bid', bid.id], bid);
      return queries.invalidateQueries({ queryKey: ['bids'] });
    },
  });
}
