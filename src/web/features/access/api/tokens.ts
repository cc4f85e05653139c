import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { ACCOUNT_ROLES, type AccountRole } from '../../../../domain/index.ts';
import { getJson, send, sendJson } from '../../../components/request.ts';

const tokenSchema = z.object({
  id: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  name: z.string(),
  role: z.enum(ACCOUNT_ROLES),
  start: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
});
export type ApiToken = z.infer<typeof tokenSchema>;

const KEY = ['tokens'];

/** One's own API tokens; an administrator sees everybody's. */
export function useTokens() {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) =>
      (await getJson(z.object({ tokens: z.array(tokenSchema) }), '/tokens', signal)).tokens,
  });
}

/** Makes a token; the answer is the only one that has it. */
export function useMakeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { name: string; role: AccountRole; days: number }) =>
      sendJson(tokenSchema.extend({ token: z.string() }), 'POST', '/tokens', input),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** Ends a token for good. */
export function useEndToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send('DELETE', `/tokens/${encodeURIComponent(id)}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
