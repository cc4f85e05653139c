import { z } from 'zod';
import { type Database, findAccount, takeInvitationTo } from '../store/index.ts';
import { insertInvited } from './links.ts';
import type { OidcSettings, OidcTokens, Vouched } from './oidc-words.ts';

const PATIENCE_MS = 10_000;

const claimsSchema = z.object({
  sub: z.string().min(1),
  email: z.email(),
  email_verified: z.literal(true),
  // What the service answers over its own door has neither.
  iss: z.string().optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  exp: z.number().optional().describe('Seconds since 1970.'),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
});

/**
 * What the other service says of somebody, or null where that is not enough: the address must be verified, and the
 * statement must be of this issuer, for us, and not over. It comes straight from the service's own door, so a check of its
 * signature would prove nothing more (OpenID Connect Core 1.0, 3.1.3.7).
 */
export async function profileOf(
  { issuer, clientId }: OidcSettings,
  tokens: OidcTokens,
): Promise<Vouched | null> {
  const said = claimsOf(tokens.idToken);
  const all =
    'email' in said
      ? said
      : { ...(await askUserInfo(issuer, tokens.accessToken).catch(() => ({}))), ...said };
  const { data: claims } = claimsSchema.safeParse(all);
  if (claims === undefined) return null;
  const { sub, email, iss = issuer, aud = clientId, exp = Number.POSITIVE_INFINITY } = claims;
  const isMeant = bare(iss) === bare(issuer) && [aud].flat().includes(clientId);
  if (!isMeant || exp * 1000 < Date.now()) return null;
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

/** The middle part of a JSON Web Token. */
function claimsOf(idToken: string | undefined): object {
  try {
    return z
      .looseObject({})
      .parse(JSON.parse(Buffer.from(idToken?.split('.')[1] ?? '', 'base64url').toString()));
  } catch {
    return {};
  }
}

/** Some services say the address only where one asks for it with the access token. */
async function askUserInfo(issuer: string, accessToken: string | undefined): Promise<object> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const described = await fetch(`${bare(issuer)}/.well-known/openid-configuration`, { signal });
  const { userinfo_endpoint: address } = z
    .object({ userinfo_endpoint: z.url().optional() })
    .parse(await described.json());
  if (address === undefined) return {};
  const answer = await fetch(address, { signal, headers: { Authorization: `Bearer ${accessToken ?? ''}` } });
  return z.looseObject({}).parse(await answer.json());
}

/** "https://login.example.org/" is "https://login.example.org". */
function bare(issuer: string): string {
  return issuer.replace(/\/$/, '');
}
