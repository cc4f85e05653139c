import { randomBytes } from 'node:crypto';
import type { Logger } from '../logger.ts';
import type { Database } from '../store/index.ts';
import {
  findAccount,
  findSecret,
  isClaimed,
  keptSecret,
  openSignInDatabase,
  sealSession,
} from '../store/index.ts';
import type { Access } from './access.ts';
import { joinInvited, profileOf } from './oidc-profile.ts';
import type { OidcSettings, OidcTokens, Vouched } from './oidc-words.ts';
import { hashOf } from './secrets.ts';
import { openSignInLibrary } from './sign-in-library.ts';

/** What access is told of the configuration. */
export interface AccessSettings {
  db: Database;
  databaseUrl: string;
  logger: Logger;
  publicUrl?: string | undefined;
  secret?: string | undefined;
  oidc?: OidcSettings | undefined;
}

/** Opens access; `close` ends the connections of its own. */
export async function openAccess(
  settings: AccessSettings,
): Promise<{ access: Access; close(): Promise<void> }> {
  const { db, logger, publicUrl, oidc } = settings;
  const { secret, sealing } = await secretsOf(settings);
  const isSecure = publicUrl?.startsWith('https:') ?? false;
  const cookie = { name: isSecure ? '__Host-muster-session' : 'muster-session', isSecure };
  const signInDatabase = openSignInDatabase(settings.databaseUrl);
  const library = openSignInLibrary({
    db: signInDatabase,
    logger,
    secret,
    cookie,
    publicUrl,
    oidc,
    vouchedFor: (tokens) => vouchedFor(settings, tokens),
    mayBegin: async (id) => (await findAccount(db, { id }))?.disabled === false,
    onSession: ({ id, token }) => sealSession(db, id, hashOf(token)),
  });
  let address = 'http://localhost';
  let claimed = false;
  const access: Access = {
    db,
    library,
    logger,
    secret,
    sealing,
    cookie,
    oidc: oidc !== undefined,
    publicUrl: () => publicUrl ?? address,
    listensAt: (url) => {
      address = url;
    },
    async isClaimed() {
      // Never unsaid: the last administrator can be neither demoted nor disabled.
      claimed ||= await isClaimed(db);
      return claimed;
    },
  };
  return { access, close: () => signInDatabase.destroy() };
}

/** AUTH_SECRET, or else the secret that the database keeps, which the first process to ask has made. */
async function secretsOf({ db, secret }: AccessSettings): Promise<Pick<Access, 'secret' | 'sealing'>> {
  if (secret === undefined) {
    const kept = await keptSecret(db, 'cookies', randomBytes(32).toString('base64url'));
    return { secret: kept, sealing: [kept] };
  }
  const earlier = await findSecret(db, 'cookies');
  return { secret, sealing: earlier === null ? [secret] : [secret, earlier] };
}

/** Who signs in by these tokens of the other service; null is logged, for an administrator who is asked why. */
async function vouchedFor({ db, logger, oidc }: AccessSettings, tokens: OidcTokens): Promise<Vouched | null> {
  if (oidc === undefined) return null;
  try {
    const profile = await profileOf(oidc, tokens);
    await joinInvited(db, profile);
    return profile;
  } catch (error) {
    logger.warn({ err: error }, 'the OpenID Connect provider vouched for nobody');
    return null;
  }
}
