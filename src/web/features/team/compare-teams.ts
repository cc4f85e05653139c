import type { Match } from '../../../domain/index.ts';

/** What another question changes against the saved one, as ids and figures. */
export interface TeamDifference {
  joins: string[];
  leaves: string[];
  /** People of both teams who take another role. */
  moves: { person: string; from: string | null; to: string | null }[];
  /** USD an hour; null where one of them is not known. */
  costMore: number | null;
  /** Requirements that only the later team covers, and those that only the saved one does. */
  gained: string[];
  lost: string[];
  plan: { actions: number; costUsd: number };
}

/** How the later team and plan differ from the saved ones. */
export function compareTeams(saved: Match, later: Match): TeamDifference {
  const [before, after] = [rolesOf(saved), rolesOf(later)];
  const both = [...after.keys()].filter((person) => before.has(person));
  const [costBefore, costAfter] = [saved.team.costUsdPerHour, later.team.costUsdPerHour];
  return {
    joins: [...after.keys()].filter((person) => !before.has(person)),
    leaves: [...before.keys()].filter((person) => !after.has(person)),
    moves: both
      .map((person) => ({ person, from: before.get(person) ?? null, to: after.get(person) ?? null }))
      .filter(({ from, to }) => from !== to),
    costMore:
      costBefore === null || costAfter === null ? null : Math.round((costAfter - costBefore) * 100) / 100,
    gained: saved.team.uncovered.filter((id) => !later.team.uncovered.includes(id)),
    lost: later.team.uncovered.filter((id) => !saved.team.uncovered.includes(id)),
    plan: {
      actions: later.plan.length - saved.plan.length,
      costUsd: costOf(later) - costOf(saved),
    },
  };
}

/** True where nothing that people would notice is different. */
export function isSameTeam({ joins, leaves, moves, costMore, gained, lost, plan }: TeamDifference): boolean {
  const lists = [joins, leaves, moves, gained, lost];
  return lists.every(({ length }) => length === 0) && !costMore && plan.actions === 0 && plan.costUsd === 0;
}

/** Each member with all roles that they take. */
function rolesOf({ team }: Match): Map<string, string | null> {
  const roles = new Map<string, string | null>();
  for (const { person, role } of team.members)
    roles.set(person, [roles.get(person), role].filter(Boolean).join(', ') || null);
  return roles;
}

const costOf = ({ plan }: Match): number => plan.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
