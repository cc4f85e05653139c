import { ACCOUNT_ROLES, type AccountRole, mayDo, PERMISSIONS, type Permission } from '../domain/index.ts';

/** The role with fewer rights of the two: a token never has more than its account has today. */
export function lesserRole(one: AccountRole, other: AccountRole): AccountRole {
  return ACCOUNT_ROLES.indexOf(one) > ACCOUNT_ROLES.indexOf(other) ? one : other;
}

/** True where `role` has no right that `own` lacks. */
export function isAtMost(role: AccountRole, own: AccountRole): boolean {
  return lesserRole(role, own) === role;
}

/** All that a role may do. */
export function permissionsOf(role: AccountRole): Permission[] {
  return PERMISSIONS.filter((permission) => mayDo(role, permission));
}
