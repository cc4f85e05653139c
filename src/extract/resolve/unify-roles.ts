import type { Demand } from '../types.ts';
import { foldRole } from './merge.ts';

/** The same role in several spellings becomes one: the spelling that came first is kept. */
export function unifyRoles(demands: readonly Demand[]): Demand[] {
  const first = new Map<string, string>();
  return demands.map((demand) => {
    if (!demand.role) return demand;
    const key = foldRole(demand.role);
    if (!first.has(key)) first.set(key, demand.role);
    return { ...demand, role: first.get(key) ?? demand.role };
  });
}
