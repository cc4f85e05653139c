/**
 * What an account, an invitation or a token is given; from the most rights to the least. Never to be mixed up with a
 * role, the position that an RFP names.
 */
export const ACCOUNT_ROLES = ['administrator', 'bid-manager', 'contributor', 'viewer', 'staff'] as const;

/** See {@link ACCOUNT_ROLES}. */
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/**
 * What a route allows only those to do who have it.
 *
 * - `administer`: accounts, tokens, usual weights, what the company holds, the audit log, erasure
 * - `manage-bids`: open and change bids, their rules and their group
 * - `manage-people`: import the roster, settle its questions, keep returns
 * - `contribute`: upload documents, review requirements, track a plan
 * - `view`: read bids, documents, people, answers and exports
 * - `sign-in`: one's own account, one's own record, the catalogue
 */
export const PERMISSIONS = [
  'administer',
  'manage-bids',
  'manage-people',
  'contribute',
  'view',
  'sign-in',
] as const;

/** See {@link PERMISSIONS}. */
export type Permission = (typeof PERMISSIONS)[number];

const GRANTED: Readonly<Record<AccountRole, readonly Permission[]>> = {
  administrator: PERMISSIONS,
  'bid-manager': ['manage-bids', 'manage-people', 'contribute', 'view', 'sign-in'],
  contributor: ['contribute', 'view', 'sign-in'],
  viewer: ['view', 'sign-in'],
  staff: ['sign-in'],
};

/** True where the role has the permission. */
export function mayDo(role: AccountRole, permission: Permission): boolean {
  return GRANTED[role].includes(permission);
}

/** Who asks: an account that signed in, or a token of one. Every use case that writes is told. */
export interface Caller {
  accountId: string;
  /** For people: the account's name, and the token's where one was used ("Ana Ruiz, token nightly"). */
  name: string;
  role: AccountRole;
  /** Groups whose private bids the caller sees; an administrator sees all. */
  groupIds: readonly string[];
  /** The record of the roster that is the caller's own; null where nobody linked one. */
  personId: string | null;
  via: 'session' | 'token';
}
