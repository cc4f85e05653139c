import type { Logger } from '../logger.ts';
import type { Database } from '../store/index.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { SignInLibrary } from './sign-in-library.ts';

/** What the use cases of access work with, built once in compose.ts. */
export interface Access {
  db: Database;
  library: SignInLibrary;
  logger: Logger;
  /** Signs cookies. */
  secret: string;
  /** From which keys to what is kept sealed are derived: the one in use first, then the one that AUTH_SECRET replaced. */
  sealing: readonly string[];
  /** Name and attributes of the session's cookie. */
  cookie: SessionCookie;
  /** True where people can sign in by OpenID Connect. */
  oidc: boolean;
  /** The address that people use: PUBLIC_URL, or where the service listens. Links begin with it. */
  publicUrl(): string;
  /** Says where the service listens, for when PUBLIC_URL is not set. */
  listensAt(url: string): void;
  /** True once somebody administers this installation; asked of the database until then. */
  isClaimed(): Promise<boolean>;
}
