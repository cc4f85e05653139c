import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Access } from '../access/index.ts';
import { AppError } from '../errors.ts';

/**
 * The page loads only its own files. Style attributes are allowed because the component library sets sizes and
 * colours through them; scripts never inline. OWASP's Secure Headers list names the others.
 */
const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Nothing of these is needed, so a script that got in all the same has none of them.
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** For a year browsers come by TLS alone; only where PUBLIC_URL promises it (RFC 6797). */
const BY_TLS = { 'Strict-Transport-Security': 'max-age=31536000' };

/** Sets the security headers on every answer. */
export function securityHeaders({ cookie: { isSecure } }: Access): RequestHandler {
  const headers = isSecure ? { ...HEADERS, ...BY_TLS } : HEADERS;
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
}

/** Gives the request an id: the client's own where it is a sane one, else a new one. */
export const requestId: RequestHandler = (request, response, next) => {
  const offered = request.get('x-request-id');
  const id = offered !== undefined && /^[\w-]{8,64}$/.test(offered) ? offered : randomUUID();
  response.locals.requestId = id;
  response.set('X-Request-Id', id);
  next();
};

/**
 * Refuses what another site's page sends through the user's browser, which would go with the user's cookie. Ours says in
 * Origin the address that people use (PUBLIC_URL) or the host that it was loaded from. Programs send no Origin and pass.
 */
export function sameOriginOnly(access: Access): RequestHandler {
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const origin = request.get('origin');
    // Browsers say beside it where the request comes from (Fetch Metadata); ours is "same-origin".
    const site = request.get('sec-fetch-site');
    if (origin === undefined && site !== 'cross-site' && site !== 'same-site') return next();
    const isOurs =
      origin !== undefined &&
      URL.canParse(origin) &&
      (new URL(origin).host === request.get('host') || origin === new URL(access.publicUrl()).origin);
    if (isOurs) return next();
    throw new AppError(
      'cross-origin',
      `Requests from ${origin ?? 'other sites'} are refused: only Muster's own page may send them. Set PUBLIC_URL to the address that people use.`,
    );
  };
}

/** Time for the rest of a request that is answered already, for a client that reads only when it has sent everything. */
const LINGER_MS = 10_000;

/** Nobody keeps a connection by sending on, byte by byte, what was refused or answered without its body. */
export const endWithAnswer: RequestHandler = (request, response, next) => {
  response.once('finish', () => endUnlessWhole(request, LINGER_MS));
  next();
};

/** Ends a request of which not everything has come after so many milliseconds. */
export function endUnlessWhole(request: Request, ms: number): void {
  if (request.complete) return;
  const timer = setTimeout(() => request.complete || request.destroy(), ms);
  request.once('close', () => clearTimeout(timer));
}
