import { z } from 'zod';
import { ACCOUNT_ROLES, PERMISSIONS } from '../domain/index.ts';
import { LEAST_PASSWORD, MOST_PASSWORD } from './sign-in-library.ts';

const name = z.string().trim().min(1).max(200);
const email = z.email('must be an e-mail address').max(254);
const secret = z.string().min(1).max(200).describe('What stands behind "#" in the link.');
const newPassword = z
  .string()
  .min(LEAST_PASSWORD, `must have at least ${LEAST_PASSWORD} characters`)
  .max(MOST_PASSWORD, `must have at most ${MOST_PASSWORD} characters`);
// A wrong password is wrong however long it is; a huge one is not hashed.
const password = z.string().min(1).max(1000);
const id = z.string().min(1).max(64);
const groupIds = z.array(id).max(100);
const personId = z.string().min(1).max(200).nullable().describe('Id of their own record of the roster.');
export const accountRoleSchema = z.enum(ACCOUNT_ROLES);

/** What an account is. */
export const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: accountRoleSchema,
  disabled: z.boolean(),
  personId: z.string().nullable(),
  groupIds: z.array(z.string()),
  createdAt: z.iso.datetime(),
});
export type AccountView = z.infer<typeof accountSchema>;
export const accountListSchema = z.object({ accounts: z.array(accountSchema) });

/** Who asks, and what they may do. */
export const accessSchema = z.object({
  state: z.enum(['unclaimed', 'signed-out', 'signed-in']),
  account: accountSchema.omit({ disabled: true, createdAt: true }).optional(),
  permissions: z.array(z.enum(PERMISSIONS)),
  oidc: z.boolean().describe('True where people can sign in at another service: GET /access/oidc.'),
});
export type AccessView = z.infer<typeof accessSchema>;

export const claimInputSchema = z.strictObject({ token: secret, name, email, password: newPassword });
export const signInInputSchema = z.strictObject({ email: z.string().max(254), password });
export const passwordInputSchema = z.strictObject({ current: password, next: newPassword });
export const acceptInputSchema = z.strictObject({
  token: secret,
  name: name.optional().describe('Of a new account; the name in the invitation where left out.'),
  password: newPassword,
});
export const enterInputSchema = z.strictObject({ token: secret });

export const accountChangeSchema = z.strictObject({
  name: name.optional(),
  role: accountRoleSchema.optional(),
  disabled: z.boolean().optional(),
  groupIds: groupIds.optional(),
  personId: personId.optional(),
});
export type AccountChangeInput = z.infer<typeof accountChangeSchema>;

/** A link that works once; it is shown only now. */
export const accessLinkSchema = z.object({ link: z.url(), expiresAt: z.iso.datetime() });

export const invitationInputSchema = z.strictObject({
  email,
  name: name.optional(),
  role: accountRoleSchema,
  groupIds: groupIds.optional(),
  personId: personId.optional(),
});
export type InvitationInput = z.infer<typeof invitationInputSchema>;
export const invitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  role: accountRoleSchema,
  groupIds: z.array(z.string()),
  personId: z.string().nullable(),
  expiresAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
});
export type InvitationView = z.infer<typeof invitationSchema>;
export const newInvitationSchema = accessLinkSchema.extend({ id: z.string() });
export const invitationListSchema = z.object({ invitations: z.array(invitationSchema) });

export const groupInputSchema = z.strictObject({ name });
export const groupSchema = z.object({
  id: z.string(),
  name: z.string(),
  members: z.number().int().describe('Accounts in it.'),
  bids: z.number().int().describe('Bids that are private to it.'),
});
export type GroupView = z.infer<typeof groupSchema>;
export const groupListSchema = z.object({ groups: z.array(groupSchema) });

export const tokenInputSchema = z.strictObject({
  name,
  role: accountRoleSchema.describe("At most one's own."),
  days: z.number().int().min(1).max(366).describe('How long it holds.'),
});
export type TokenInput = z.infer<typeof tokenInputSchema>;
export const tokenSchema = z.object({
  id: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  name: z.string(),
  role: accountRoleSchema,
  start: z.string().describe('How it begins, to tell it from others.'),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable().describe('When it was last used, to five minutes.'),
  createdAt: z.iso.datetime(),
});
export type TokenView = z.infer<typeof tokenSchema>;
export const newTokenSchema = tokenSchema.extend({
  token: z.string().describe('The token itself, shown only now.'),
});
export const tokenListSchema = z.object({ tokens: z.array(tokenSchema) });
