import { z } from 'zod';
import {
  type Access,
  accessLinkSchema,
  accountChangeSchema,
  accountListSchema,
  accountSchema,
  changeAccount,
  createGroup,
  createToken,
  groupInputSchema,
  groupListSchema,
  groupSchema,
  invitationInputSchema,
  invitationListSchema,
  invite,
  listAccounts,
  listGroups,
  listInvitations,
  listTokens,
  newInvitationSchema,
  newTokenSchema,
  removeGroup,
  resetAccount,
  revokeToken,
  tokenInputSchema,
  tokenListSchema,
  withdrawInvitation,
} from '../../access/index.ts';
import { done, ok, type Route, route } from '../route.ts';

const id = z.string().max(64);
const GONE = { 204: { description: 'It is gone.' } };

const accountsRoutes = (access: Access) => [
  route({
    method: 'get',
    path: '/accounts',
    id: 'listAccounts',
    allows: 'administer',
    summary: 'List all accounts by name',
    tag: 'accounts',
    request: {},
    responses: { 200: { description: 'All accounts.', schema: accountListSchema } },
    handler: async () => ok({ accounts: await listAccounts(access) }),
  }),
  route({
    method: 'patch',
    path: '/accounts/{accountId}',
    id: 'changeAccount',
    allows: 'administer',
    summary: 'Give an account another role, groups, or record of the roster; disable it or enable it again',
    tag: 'accounts',
    request: { params: z.object({ accountId: id }), body: accountChangeSchema },
    responses: { 200: { description: 'The account as it is now.', schema: accountSchema } },
    handler: async ({ params, body }) => ok(await changeAccount(access, params.accountId, body)),
  }),
  route({
    method: 'post',
    path: '/accounts/{accountId}/reset',
    id: 'resetAccount',
    allows: 'administer',
    summary: 'Make a link by which somebody sets a new password',
    tag: 'accounts',
    request: { params: z.object({ accountId: id }) },
    responses: { 201: { description: 'The link, shown only now.', schema: accessLinkSchema } },
    async handler({ params }) {
      const { link, expiresAt } = await resetAccount(access, { id: params.accountId });
      return { status: 201, body: { link, expiresAt } };
    },
  }),
];

const invitationsRoutes = (access: Access) => [
  route({
    method: 'get',
    path: '/invitations',
    id: 'listInvitations',
    allows: 'administer',
    summary: 'List the invitations that nobody has taken up yet',
    tag: 'accounts',
    request: {},
    responses: { 200: { description: 'The newest first.', schema: invitationListSchema } },
    handler: async () => ok({ invitations: await listInvitations(access) }),
  }),
  route({
    method: 'post',
    path: '/invitations',
    id: 'invite',
    allows: 'administer',
    summary: 'Invite somebody by a link, which takes the place of an older one to the same address',
    tag: 'accounts',
    request: { body: invitationInputSchema },
    responses: { 201: { description: 'The link, shown only now.', schema: newInvitationSchema } },
    handler: async ({ body }) => ({ status: 201, body: await invite(access, body) }),
  }),
  route({
    method: 'delete',
    path: '/invitations/{invitationId}',
    id: 'withdrawInvitation',
    allows: 'administer',
    summary: 'Take an invitation back',
    tag: 'accounts',
    request: { params: z.object({ invitationId: id }) },
    responses: GONE,
    async handler({ params }) {
      await withdrawInvitation(access, params.invitationId);
      return done();
    },
  }),
];

const groupsRoutes = (access: Access) => [
  route({
    method: 'get',
    path: '/groups',
    id: 'listGroups',
    allows: 'manage-bids',
    summary: 'List the groups that one can make bids private to',
    tag: 'accounts',
    request: {},
    responses: { 200: { description: 'By name.', schema: groupListSchema } },
    handler: async ({ caller }) => ok({ groups: await listGroups(access, caller) }),
  }),
  route({
    method: 'post',
    path: '/groups',
    id: 'createGroup',
    allows: 'administer',
    summary: 'Make a group',
    tag: 'accounts',
    request: { body: groupInputSchema },
    responses: { 201: { description: 'The new group.', schema: groupSchema } },
    handler: async ({ body }) => ({ status: 201, body: await createGroup(access, body.name) }),
  }),
  route({
    method: 'delete',
    path: '/groups/{groupId}',
    id: 'removeGroup',
    allows: 'administer',
    summary: 'Delete a group that no bid is private to',
    tag: 'accounts',
    request: { params: z.object({ groupId: id }) },
    responses: GONE,
    async handler({ params }) {
      await removeGroup(access, params.groupId);
      return done();
    },
  }),
];

const tokensRoutes = (access: Access) => [
  route({
    method: 'get',
    path: '/tokens',
    id: 'listTokens',
    allows: 'sign-in',
    summary: "List one's own tokens; an administrator sees everybody's",
    tag: 'accounts',
    request: {},
    responses: { 200: { description: 'The newest first.', schema: tokenListSchema } },
    handler: async ({ caller }) => ok({ tokens: await listTokens(access, caller) }),
  }),
  route({
    method: 'post',
    path: '/tokens',
    id: 'createToken',
    allows: 'sign-in',
    inPerson: true,
    summary: 'Make a token for scripts',
    tag: 'accounts',
    request: { body: tokenInputSchema },
    responses: { 201: { description: 'The token, shown only now.', schema: newTokenSchema } },
    handler: async ({ caller, body }) => ({ status: 201, body: await createToken(access, caller, body) }),
  }),
  route({
    method: 'delete',
    path: '/tokens/{tokenId}',
    id: 'revokeToken',
    allows: 'sign-in',
    summary: 'End a token at once',
    tag: 'accounts',
    request: { params: z.object({ tokenId: id }) },
    responses: GONE,
    async handler({ caller, params }) {
      await revokeToken(access, caller, params.tokenId);
      return done();
    },
  }),
];

/** Accounts, invitations, groups and tokens. */
export function accountRoutes(access: Access): Route[] {
  return [accountsRoutes, invitationsRoutes, groupsRoutes, tokensRoutes].flatMap((declared) =>
    declared(access),
  );
}
