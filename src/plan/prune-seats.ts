import type { Requirement } from '../domain/index.ts';
import { isAskedOfTeam } from '../match/index.ts';
import { weeklyHours } from './openings.ts';
import { isIdle, mostPeople, type SeatCandidate } from './seat-candidates.ts';
import { falls, type Slot } from './slots.ts';
import type { TeamInput } from './team-parts.ts';

/** What a person could do for one requirement: nothing, earn it by these ways, or meet it now. */
interface Offer {
  level: 0 | 1 | 2;
  /** Credentials that would do, and the hours of all of them with what must be earned before. */
  ways: string;
  hours: number;
  /** True for whom the subject is new. */
  isStranger: boolean;
  weekly: number;
}

/** People who offer a place the same: of them only the cheapest matter. */
interface Group {
  offers: readonly Offer[];
  isSubcontractor: boolean;
  fitsRole: boolean;
  isIdle: boolean;
  /** Cheapest first, then in the roster's order. */
  seats: { seat: SeatCandidate; cost: number; place: number }[];
}

/**
 * Leaves out places that no best team needs: those for which at least as many people as a team can have offer as much
 * for no more money. Whatever team used such a place, one of those people is still free to take it, so the optimum
 * stays (dominance; the rows alike are one group). `special` people are never counted as such a replacement.
 */
export function pruneSeats(
  seats: readonly SeatCandidate[],
  input: TeamInput,
  special: ReadonlySet<string> = new Set(),
): SeatCandidate[] {
  const most = mostPeople(input);
  const kept = new Set<SeatCandidate>();
  for (const slot of input.slots) {
    const own = seats.filter((seat) => seat.slot === slot);
    for (const seat of own.length > most ? needed(own, slot, most, input, special) : own) kept.add(seat);
  }
  return seats.filter((seat) => kept.has(seat) || special.has(seat.profile.person.id));
}

function needed(
  seats: readonly SeatCandidate[],
  slot: Slot,
  most: number,
  input: TeamInput,
  special: ReadonlySet<string>,
): SeatCandidate[] {
  const asked = input.judgement.requirements.filter((one) => isAskedOfTeam(one) && falls(one, slot));
  const groups = groupsOf(seats, asked, input);
  return groups.flatMap((group) => {
    const better = groups.filter((other) => other !== group && offersAsMuch(other, group));
    return group.seats
      .filter(({ cost, place }) => {
        let found = 0;
        for (const { seats: others } of [group, ...better]) {
          for (const one of others) {
            if (one.cost > cost || found >= most) break;
            if ((one.cost < cost || one.place < place) && !special.has(one.seat.profile.person.id))
              found += 1;
          }
        }
        return found < most;
      })
      .map(({ seat }) => seat);
  });
}

function groupsOf(seats: readonly SeatCandidate[], asked: readonly Requirement[], input: TeamInput): Group[] {
  const costs = input.judgement.profiles.map(({ person }) => person.costUsdPerHour ?? 0);
  const unknown = Math.max(0, ...costs) + 1;
  const groups = new Map<string, Group>();
  seats.forEach((seat, place) => {
    const { person } = seat.profile;
    const offers = asked.map((requirement) => offerOf(seat, requirement, input));
    const isSubcontractor = person.employer !== null;
    const traits = { isSubcontractor, fitsRole: seat.fitsRole, isIdle: isIdle(seat, input) };
    const key = JSON.stringify([traits, offers]);
    const group = groups.get(key) ?? { offers, ...traits, seats: [] };
    group.seats.push({ seat, cost: person.costUsdPerHour ?? unknown, place });
    groups.set(key, group);
  });
  for (const { seats: own } of groups.values())
    own.sort((one, other) => one.cost - other.cost || one.place - other.place);
  return [...groups.values()];
}

const NOTHING: Offer = { level: 0, ways: '', isStranger: false, hours: 0, weekly: 0 };
const MET: Offer = { ...NOTHING, level: 2 };

function offerOf({ profile }: SeatCandidate, { id }: Requirement, input: TeamInput): Offer {
  const person = profile.person.id;
  if (input.judgement.cell(person, id)?.status === 'met') return MET;
  const ways = input.openings.of(person, id).filter(({ fits }) => fits);
  const [first] = ways;
  if (!first) return NOTHING;
  return {
    level: 1,
    ways: ways
      .map(({ closer }) => closer.credential.id)
      .sort()
      .join(' '),
    isStranger: first.affinity === 0,
    hours: ways.reduce((sum, { hours }) => sum + hours, 0),
    weekly: weeklyHours(profile, input.hoursPerWeek),
  };
}

function offersAsMuch(one: Group, other: Group): boolean {
  if (one.isSubcontractor && !other.isSubcontractor) return false;
  if (!one.fitsRole && other.fitsRole) return false;
  if (one.isIdle && !other.isIdle) return false;
  return one.offers.every((offer, place) => isAsMuch(offer, other.offers[place] ?? NOTHING));
}

function isAsMuch(one: Offer, other: Offer): boolean {
  if (one.level !== other.level || one.level !== 1) return one.level >= other.level;
  if (one.isStranger && !other.isStranger) return false;
  return one.ways === other.ways && one.hours <= other.hours && one.weekly >= other.weekly;
}
