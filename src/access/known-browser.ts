import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Access } from './access.ts';
import { cookieHeader, cookieNamed, type SessionCookie } from './session-cookie.ts';

/** A year: longer than anybody's holidays. */
const KNOWN_S = 366 * 24 * 3600;
const SHAPE = /^([\w-]{22})\.([\w-]{43})$/;

type Signing = Pick<Access, 'secret' | 'cookie'>;

/**
 * `Set-Cookie` by which a browser shows at its next sign-in that this address signed in there before. It lets nobody in: it
 * only keeps who guesses elsewhere from locking the owner out (OWASP: slow down guessing with device cookies).
 */
export function knownBrowserCookie({ secret, cookie }: Signing, email: string): string {
  const word = randomBytes(16).toString('base64url');
  const value = `${word}.${signed(secret, email, word).toString('base64url')}`;
  return cookieHeader({ ...cookie, name: nameOf(cookie) }, value, KNOWN_S);
}

/** The browser's own word, where these cookies show that this address signed in there before; else null. */
export function knownBrowser(
  { secret, cookie }: Signing,
  cookies: string | undefined,
  email: string,
): string | null {
  const [, word = '', signature = ''] = SHAPE.exec(cookieNamed(cookies, nameOf(cookie)) ?? '') ?? [];
  const given = Buffer.from(signature, 'base64url');
  const expected = signed(secret, email, word);
  return given.length === expected.length && timingSafeEqual(given, expected) ? word : null;
}

const nameOf = ({ isSecure }: SessionCookie): string => (isSecure ? '__Host-muster-known' : 'muster-known');

function signed(secret: string, email: string, word: string): Buffer {
  return createHmac('sha256', secret).update(`known browser:${email.trim().toLowerCase()}:${word}`).digest();
}
