/** Room: who asks, and what they may do: accounts, sessions, tokens, links, groups. Home of better-auth. */
export type { Access } from './access.ts';
export {
  changeAccount,
  demandGroup,
  invite,
  listAccounts,
  listInvitations,
  resetAccount,
  withdrawInvitation,
} from './accounts.ts';
export { demandCaller, demandClaimed, demandReach } from './allow.ts';
export { limited, limitUploads, type Tries } from './attempts.ts';
export { signInForDemo } from './demo-account.ts';
export { findCaller } from './find-caller.ts';
export { createGroup, listGroups, removeGroup } from './groups.ts';
export { knownBrowser } from './known-browser.ts';
export { accept, claim, claimLink, enter, makeLink } from './links.ts';
export { beginOidc, finishOidc, type Onward } from './oidc.ts';
export { openAccess } from './open-access.ts';
export { isAtMost, permissionsOf } from './roles.ts';
export { type BegunSession, beginSession, changePassword, showAccess, signIn, signOut } from './sign-in.ts';
export { createToken, createTokenFor, listTokens, revokeToken } from './tokens.ts';
export * from './views.ts';
