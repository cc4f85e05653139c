import type { Requirement, Role } from '../domain/index.ts';
import {
  foldRole,
  isAskedOfTeam,
  type Judgement,
  neededFor,
  type Profile,
  roleOf,
  sameRole,
  shareOf,
} from '../match/index.ts';
import type { Openings } from './openings.ts';

/** A place in the team: a role with its head count, or the team at large (role null). */
export interface Slot {
  role: string | null;
  /** Most people in it; null = as many as are needed. */
  count: number | null;
  /** True where the documents ask for this many heads, whatever else they demand of the role. */
  isHeadCount: boolean;
}

/** The team at large, then the roles that are named with demands or a head count, in the order of the documents. */
export function slotsOf(requirements: readonly Requirement[], roles: readonly Role[]): Slot[] {
  const demands = requirements.filter(isAskedOfTeam);
  const names = distinctNames([
    ...roles.flatMap(({ name }) => roleOf({ role: name }) ?? []),
    ...demands.flatMap((requirement) => roleOf(requirement) ?? []),
  ]);
  const named = names.flatMap((name): Slot[] => {
    const stated = roles.find((role) => sameRole(role.name, name));
    const own = demands.filter(({ role }) => role !== null && sameRole(role, name));
    const isHeadCount = stated !== undefined && (stated.quantity !== null || stated.keyPersonnel);
    if (own.length === 0 && !isHeadCount) return [];
    const count = Math.max(stated?.quantity ?? 1, ...own.map((requirement) => neededFor(requirement, roles)));
    return [{ role: name, count, isHeadCount }];
  });
  return [{ role: null, count: null, isHeadCount: false }, ...named];
}

/** True when the holder of the slot may meet the requirement: anybody what is asked of the team, the role's its own. */
export function falls(requirement: Requirement, { role }: Slot): boolean {
  const asked = roleOf(requirement);
  return asked === null || (role !== null && sameRole(role, asked));
}

/**
 * Ids of those among `able` who are fit for a place: title or record fit the role or one of its demands is met; where
 * there is nobody, those near enough to earn one of them in time. At large: who meets or can earn something.
 */
export function holdersOf(
  slot: Slot,
  able: readonly Profile[],
  judgement: Judgement,
  openings: Openings,
): Set<string> {
  const own = judgement.requirements.filter((one) => isAskedOfTeam(one) && isOwn(one, slot));
  const learners = () =>
    able.filter(({ person }) =>
      own.some(({ id }) =>
        openings.of(person.id, id).some(({ fits, affinity }) => fits && (affinity > 0 || slot.role === null)),
      ),
    );
  const holders = able.filter((profile) => mayHold(slot, profile, own, judgement));
  const found = slot.role === null ? [...holders, ...learners()] : holders.length > 0 ? holders : learners();
  return new Set(found.map(({ person }) => person.id));
}

/** True when the requirement is the slot's own: the role's, or at large what is asked of the team as a whole. */
const isOwn = (requirement: Requirement, slot: Slot): boolean =>
  falls(requirement, slot) && (roleOf(requirement) === null) === (slot.role === null);

/** Kinds of demand that make a person a candidate for a role; a degree or a clearance alone fits any role. */
const TELLING_KINDS = ['certification', 'skill', 'experience'];

function mayHold(slot: Slot, profile: Profile, own: readonly Requirement[], judgement: Judgement): boolean {
  if (slot.role !== null && fitsRole(slot, profile)) return true;
  return own.some(
    ({ id, kind }) =>
      (slot.role === null || TELLING_KINDS.includes(kind)) &&
      judgement.cell(profile.person.id, id)?.status === 'met',
  );
}

/** True when title or roles say the role's words: "Senior Project Manager" for "Project Manager". */
export function fitsRole({ role }: Slot, { person }: Profile): boolean {
  if (role === null) return true;
  return [person.title ?? '', ...person.roles.map(({ name }) => name)].some(
    (words) => shareOf(role, words) === 1,
  );
}

function distinctNames(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [foldRole(name), name])).values()];
}
