/** A service that people sign in at, by OpenID Connect. */
export interface OidcSettings {
  /** "https://login.example.org/realms/staff": its configuration is under /.well-known/openid-configuration. */
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Somebody whom the other service vouches for, as the sign-in library takes them. */
export interface Vouched {
  /** Their id there, which stays when their address changes. */
  id: string;
  name: string;
  email: string;
  emailVerified: true;
}

/** What the other service gave for its code. */
export interface OidcTokens {
  idToken?: string | undefined;
  accessToken?: string | undefined;
}
