import { createHash, createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the provider says of whoever signs in next. */
export interface Claims {
  sub: string;
  email: string;
  email_verified: boolean;
  name?: string;
  aud?: string;
  iss?: string;
  azp?: string;
  /** Seconds since 1970. */
  exp?: number;
}

/** How an ID token is signed: rightly, by another key under the right one's name, by none, by the public key as a shared secret. */
export type Signature = 'right' | 'other-key' | 'none' | 'shared-secret' | 'changed-after';

/** An OpenID Connect provider on this machine, with as much of the standard as a sign-in needs. */
export interface OidcProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whoever signs in from now on, and how that is signed. */
  says(claims: Claims, signature?: Signature): void;
  close(): Promise<void>;
}

interface Grant {
  claims: Claims;
  challenge: string;
  redirectUri: string;
}

/** Starts a provider that knows one client; it refuses a wrong secret, another address to return to, a wrong PKCE verifier. */
export async function startOidcProvider(): Promise<OidcProvider> {
  const clientId = 'muster';
  const clientSecret = randomUUID();
  const grants = new Map<string, Grant>();
  const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicWords = ours.publicKey.export({ type: 'spki', format: 'pem' });
  let claims: Claims | undefined;
  let signature: Signature = 'right';
  let issuer = '';

  /** A JSON Web Token, signed or forged. */
  const tokenOf = (said: object): string => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const alg = signature === 'none' ? 'none' : signature === 'shared-secret' ? 'HS256' : 'RS256';
    const words = `${part({ alg, typ: 'JWT', kid: 'one' })}.${part(said)}`;
    if (signature === 'none') return `${words}.`;
    if (signature === 'shared-secret')
      return `${words}.${createHmac('sha256', publicWords).update(words).digest('base64url')}`;
    const key = signature === 'other-key' ? others.privateKey : ours.privateKey;
    const signed = sign('sha256', Buffer.from(words), key).toString('base64url');
    const [header = ''] = words.split('.');
    const shown = signature === 'changed-after' ? `${header}.${part({ ...said, sub: 'changed' })}` : words;
    return `${shown}.${signed}`;
  };

  const authorize = (url: URL, response: ServerResponse) => {
    const code = randomUUID();
    const redirectUri = url.searchParams.get('redirect_uri') ?? '';
    if (claims)
      grants.set(code, { claims, challenge: url.searchParams.get('code_challenge') ?? '', redirectUri });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    response.writeHead(302, { Location: back.href }).end();
  };
  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await bodyOf(request));
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      form.get('client_id') === clientId &&
      form.get('client_secret') === clientSecret &&
      grant?.challenge === verifier &&
      grant.redirectUri === form.get('redirect_uri');
    if (!isRight || !grant) return json(response, { error: 'invalid_grant' }, 400);
    const soon = Math.floor(Date.now() / 1000) + 300;
    const statement = { iss: issuer, aud: clientId, exp: soon, ...grant.claims };
    json(response, { access_token: randomUUID(), token_type: 'Bearer', id_token: tokenOf(statement) });
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/authorize') authorize(url, response);
    else if (url.pathname === '/token') void token(request, response);
    else if (url.pathname === '/keys')
      json(response, { keys: [{ ...ours.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256' }] });
    else
      json(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    clientId,
    clientSecret,
    says: (next, how = 'right') => {
      claims = next;
      signature = how;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
