import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendJson } from '../../../components/request.ts';
import { bidSchema } from './bid.ts';

/** Puts a bid into the archive (true) or takes it out. */
export function useArchiveBid(bidId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (isArchived: boolean) => {
      const way = isArchived ? 'archive' : 'unarchive';
      return sendJson(bidSchema, 'POST', `/bids/${encodeURIComponent(bidId)}/${way}`, {});
    },
    onSuccess(bid) {
      queries.setQueryData(['bid', bidId], bid);
      return queries.invalidateQueries({ queryKey: ['bids'] });
    },
  });
}
