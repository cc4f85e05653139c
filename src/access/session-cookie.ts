/** The cookie that holds a session's token. */
export interface SessionCookie {
  /** "__Host-muster-session" behind TLS, which a browser takes only with Secure and for the whole of one host. */
  name: string;
  isSecure: boolean;
}
