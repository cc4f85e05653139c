import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, sendJson } from '../../../components/request.ts';

const documentSchema = z.object({ id: z.string(), name: z.string(), replaces: z.string().nullable() });

/** A document with the one that it takes the place of. */
export type Replacing = z.infer<typeof documentSchema>;

/** The documents of a bid, each with the one that it takes the place of. */
export function useReplaces(bidId: string) {
  return useQuery({
    queryKey: ['documents', bidId, 'replaces'],
    queryFn: async ({ signal }) =>
      (
        await getJson(
          z.object({ documents: z.array(documentSchema) }),
          `/bids/${encodeURIComponent(bidId)}/documents`,
          signal,
        )
      ).documents,
  });
}

/** Says which document one takes the place of; null: of none. Every answer depends on it. */
export function useSetReplaces(bidId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, replaces }: { id: string; replaces: string | null }) =>
      sendJson(documentSchema, 'PATCH', `/documents/${encodeURIComponent(id)}`, { replaces }),
    onSuccess() {
      for (const queryKey of [
        ['match', bidId],
        ['requirements', bidId],
        ['extraction', bidId],
      ])
        void queries.invalidateQueries({ queryKey });
      return queries.invalidateQueries({ queryKey: ['documents', bidId] });
    },
  });
}
