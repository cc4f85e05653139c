import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 bytes: as much as a SHA-256 hash can tell apart, so that a plain hash of it needs no salt. */
const SECRET_BYTES = 32;
/** Says what it is where somebody finds it in a file or a log. */
const TOKEN_PREFIX = 'muster_';
const SHOWN_CHARACTERS = TOKEN_PREFIX.length + 4;

/** A new secret of a link: "kX3v…", for an address's fragment. */
export function newLinkSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** A new secret of a token for scripts: "muster_kX3v…". */
export function newTokenSecret(): string {
  return TOKEN_PREFIX + newLinkSecret();
}

/** What of a token may be shown, so that people can tell theirs apart. */
export function startOfToken(secret: string): string {
  return secret.slice(0, SHOWN_CHARACTERS);
}

/** What is kept of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/**
 * The session's token in the value of a cookie as the sign-in library signs it: "TOKEN.SIGNATURE", percent-encoded,
 * HMAC-SHA-256 in base64. Null where the signature is not ours.
 */
export function tokenOfCookie(value: string, secret: string): string | null {
  const decoded = percentDecoded(value);
  const dot = decoded.lastIndexOf('.');
  if (dot < 1) return null;
  const token = decoded.slice(0, dot);
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(decoded.slice(dot + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** The value of a session's cookie, as the sign-in library signs it. */
export function cookieOfToken(token: string, secret: string): string {
  return encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);
}

function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
