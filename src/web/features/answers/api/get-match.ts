import { useQuery } from '@tanstack/react-query';
import { matchSchema } from '../../../../domain/index.ts';
import { getJson } from '../../../components/request.ts';

/** Shortlist, team and plan of a bid in one answer, so that all views speak of the same state of things. */
export function useMatch(bidId: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['match', bidId],
    queryFn: ({ signal }) => getJson(matchSchema, `/bids/${encodeURIComponent(bidId)}/match`, signal),
    enabled: isWanted,
  });
}
