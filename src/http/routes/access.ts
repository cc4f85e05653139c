import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { z } from 'zod';
import {
  type Access,
  accept,
  acceptInputSchema,
  accessSchema,
  type BegunSession,
  beginOidc,
  changePassword,
  claim,
  claimInputSchema,
  enter,
  enterInputSchema,
  finishOidc,
  knownBrowser,
  limited,
  type Onward,
  passwordInputSchema,
  showAccess,
  signIn,
  signInInputSchema,
  signOut,
  type Tries,
} from '../../access/index.ts';
import { done, ok, type Reply, type Route, route } from '../route.ts';

const SIGNED_IN = { 204: { description: 'Signed in; the cookie holds the session.' } };
const tag = 'access';

const showAccessRoute = (access: Access) =>
  route({
    method: 'get',
    path: '/access',
    id: 'showAccess',
    allows: 'anyone',
    isOpenUnclaimed: true,
    summary: 'Say who asks, and what they may do',
    tag,
    request: {},
    responses: { 200: { description: 'Also for who is not signed in.', schema: accessSchema } },
    handler: async ({ caller }) => ok(await showAccess(access, caller)),
  });

const claimRoute = (access: Access) =>
  route({
    method: 'post',
    path: '/access/claim',
    id: 'claim',
    allows: 'anyone',
    isOpenUnclaimed: true,
    summary: 'Make the first administrator, by the link that the service printed',
    tag,
    request: { body: claimInputSchema },
    responses: SIGNED_IN,
    handler: ({ body, request }) =>
      begun(
        access,
        request,
        limited(access, linkTry(request), () => claim(access, body)),
      ),
  });

const signInRoute = (access: Access) =>
  route({
    method: 'post',
    path: '/access/sign-in',
    id: 'signIn',
    allows: 'anyone',
    summary: 'Sign in by password',
    tag,
    request: { body: signInInputSchema },
    responses: SIGNED_IN,
    handler: ({ body: { email, password }, request }) => {
      const browser = knownBrowser(access, request.get('cookie'), email);
      const tries = { kind: 'sign-in', address: addressOf(request), account: email, browser } as const;
      return begun(
        access,
        request,
        limited(access, tries, () => signIn(access, email, password)),
      );
    },
  });

const signOutRoute = (access: Access) =>
  route({
    method: 'post',
    path: '/access/sign-out',
    id: 'signOut',
    allows: 'anyone',
    summary: 'End this session',
    tag,
    request: {},
    responses: { 204: { description: 'Nobody is signed in any more.' } },
    async handler({ request }) {
      return done({ 'Set-Cookie': await signOut(access, request.get('cookie')) });
    },
  });

const passwordRoute = (access: Access) =>
  route({
    method: 'post',
    path: '/access/password',
    id: 'changePassword',
    allows: 'sign-in',
    inPerson: true,
    summary: "Change one's own password; every other session of the account ends",
    tag,
    request: { body: passwordInputSchema },
    responses: SIGNED_IN,
    handler: ({ caller, body, request }) => {
      const tries = { kind: 'password', address: addressOf(request), account: caller.accountId } as const;
      return begun(
        access,
        request,
        limited(access, tries, () => changePassword(access, caller, body)),
      );
    },
  });

const acceptRoute = (access: Access) =>
  route({
    method: 'post',
    path: '/access/accept',
    id: 'acceptLink',
    allows: 'anyone',
    summary: 'Take up an invitation, or set a new password by a link',
    tag,
    request: { body: acceptInputSchema },
    responses: SIGNED_IN,
    handler: ({ body, request }) =>
      begun(
        access,
        request,
        limited(access, linkTry(request), () => accept(access, body)),
      ),
  });

const enterRoute = (access: Access) =>
  route({
    method: 'post',
    path: '/access/enter',
    id: 'enter',
    allows: 'anyone',
    summary: 'Sign in by a link that works once, which the console printed',
    tag,
    request: { body: enterInputSchema },
    responses: SIGNED_IN,
    handler: ({ body, request }) =>
      begun(
        access,
        request,
        limited(access, linkTry(request), () => enter(access, body.token)),
      ),
  });

const oidcRoute = (access: Access) =>
  route({
    method: 'get',
    path: '/access/oidc',
    id: 'beginOidc',
    allows: 'anyone',
    summary: 'Go to the other service to sign in there (OpenID Connect)',
    tag,
    request: {},
    responses: { 302: { description: 'On to the other service.' } },
    handler: async () => onward(await beginOidc(access)),
  });

const oidcCallbackRoute = (access: Access) =>
  route({
    method: 'get',
    path: '/access/oidc/callback',
    id: 'finishOidc',
    allows: 'anyone',
    summary: 'Come back from the other service, which sends people here',
    tag,
    request: {
      query: z.looseObject({
        code: z.string().max(4_000).optional(),
        state: z.string().max(1_000).optional(),
        error: z.string().max(1_000).optional(),
        iss: z.string().max(1_000).optional(),
      }),
    },
    responses: { 302: { description: 'On to the page, signed in or refused.' } },
    async handler({ query: { code, state, error, iss }, request }) {
      const given = Object.entries({ code, state, error, iss }).filter(([, value]) => value !== undefined);
      const cookies = request.get('cookie');
      return onward(await finishOidc(access, Object.fromEntries(given) as Record<string, string>, cookies));
    },
  });

function onward({ location, cookies }: Onward): Reply {
  return { status: 302, headers: { Location: location, 'Set-Cookie': cookies } };
}

/** Answers a session that has begun; one that the browser had before ends. */
async function begun(access: Access, request: Request, session: Promise<BegunSession>): Promise<Reply> {
  const { cookies } = await session;
  await signOut(access, request.get('cookie'));
  return done({ 'Set-Cookie': cookies });
}

function linkTry(request: Request): Tries {
  return { kind: 'link', address: addressOf(request) };
}

/** Who asks, as far as the network says; of IPv6 the network of 64 bits that one customer has. */
function addressOf({ ip = '' }: Request): string {
  return ipKeyGenerator(ip, 64);
}

/** Signing in and out, and the links that lead there. */
export function accessRoutes(access: Access): Route[] {
  return [
    showAccessRoute,
    claimRoute,
    signInRoute,
    signOutRoute,
    passwordRoute,
    acceptRoute,
    enterRoute,
    oidcRoute,
    oidcCallbackRoute,
  ].map((declared) => declared(access));
}
