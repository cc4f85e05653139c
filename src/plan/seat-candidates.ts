import { isAskedOfTeam, neededFor, type Profile, roleOf, sameRole } from '../match/index.ts';
import { type Exclusion, exclusionsOf } from './eligibility.ts';
import { falls, fitsRole, holdersOf, type Slot } from './slots.ts';
import type { TeamInput } from './team-parts.ts';

/** A place that a person might take, and what keeps them from it. */
export interface SeatCandidate {
  profile: Profile;
  slot: Slot;
  fitsRole: boolean;
  /** Empty for who may take it. */
  exclusions: readonly Exclusion[];
}

/** Every place that somebody may take, in the roster's order. Worked out once for each problem. */
export function openSeats(input: TeamInput): readonly SeatCandidate[] {
  const known = opened.get(input);
  if (known) return known;
  const seats = candidates(input, (seat) => seat.exclusions.length === 0);
  opened.set(input, seats);
  return seats;
}

const opened = new WeakMap<TeamInput, readonly SeatCandidate[]>();

/** Every place that only a rule, a date or a price keeps somebody from. */
export function closedSeats(input: TeamInput): SeatCandidate[] {
  return candidates(input, (seat) => seat.exclusions.length > 0);
}

function candidates(input: TeamInput, wanted: (seat: SeatCandidate) => boolean): SeatCandidate[] {
  const { judgement, slots, openings } = input;
  const bySlot = slots.map((slot) => {
    const all = judgement.profiles
      .map((profile) => ({ profile, slot, exclusions: exclusionsOf(profile, slot.role, input) }))
      .filter((seat) => wanted({ ...seat, fitsRole: false }));
    const able = holdersOf(
      slot,
      all.map(({ profile }) => profile),
      judgement,
      openings,
    );
    return new Map(
      all
        .filter(({ profile }) => able.has(profile.person.id) || isLockedTo(profile, slot, input))
        .filter(({ profile }) => !isLockedElsewhere(profile, slot, input))
        .map((seat) => [seat.profile.person.id, { ...seat, fitsRole: fitsRole(slot, seat.profile) }]),
    );
  });
  return judgement.profiles.flatMap(({ person }) => bySlot.flatMap((seats) => seats.get(person.id) ?? []));
}

function isLockedTo({ person }: Profile, slot: Slot, { rules }: TeamInput): boolean {
  return rules.lockedIn.some((lock) => lock.person === person.id && isRole(lock.role, slot.role));
}

function isLockedElsewhere({ person }: Profile, slot: Slot, { rules, slots }: TeamInput): boolean {
  const lock = rules.lockedIn.find((one) => one.person === person.id && one.role !== null);
  const isKnown = lock !== undefined && slots.some(({ role }) => isRole(lock.role, role));
  return isKnown && rules.rolesEach === 1 && !isRole(lock.role, slot.role);
}

const isRole = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && sameRole(one, other));

/**
 * True for a place that somebody would take only to study for it: nothing that falls on it is met today, no title fits,
 * and nothing that the person held before is to be renewed or succeeded.
 */
export function isIdle({ profile, slot, fitsRole: fits }: SeatPlace, input: TeamInput): boolean {
  if (slot.role !== null && fits) return false;
  const { judgement, openings } = input;
  const { id: person } = profile.person;
  return judgement.requirements
    .filter((one) => isAskedOfTeam(one) && falls(one, slot))
    .every(
      ({ id }) =>
        judgement.cell(person, id)?.status !== 'met' && (openings.of(person, id)[0]?.affinity ?? 0) < 3,
    );
}

type SeatPlace = Pick<SeatCandidate, 'profile' | 'slot' | 'fitsRole'>;

/**
 * Most people that a team can be of use with: every head count, everybody whom what is asked of the whole team needs,
 * and who is locked in. Nobody beyond them adds anything but cost.
 */
export function mostPeople({ judgement, slots, roles, rules }: TeamInput): number {
  const heads = slots.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const wide = judgement.requirements
    .filter((one) => isAskedOfTeam(one) && roleOf(one) === null)
    .reduce((sum, one) => sum + neededFor(one, roles), 0);
  return heads + wide + rules.lockedIn.length;
}
