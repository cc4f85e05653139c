import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson } from '../../../components/request.ts';

const answerSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      issuer: z.string().nullish(),
      why: z.string().optional(),
    }),
  ),
});

/** One thing that a search found. */
export type CatalogueHit = z.infer<typeof answerSchema>['results'][number];

/** Finds catalogue entries by words, also misspelt ones; the last results stay until the next are there. */
export function useCatalogueSearch(words: string) {
  return useQuery({
    queryKey: ['catalogue', 'search', words],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ q: words, limit: '30' });
      return (await getJson(answerSchema, `/catalogue/search?${query}`, signal)).results;
    },
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
}
