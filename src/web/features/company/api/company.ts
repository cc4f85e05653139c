import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import {
  type CompanyProfile,
  companyProfileSchema,
  type ScoreWeightsInput,
  scoreWeightsSchema,
} from '../../../../domain/index.ts';
import { getJson, sendJson } from '../../../components/request.ts';

const companySchema = z.object({ company: companyProfileSchema.nullable() });
const weightsSchema = z.object({ weights: scoreWeightsSchema });

/** What the company itself holds; null where nobody said. */
export function useCompany() {
  return useQuery({
    queryKey: ['company'],
    queryFn: async ({ signal }) => (await getJson(companySchema, '/company', signal)).company,
  });
}

/** Keeps what the company holds, as a whole; demands on the company are judged by it. */
export function usePutCompany() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (company: CompanyProfile | null) => sendJson(companySchema, 'PUT', '/company', { company }),
    onSuccess({ company }) {
      queries.setQueryData(['company'], company);
      void queries.invalidateQueries({ queryKey: ['insight'] });
      return queries.invalidateQueries({ queryKey: ['match'] });
    },
  });
}

/** What each part of a score weighs where a bid says nothing else. */
export function useWeights() {
  return useQuery({
    queryKey: ['weights'],
    queryFn: async ({ signal }) => (await getJson(weightsSchema, '/weights', signal)).weights,
  });
}

/** Keeps the usual weights; what is left out takes Muster's own. */
export function usePutWeights() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (weights: ScoreWeightsInput) => sendJson(weightsSchema, 'PUT', '/weights', weights),
    onSuccess({ weights }) {
      queries.setQueryData(['weights'], weights);
      return queries.invalidateQueries({ queryKey: ['match'] });
    },
  });
}
