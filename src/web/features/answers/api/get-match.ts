import { useQuery } from '@tanstack/react-query';
import { type Match, matchSchema } from '../../../../domain/index.ts';
import { getJson } from '../../../components/request.ts';

/** Shortlist, team and plan of a bid in one answer, so that all views speak of the same state of things. */
export function useMatch(bidId: string, isWanted: boolean) {
  return useQuery({ ...matchQuery(bidId, ''), enabled: isWanted });
}

/**
 * The same for a question that differs from the bid ("kickoff=2027-04-01&lockOut=P01"); '' asks nothing. While the next
 * question is worked out, the answer to the last one stays.
 */
export function useWhatIfMatch(bidId: string, question: string) {
  return useQuery({
    ...matchQuery(bidId, question),
    enabled: question !== '',
    placeholderData: (last: Match | undefined) => last,
  });
}

const matchQuery = (bidId: string, question: string) => ({
  queryKey: question === '' ? ['match', bidId] : ['match', bidId, question],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    getJson(
      matchSchema,
      `/bids/${encodeURIComponent(bidId)}/match${question === '' ? '' : `?${question}`}`,
      signal,
    ),
});
