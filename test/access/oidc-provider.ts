import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the provider says of whoever signs in next. */
export interface Claims {
  sub: string;
  email: string;
  email_verified: boolean;
  name?: string;
  aud?: string;
}

/** An OpenID Connect provider on this machine, with as much of the standard as a sign-in needs. */
export interface OidcProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whoever signs in from now on. */
  says(claims: Claims): void;
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
  let claims: Claims | undefined;
  let issuer = '';

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
    const statement = { iss: issuer, aud: clientId, ...grant.claims };
    json(response, { access_token: randomUUID(), token_type: 'Bearer', id_token: unsigned(statement) });
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/authorize') authorize(url, response);
    else if (url.pathname === '/token') void token(request, response);
    else
      json(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    clientId,
    clientSecret,
    says: (next) => {
      claims = next;
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

/** A JSON Web Token whose signature nobody looks at: it comes straight from the provider's own door. */
function unsigned(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${part({})}`;
}
