import type { Requirement, Role } from '../domain/index.ts';
import { foldRole } from '../match/index.ts';

type Asked = Pick<Requirement, 'role'>;

/**
 * The roles as people reviewed them: one whose requirements were all given to one other role has that name now, with its head
 * count; one that a review names first is a role too. Others stay, for a head count is a demand of its own.
 */
export function reviewedRoles(
  roles: readonly Role[],
  before: readonly (Asked & { id: string })[],
  after: readonly (Asked & { id: string })[],
): Role[] {
  const now = new Map(after.map(({ id, role }) => [id, role]));
  const renamed = roles.map((role) => {
    const own = before.filter((one) => isOf(one, role.name));
    const names = new Set(own.flatMap(({ id }) => now.get(id) ?? []).map(foldRole));
    const [only] = names;
    const name = after.find((one) => one.role !== null && foldRole(one.role) === only)?.role;
    return names.size === 1 && name != null && foldRole(name) !== foldRole(role.name)
      ? { ...role, name }
      : role;
  });
  const known = new Set(renamed.map(({ name }) => foldRole(name)));
  const read = new Set(before.flatMap(({ role }) => (role === null ? [] : foldRole(role))));
  const fresh = after.flatMap(({ role }) => (role === null ? [] : role));
  const added = [...new Map(fresh.map((name) => [foldRole(name), name]))].filter(
    ([folded]) => !known.has(folded) && !read.has(folded),
  );
  return [
    ...new Map(
      [...renamed, ...added.map(([, name]) => asRole(name))].map((one) => [foldRole(one.name), one]),
    ).values(),
  ];
}

const isOf = ({ role }: Asked, name: string): boolean => role !== null && foldRole(role) === foldRole(name);
const asRole = (name: string): Role => ({ name, quantity: null, keyPersonnel: false });
