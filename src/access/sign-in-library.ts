import { betterAuth } from 'better-auth';
import { validateToken } from 'better-auth/oauth2';
import { genericOAuth } from 'better-auth/plugins';
import type { Logger } from '../logger.ts';
import type { openSignInDatabase } from '../store/index.ts';

import type { OidcSettings, OidcTokens, Vouched } from './oidc-words.ts';
import type { SessionCookie } from './session-cookie.ts';

/** A session ends this long after sign-in, however much it is used. */
export const SESSION_DAYS = 7;
/** It ends earlier where nobody used it for this long: a working day and its lunch. */
export const IDLE_HOURS = 12;
/** NIST SP 800-63B asks for eight at least; long ones beat odd characters. */
export const LEAST_PASSWORD = 12;
/** Longer ones cost hashing time and protect nothing more. */
export const MOST_PASSWORD = 128;
/** The other service of sign-in, as better-auth names it. */
export const OIDC_PROVIDER = 'oidc';
/** Where the other service sends people back to, under PUBLIC_URL. */
export const OIDC_CALLBACK_PATH = '/api/v1/access/oidc/callback';

/** What better-auth is told. */
export interface LibrarySettings {
  db: ReturnType<typeof openSignInDatabase>;
  logger: Logger;
  secret: string;
  cookie: SessionCookie;
  publicUrl: string | undefined;
  oidc: OidcSettings | undefined;
  /** Whom these tokens of the other service are of, if it vouches for them; an invitation to them is an account then. */
  vouchedFor(tokens: OidcTokens): Promise<Vouched | null>;
  /** Whether this account may have a session now. */
  mayBegin(accountId: string): Promise<boolean>;
  /** A session was written; its token is still as it is. */
  onSession(session: { id: string; token: string }): Promise<void>;
}

/** better-auth with our tables: it hashes passwords (scrypt), begins sessions and speaks OpenID Connect. */
export type SignInLibrary = ReturnType<typeof openSignInLibrary>;

/** Opens better-auth. Its own routes are not mounted: routes of ours call it. */
export function openSignInLibrary(settings: LibrarySettings) {
  const { db, logger, secret, cookie, publicUrl, oidc } = settings;
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure: cookie.isSecure } as const;
  return betterAuth({
    appName: 'Muster',
    database: { db, type: 'postgres' },
    baseURL: publicUrl ?? 'http://localhost',
    basePath: '/sign-in-library',
    secret,
    telemetry: { enabled: false },
    logger: { log: (_level, message) => logger.debug({ library: 'better-auth' }, message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LEAST_PASSWORD,
      maxPasswordLength: MOST_PASSWORD,
    },
    user: {
      modelName: 'accounts',
      additionalFields: {
        role: { type: 'string', input: false },
        disabled: { type: 'boolean', input: false },
        personId: { type: 'string', input: false, required: false },
      },
    },
    session: { modelName: 'sessions', expiresIn: SESSION_DAYS * 24 * 3600, disableSessionRefresh: true },
    account: {
      modelName: 'signInMethods',
      // A provider's tokens are of no use here once it has said who somebody is.
      updateAccountOnSignIn: false,
      // Only by an address that the other service has verified; ours are said by administrators.
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: false },
    },
    verification: { modelName: 'signInChecks' },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => settings.mayBegin(userId),
          after: async ({ id, token }) => settings.onSession({ id, token }),
        },
      },
      account: {
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: attributes,
      cookies: { session_token: { name: cookie.name, attributes } },
      cookiePrefix: cookie.isSecure ? '__Host-muster' : 'muster',
      ipAddress: { disableIpTracking: true },
    },
    plugins: [genericOAuth({ config: oidc === undefined ? [] : [providerOf(oidc, settings)] })],
  });
}

function providerOf(
  { issuer, clientId, clientSecret }: OidcSettings,
  { publicUrl = '', vouchedFor }: LibrarySettings,
) {
  const base = issuer.replace(/\/$/, '');
  return {
    providerId: OIDC_PROVIDER,
    discoveryUrl: `${base}/.well-known/openid-configuration`,
    issuer,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    redirectURI: publicUrl + OIDC_CALLBACK_PATH,
    // Who may come in is said here, by an account or an invitation; never by the other service alone.
    disableSignUp: true,
    getUserInfo: vouchedFor,
  };
}

/**
 * What a signed ID token says, once its signature is by a key of the provider's own list (`keysUrl`), it is of this issuer,
 * for this client, and not over. Unsigned tokens and those signed by a shared secret are refused.
 *
 * @throws what is wrong with it, in the words of the library.
 */
export async function readIdToken(
  token: string,
  { keysUrl, issuer, clientId }: { keysUrl: string; issuer: string; clientId: string },
): Promise<object> {
  return (await validateToken(token, keysUrl, { issuer, audience: clientId })).payload;
}
