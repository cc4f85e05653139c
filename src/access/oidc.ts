import { AppError } from '../errors.ts';
import { deleteOldChecks } from '../store/index.ts';
import type { Access } from './access.ts';
import { OIDC_PROVIDER } from './sign-in-library.ts';

/** Where the browser goes on, and what it keeps. */
export interface Onward {
  location: string;
  cookies: string[];
}

/** The page says in its own words that somebody could not come in; the code says why. */
const REFUSED = '/?sign-in=refused';

/** The way to the other service. AppError `not-found` where none is configured. */
export async function beginOidc(access: Access): Promise<Onward> {
  demandOidc(access);
  await deleteOldChecks(access.db);
  const { response, headers } = await access.library.api.signInWithOAuth2({
    body: { providerId: OIDC_PROVIDER, callbackURL: '/', errorCallbackURL: REFUSED },
    returnHeaders: true,
  });
  return { location: response.url, cookies: headers.getSetCookie() };
}

/**
 * Back from the other service with its answer: a session begins for the account of the verified e-mail address that it
 * names, or for who was invited under that address. Everybody else goes to the page with a refusal.
 */
export async function finishOidc(
  access: Access,
  query: Readonly<Record<string, string>>,
  cookies: string | undefined,
): Promise<Onward> {
  demandOidc(access);
  const url = new URL(`${access.publicUrl()}/sign-in-library/oauth2/callback/${OIDC_PROVIDER}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const request = new Request(url, { headers: { cookie: cookies ?? '' } });
  const { headers } = await access.library.handler(request);
  return { location: onOurPage(access, headers.get('location')), cookies: headers.getSetCookie() };
}

function demandOidc({ oidc }: Access): void {
  if (!oidc)
    throw new AppError(
      'not-found',
      'Sign-in at another service is not set up: an administrator sets OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
    );
}

/** Never on to somebody else's page, whatever the library was told. */
function onOurPage(access: Access, location: string | null): string {
  const base = access.publicUrl();
  if (location === null || !URL.canParse(location, base)) return REFUSED;
  const { origin, pathname, search } = new URL(location, base);
  if (origin !== new URL(base).origin || pathname.startsWith('/sign-in-library'))
    return REFUSED + search.replace('?', '&');
  return pathname + search;
}
