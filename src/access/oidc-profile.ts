import { z } from 'zod';
import { type Database, findAccount, takeInvitationTo } from '../store/index.ts';
import { insertInvited } from './links.ts';
import type { OidcSettings, OidcTokens, Vouched } from './oidc-words.ts';
import { readIdToken } from './sign-in-library.ts';

const PATIENCE_MS = 10_000;

/** What the provider says of itself (OpenID Connect Discovery 1.0); the issuer must be the very one that is configured. */
const providerSchema = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
});
type Provider = z.infer<typeof providerSchema>;

const tokenSchema = z.looseObject({
  sub: z.string().min(1),
  email: z.string().optional(),
  // Whom it was given to, where it is for several (OpenID Connect Core 1.0, 3.1.3.7).
  azp: z.string().optional(),
});

const claimsSchema = z.object({
  sub: z.string().min(1),
  email: z.email(),
  email_verified: z.literal(true, 'the e-mail address is not verified'),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
});

/**
 * What the other service says of somebody in its signed statement, beside what it answers over its own door; the address must
 * be verified.
 *
 * @throws where that is not enough, saying why: for the log.
 */
export async function profileOf(
  { issuer, clientId }: OidcSettings,
  { idToken, accessToken }: OidcTokens,
): Promise<Vouched> {
  if (idToken === undefined) throw new Error('the provider gave no ID token');
  const provider = await describe(issuer);
  const keys = { keysUrl: provider.jwks_uri, issuer: provider.issuer, clientId };
  const said = tokenSchema.parse(await readIdToken(idToken, keys));
  if ((said.azp ?? clientId) !== clientId) throw new Error('the ID token was given to another client');
  const more = said.email === undefined ? await askUserInfo(provider, accessToken) : {};
  if ('sub' in more && more.sub !== said.sub) throw new Error('the provider spoke of two people');
  const claims = claimsSchema.parse({ ...more, ...said });
  const { sub, email } = claims;
  const name = claims.name ?? claims.preferred_username ?? email;
  return { id: sub, name, email: email.toLowerCase(), emailVerified: true };
}

/** Makes an open invitation to the address of this person their account. */
export async function joinInvited(db: Database, { name, email }: Vouched): Promise<void> {
  if ((await findAccount(db, { email })) !== null) return;
  await db.transaction().execute(async (tx) => {
    const invitation = await takeInvitationTo(tx, email);
    if (invitation !== null) await insertInvited(tx, invitation, { name, passwordHash: null });
  });
}

async function describe(issuer: string): Promise<Provider> {
  const provider = providerSchema.parse(await askJson(`${bare(issuer)}/.well-known/openid-configuration`));
  if (bare(provider.issuer) === bare(issuer)) return provider;
  throw new Error(`the provider calls itself ${provider.issuer}, not as OIDC_ISSUER says`);
}

/** Some services say the address only where one asks for it with the access token. */
async function askUserInfo(
  { userinfo_endpoint: address }: Provider,
  accessToken: string | undefined,
): Promise<{ sub?: unknown }> {
  if (address === undefined) return {};
  const headers = { Authorization: `Bearer ${accessToken ?? ''}` };
  return z.looseObject({ sub: z.string() }).parse(await askJson(address, headers));
}

async function askJson(address: string, headers: Record<string, string> = {}): Promise<unknown> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS), headers });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

/** "https://login.example.org/" is "https://login.example.org". */
function bare(issuer: string): string {
  return issuer.replace(/\/$/, '');
}
