import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { ACCOUNT_ROLES, PERMISSIONS } from '../../../../domain/index.ts';
import { getJson, send } from '../../../components/request.ts';

const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ACCOUNT_ROLES),
  personId: z.string().nullable(),
  groupIds: z.array(z.string()),
});

/** Who uses the page, and what they may do. */
export const accessSchema = z.object({
  state: z.enum(['unclaimed', 'signed-out', 'signed-in']),
  account: accountSchema.optional(),
  permissions: z.array(z.enum(PERMISSIONS)),
  oidc: z.boolean(),
});
export type AccessState = z.infer<typeof accessSchema>;

/** Under this the answer is kept. */
export const ACCESS_KEY = ['access'];

/** Who is signed in. */
export function useAccess() {
  return useQuery({
    queryKey: ACCESS_KEY,
    queryFn: ({ signal }) => getJson(accessSchema, '/access', signal),
    // Asked once: a session that ends meanwhile is told by the next request, without taking away what was typed.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** After somebody came in: everything that was kept is of somebody else, or of nobody. */
async function comeIn(queries: QueryClient): Promise<void> {
  const before = queries.getQueryData<AccessState>(ACCESS_KEY)?.account?.id;
  const now = await queries.fetchQuery({
    queryKey: ACCESS_KEY,
    queryFn: () => getJson(accessSchema, '/access'),
    staleTime: 0,
  });
  if (before !== undefined && before !== now.account?.id)
    window.location.assign(
      ['/join', '/enter'].includes(window.location.pathname) ? '/' : window.location.href,
    );
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== ACCESS_KEY[0] });
}

/** What comes before sign-in, by what is sent for it. */
interface ComingIn {
  'sign-in': { email: string; password: string };
  claim: { token: string; name: string; email: string; password: string };
  accept: { token: string; name?: string; password: string };
  enter: { token: string };
}

/** Signs in: by password, as the first administrator, or by a link. */
export function useComeIn<Way extends keyof ComingIn>(way: Way) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: ComingIn[Way]) => {
      await send('POST', `/access/${way}`, input);
      await comeIn(queries);
    },
  });
}

/** Ends the session; nothing that was shown stays in memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => send('POST', '/access/sign-out', {}),
    onSuccess: () => window.location.assign('/'),
  });
}

/** Changes one's own password; other sessions of the account end. */
export function useChangePassword() {
  return useMutation({
    mutationFn: (input: { current: string; next: string }) => send('POST', '/access/password', input),
  });
}
