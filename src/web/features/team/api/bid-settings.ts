import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type BidSettings, bidSettingsSchema } from '../../../../domain/index.ts';
import { getJson, sendJson } from '../../../components/request.ts';

const pathOf = (bidId: string) => `/bids/${encodeURIComponent(bidId)}/settings`;

/** The rules of the team and the weights of the score that are kept for a bid. */
export function useBidSettings(bidId: string) {
  return useQuery({
    queryKey: ['settings', bidId],
    queryFn: ({ signal }) => getJson(bidSettingsSchema, pathOf(bidId), signal),
  });
}

/** Keeps the settings of a bid; every answer follows them. */
export function useKeepSettings(bidId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (settings: BidSettings) => sendJson(bidSettingsSchema, 'PUT', pathOf(bidId), settings),
    onSuccess(settings) {
      queries.setQueryData(['settings', bidId], settings);
      return queries.invalidateQueries({ queryKey: ['match', bidId] });
    },
  });
}
