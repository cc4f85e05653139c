import type { Role } from '../../domain/index.ts';
import { rolesOfSubject } from '../segment/role-subjects.ts';
import type { Demand, Statement } from '../types.ts';
import { foldRole, mergeRoles } from './merge.ts';

const KEY_PERSONNEL = /\bkey (?:personnel|staff|position|role|people)/i;

/** The roles that demands are made of, each with the head count that any sentence or heading gives it. */
export function rolesOfDemands(demands: readonly Demand[], statements: readonly Statement[]): Role[] {
  const counts = headCounts(statements);
  const roles = demands.flatMap(({ role, statement }) => {
    if (!role) return [];
    const keyPersonnel = statement.context.above.some((words) => KEY_PERSONNEL.test(words));
    return [{ name: role, quantity: counts.get(foldRole(role)) ?? null, keyPersonnel }];
  });
  return mergeRoles(roles);
}

/** "The District requires two (2) Senior Developers." → Senior Developer: 2; the first count said of a role holds. */
function headCounts(statements: readonly Statement[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, context } of statements) {
    const said = [...rolesOfSubject(text), { name: context.role, quantity: context.roleQuantity }];
    for (const { name, quantity } of said)
      if (name && quantity && !counts.has(foldRole(name))) counts.set(foldRole(name), quantity);
  }
  return counts;
}
