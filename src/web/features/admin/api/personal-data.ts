import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { API_PATH, sendJson } from '../../../components/request.ts';

const erasedSchema = z.object({
  removed: z.record(z.string(), z.number()),
  pseudonymised: z.record(z.string(), z.number()),
  remains: z.string(),
});
export type Erased = z.infer<typeof erasedSchema>;

/** Where everything that is kept of a person is, as a file to hand to them. */
export function personFile(personId: string): string {
  return `${API_PATH}/people/${encodeURIComponent(personId)}/export`;
}

/** Erases a person; every answer changes with them. */
export function useErasePerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) =>
      sendJson(erasedSchema, 'DELETE', `/people/${encodeURIComponent(personId)}`, undefined),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Deletes a bid with all that belongs to it. */
export function useDeleteBid() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (bidId: string) =>
      sendJson(
        z.object({ documents: z.number() }),
        'DELETE',
        `/bids/${encodeURIComponent(bidId)}`,
        undefined,
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['bids'] }),
  });
}
