import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { scoreWeightsSchema } from '../../../../domain/index.ts';
import { getJson } from '../../../components/request.ts';

const answerSchema = z.object({ weights: scoreWeightsSchema });

/** The weights of a score where a bid says nothing else. */
export function useUsualWeights() {
  return useQuery({
    queryKey: ['weights'],
    queryFn: async ({ signal }) => (await getJson(answerSchema, '/weights', signal)).weights,
  });
}
