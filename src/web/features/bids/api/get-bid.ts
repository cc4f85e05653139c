import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../../components/request.ts';
import { bidSchema } from './bid.ts';

/** One bid. */
export function useBid(bidId: string) {
  return useQuery({
    queryKey: ['bid', bidId],
    queryFn: ({ signal }) => getJson(bidSchema, `/bids/${encodeURIComponent(bidId)}`, signal),
  });
}
