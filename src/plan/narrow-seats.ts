import type { Requirement } from '../domain/index.ts';
import { isAskedOfTeam, neededFor, roleOf } from '../match/index.ts';
import type { SeatCandidate } from './seat-candidates.ts';
import { falls, type Slot } from './slots.ts';
import type { TeamInput } from './team-parts.ts';

/** Places left to choose from, and what a team of them must reach for nothing to be lost by it. */
export interface Narrowed {
  seats: readonly SeatCandidate[];
  /** By role, and for the team as a whole: the most that it could reach, which must be reached. */
  musts: readonly Must[];
}

/** What the holders of a role (null: the whole team) must reach together of these requirements. */
export interface Must {
  slot: Slot | null;
  requirements: readonly Requirement[];
  reach: Reach;
}

/**
 * Mandatory requirements met, people for them, head counts, people who meet mandatory ones today; then the same of
 * preferred ones without heads: in the order of the goals.
 */
export type Reach = readonly [number, number, number, number, number, number, number];

/** More ways to fill a role than this are not tried out: the role is then left as it is. */
const MOST_WAYS = 20_000;

/**
 * Keeps of each role only the people with whom it can meet the most of its own requirements. What each role can reach
 * on its own bounds what a team can reach; where a team of the people left reaches that bound, every best team is made
 * of them, because whoever was left out would cost a requirement (lexicographic order is kept under sums). Where none
 * does, roles compete for people, and the caller must choose among all places.
 */
export function narrowSeats(seats: readonly SeatCandidate[], input: TeamInput): Narrowed {
  const asked = input.judgement.requirements.filter(isAskedOfTeam);
  const kept = new Set<SeatCandidate>();
  const wide = asked.filter((one) => roleOf(one) === null);
  // One by one: each of them can be reached on its own, which tells the solver more than their sum.
  const musts: Must[] = wide.map((one) => ({
    slot: null,
    requirements: [one],
    reach: reachOfAll(seats, [one], input),
  }));
  for (const slot of input.slots) {
    const own = seats.filter((seat) => seat.slot === slot);
    if (slot.role === null) {
      for (const seat of own) kept.add(seat);
      continue;
    }
    const demands = asked.filter((one) => roleOf(one) !== null && falls(one, slot));
    const best = bestOfRole(slot, own, demands, input);
    musts.push({ slot, requirements: demands, reach: best.reach });
    for (const seat of best.seats) kept.add(seat);
  }
  return { seats: seats.filter((seat) => kept.has(seat)), musts };
}

interface BestOfRole {
  seats: readonly SeatCandidate[];
  reach: Reach;
}

/** People who meet, or could earn in time, the same of a role's own requirements. */
interface Alike {
  /** By requirement: 2 meets it today, 1 could earn it in time, 0 neither. */
  levels: readonly (0 | 1 | 2)[];
  seats: SeatCandidate[];
}

function bestOfRole(
  slot: Slot,
  seats: readonly SeatCandidate[],
  demands: readonly Requirement[],
  input: TeamInput,
): BestOfRole {
  const groups = alike(seats, demands, input);
  const heads = Math.min(slot.count ?? 0, seats.length);
  if (heads === 0) return { seats, reach: NOTHING };
  if (groups.length ** heads > MOST_WAYS) return { seats, reach: boundOfRole(slot, seats, demands, input) };
  let best: Reach = NOTHING;
  let used = new Set<Alike>();
  for (const way of waysToFill(groups, heads)) {
    const reach = reachOf(way, slot, demands, input);
    const order = compare(reach, best);
    if (order > 0 || used.size === 0) used = new Set();
    if (order < 0) continue;
    best = reach;
    for (const group of way) used.add(group);
  }
  return { seats: [...used].flatMap((group) => group.seats), reach: best };
}

function alike(seats: readonly SeatCandidate[], demands: readonly Requirement[], input: TeamInput): Alike[] {
  const groups = new Map<string, Alike>();
  for (const seat of seats) {
    const levels = demands.map((requirement) => levelOf(seat, requirement, input));
    const key = levels.join();
    const group = groups.get(key) ?? { levels, seats: [] };
    group.seats.push(seat);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Every way to fill so many places with people of these groups; a group is taken no more often than it has people. */
function waysToFill(groups: readonly Alike[], places: number, from = 0): Alike[][] {
  if (places === 0) return [[]];
  return groups.slice(from).flatMap((group, offset) => {
    const most = Math.min(places, group.seats.length);
    const counts = Array.from({ length: most }, (_, count) => count + 1);
    return counts.flatMap((count) => {
      const rest = waysToFill(groups, places - count, from + offset + 1);
      return rest.map((way) => [...Array.from({ length: count }, () => group), ...way]);
    });
  });
}

function reachOf(
  way: readonly Alike[],
  slot: Slot,
  demands: readonly Requirement[],
  input: TeamInput,
): Reach {
  return demands
    .map((requirement, place) =>
      reachOne(
        requirement,
        way.map(({ levels }) => levels[place] ?? 0),
        input,
      ),
    )
    .reduce<Reach>(added, headsOnly(slot.isHeadCount ? way.length : 0));
}

function boundOfRole(
  slot: Slot,
  seats: readonly SeatCandidate[],
  demands: readonly Requirement[],
  input: TeamInput,
): Reach {
  const heads = slot.isHeadCount ? Math.min(slot.count ?? 0, seats.length) : 0;
  return added(reachOfAll(seats, demands, input), headsOnly(heads));
}

function reachOfAll(
  seats: readonly SeatCandidate[],
  demands: readonly Requirement[],
  input: TeamInput,
): Reach {
  return demands
    .map((requirement) => {
      const levels = new Map(
        seats.map((seat) => [seat.profile.person.id, levelOf(seat, requirement, input)]),
      );
      return reachOne(requirement, [...levels.values()], input);
    })
    .reduce<Reach>(added, NOTHING);
}

function reachOne(
  requirement: Requirement,
  levels: readonly (0 | 1 | 2)[],
  { roles, rules }: TeamInput,
): Reach {
  const needed = neededFor(requirement, roles);
  const people = levels.filter((level) => level > 0).length;
  const today = levels.filter((level) => level === 2).length;
  const [full, units] = [people >= needed ? 1 : 0, Math.min(people, needed)];
  // Where study is as good as holding, who holds it today is no aim that could bound anything.
  const now = rules.study === 'where-cheaper' ? 0 : Math.min(today, needed);
  return requirement.modality === 'mandatory'
    ? [full, units, 0, now, 0, 0, 0]
    : [0, 0, 0, 0, full, units, now];
}

function levelOf(
  { profile }: SeatCandidate,
  { id }: Requirement,
  { judgement, openings }: TeamInput,
): 0 | 1 | 2 {
  const person = profile.person.id;
  if (judgement.cell(person, id)?.status === 'met') return 2;
  return openings.of(person, id).some(({ fits }) => fits) ? 1 : 0;
}

const NOTHING: Reach = [0, 0, 0, 0, 0, 0, 0];
const headsOnly = (heads: number): Reach => [0, 0, heads, 0, 0, 0, 0];
const added = (one: Reach, other: Reach): Reach => [
  one[0] + other[0],
  one[1] + other[1],
  one[2] + other[2],
  one[3] + other[3],
  one[4] + other[4],
  one[5] + other[5],
  one[6] + other[6],
];

/** Positive where the first reaches more, the earlier parts first. */
function compare(one: Reach, other: Reach): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
