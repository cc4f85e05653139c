import type { Coverage, Requirement, Role } from '../domain/index.ts';
import { isOnPeople, type Judgement } from './judge.ts';

/**
 * How far the whole roster meets each requirement, by its id. What asks for a role is needed once for each holder of
 * the role; what gives a number, that many times; everything else once.
 */
export function coverage(judgement: Judgement, roles: readonly Role[]): Map<string, Coverage> {
  return new Map(
    judgement.requirements.map((requirement) => [requirement.id, coverOne(requirement, judgement, roles)]),
  );
}

function coverOne(requirement: Requirement, judgement: Judgement, roles: readonly Role[]): Coverage {
  const needed = neededFor(requirement, roles);
  if (!isOnPeople(requirement)) return { status: 'not-assessed', needed, metBy: [] };
  const metBy = judgement.profiles
    .map(({ person }) => person.id)
    .filter((person) => judgement.cell(person, requirement.id)?.status === 'met');
  const status = metBy.length >= needed ? 'met' : metBy.length > 0 ? 'partial' : 'gap';
  return { status, needed, metBy };
}

/** How many people must meet it. */
export function neededFor({ quantity, role }: Requirement, roles: readonly Role[]): number {
  if (quantity !== null) return quantity;
  return role === null ? 1 : (roles.find(({ name }) => sameRole(name, role))?.quantity ?? 1);
}

/** Role names alike, case and spaces aside. */
export const sameRole = (one: string, other: string): boolean => foldRole(one) === foldRole(other);
export const foldRole = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');
