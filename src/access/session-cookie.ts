/** The cookie that holds a session's token. */
export interface SessionCookie {
  /** "__Host-muster-session" behind TLS, which a browser takes only with Secure and for the whole of one host. */
  name: string;
  isSecure: boolean;
}

/** The value of the cookie of this name in the header `Cookie`; undefined where there is none. */
export function cookieNamed(cookies: string | undefined, name: string): string | undefined {
  return cookies
    ?.split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** `Set-Cookie` of a cookie that no script reads and no other site's form sends, for so many seconds; 0 removes it. */
export function cookieHeader({ name, isSecure }: SessionCookie, value: string, seconds: number): string {
  const parts = [`${name}=${value}`, `Max-Age=${seconds}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  return [...parts, ...(isSecure ? ['Secure'] : [])].join('; ');
}
