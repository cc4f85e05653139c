import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { ACCOUNT_ROLES, type AccountRole } from '../../../../domain/index.ts';
import { getJson, send, sendJson } from '../../../components/request.ts';

const roleSchema = z.enum(ACCOUNT_ROLES);

const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  disabled: z.boolean(),
  personId: z.string().nullable(),
  groupIds: z.array(z.string()),
});
export type Account = z.infer<typeof accountSchema>;

const invitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  role: roleSchema,
  expiresAt: z.string(),
});
export type Invitation = z.infer<typeof invitationSchema>;

const linkSchema = z.object({ link: z.string(), expiresAt: z.string() });
/** A link that works once. */
export type OnceLink = z.infer<typeof linkSchema>;

const ACCOUNTS = ['accounts'];
const INVITATIONS = ['invitations'];

/** Everybody who may come in. */
export function useAccounts() {
  return useQuery({
    queryKey: ACCOUNTS,
    queryFn: async ({ signal }) =>
      (await getJson(z.object({ accounts: z.array(accountSchema) }), '/accounts', signal)).accounts,
  });
}

/** What of an account changes. */
export interface AccountChange {
  name?: string;
  role?: AccountRole;
  disabled?: boolean;
  groupIds?: string[];
  personId?: string | null;
}

/** Changes an account; it holds at once, also in sessions that are open. */
export function useChangeAccount(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: AccountChange) =>
      sendJson(accountSchema, 'PATCH', `/accounts/${encodeURIComponent(id)}`, change),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ACCOUNTS }),
        queries.invalidateQueries({ queryKey: ['groups'] }),
      ]),
  });
}

/** Makes a link by which the account gets a new password. */
export function useMakeReset(id: string) {
  return useMutation({
    mutationFn: () => sendJson(linkSchema, 'POST', `/accounts/${encodeURIComponent(id)}/reset`, {}),
  });
}

/** Who is invited and has not come yet. */
export function useInvitations() {
  return useQuery({
    queryKey: INVITATIONS,
    queryFn: async ({ signal }) =>
      (await getJson(z.object({ invitations: z.array(invitationSchema) }), '/invitations', signal))
        .invitations,
  });
}

/** Whom to invite. */
export interface NewInvitation {
  email: string;
  name?: string;
  role: AccountRole;
  groupIds?: string[];
  personId?: string | null;
}

/** Makes an invitation; its link is shown this once. */
export function useInvite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: NewInvitation) => sendJson(linkSchema, 'POST', '/invitations', input),
    onSuccess: () => queries.invalidateQueries({ queryKey: INVITATIONS }),
  });
}

/** Takes an invitation back. */
export function useWithdraw() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send('DELETE', `/invitations/${encodeURIComponent(id)}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: INVITATIONS }),
  });
}
