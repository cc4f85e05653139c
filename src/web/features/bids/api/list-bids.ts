import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson } from '../../../components/request.ts';
import { bidSchema } from './bid.ts';

const answerSchema = z.object({ bids: z.array(bidSchema) });

/** All bids, newest first. */
export function useBids() {
  return useQuery({
    queryKey: ['bids'],
    queryFn: async ({ signal }) => (await getJson(answerSchema, '/bids', signal)).bids,
  });
}
