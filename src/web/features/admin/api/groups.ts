import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, send, sendJson } from '../../../components/request.ts';

const groupSchema = z.object({ id: z.string(), name: z.string(), members: z.number(), bids: z.number() });
export type AccountGroup = z.infer<typeof groupSchema>;

const KEY = ['groups'];

/** The groups that a bid may be private to. */
export function useGroups(isWanted = true) {
  return useQuery({
    queryKey: KEY,
    enabled: isWanted,
    queryFn: async ({ signal }) =>
      (await getJson(z.object({ groups: z.array(groupSchema) }), '/groups', signal)).groups,
  });
}

/** Makes a group; people are put into it at their accounts. */
export function useMakeGroup() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => sendJson(groupSchema, 'POST', '/groups', { name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** Removes a group that has no bids. */
export function useRemoveGroup() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send('DELETE', `/groups/${encodeURIComponent(id)}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
