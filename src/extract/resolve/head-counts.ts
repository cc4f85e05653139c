import type { Role } from '../../domain/index.ts';
import { countOf } from '../numbers.ts';
import { roleName } from '../segment/role-names.ts';
import { rolesOfSubject } from '../segment/role-subjects.ts';
import type { Demand, Statement } from '../types.ts';
import { foldRole, mergeRoles } from './merge.ts';

const KEY_PERSONNEL = /\bkey (?:personnel|staff|position|role|people)/i;

// Asked first: a sentence without a number counts nobody.
const COUNTS = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i;

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
    const said = [
      ...(COUNTS.test(text) ? rolesOfSubject(text) : []),
      ...listedRoles(text),
      { name: context.role, quantity: context.roleQuantity },
    ];
    for (const { name, quantity } of said)
      if (name && quantity && !counts.has(foldRole(name))) counts.set(foldRole(name), quantity);
  }
  return counts;
}

// "one (1) Service Delivery Manager, four (4) Service Desk Analysts and two (2) Systems Administrators"
const COUNTED =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s*\((\d{1,2})\)\s+((?:\p{Lu}[\p{L}\d.+#/&-]*\s*){1,6})/gu;

// Asked first: most sentences have none.
const BRACKETED = /\(\d/;

function listedRoles(text: string): { name: string | null; quantity: number | null }[] {
  if (!BRACKETED.test(text)) return [];
  return [...text.matchAll(COUNTED)].map((match) => ({
    name: roleName((match[3] ?? '').trim()),
    quantity: countOf(match[1], match[2]),
  }));
}
