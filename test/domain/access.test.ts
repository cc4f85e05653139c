import { describe, expect, it } from 'vitest';
import {
  ACCOUNT_ROLES,
  type AccountRole,
  mayDo,
  PERMISSIONS,
  type Permission,
} from '../../src/domain/index.ts';

const EVERYTHING = PERMISSIONS;

describe('what each role of an account may do', () => {
  it.each<[AccountRole, readonly Permission[]]>([
    ['administrator', EVERYTHING],
    ['bid-manager', EVERYTHING.filter((permission) => permission !== 'administer')],
    ['contributor', ['contribute', 'view', 'sign-in']],
    ['viewer', ['view', 'sign-in']],
    ['staff', ['sign-in']],
  ])('%s: %s', (role, granted) => {
    expect(PERMISSIONS.filter((permission) => mayDo(role, permission))).toEqual(granted);
  });

  it('a role has all that the roles after it have', () => {
    for (const [index, role] of ACCOUNT_ROLES.entries())
      for (const lesser of ACCOUNT_ROLES.slice(index + 1))
        for (const permission of PERMISSIONS)
          if (mayDo(lesser, permission)) expect(mayDo(role, permission)).toBe(true);
  });
});
