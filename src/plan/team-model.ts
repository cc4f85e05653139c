import type { Requirement } from '../domain/index.ts';
import { isAskedOfTeam, isForEverybody, neededFor, roleOf, sameRole } from '../match/index.ts';
import { byPerson } from './by-person.ts';
import type { Must } from './narrow-seats.ts';
import { minus, Program, plus, type Term } from './program.ts';
import { pruneSeats } from './prune-seats.ts';
import { openSeats, type SeatCandidate } from './seat-candidates.ts';
import { falls, type Slot } from './slots.ts';
import { costsOf } from './team-costs.ts';
import { goalsOf, withoutCoverGoals } from './team-goals.ts';
import type { Closing, Cover, Membership, Seat, TeamInput, TeamModel } from './team-parts.ts';
import { addClosings, addTrainings } from './training-model.ts';

/** What a model may differ in from the plain one. */
export interface ModelOptions {
  /** Places to choose from; left out: all that are open. */
  seats?: readonly SeatCandidate[];
  /** True where all the places given are to stay. */
  isPruned?: boolean;
  /** Teams (ids of people) of each of which somebody must be missing. */
  cuts?: readonly (readonly string[])[];
  /** What must be reached; with them the goals of coverage are left out, and the program may have no solution. */
  musts?: readonly Must[];
}

/** Builds the program. Its goals, in order, are in team-goals.ts. */
export function teamModel(input: TeamInput, options: ModelOptions = {}): TeamModel {
  const program = new Program();
  const asked = input.judgement.requirements.filter(isAskedOfTeam);
  const cuts = options.cuts ?? [];
  const special = new Set([...cuts.flat(), ...input.rules.lockedIn.map(({ person }) => person)]);
  const given = options.seats ?? openSeats(input);
  const candidates = options.isPruned ? given : pruneSeats(given, input, special);
  const seats = addSeats(program, candidates, input.slots);
  const members = addMembers(program, seats, input);
  const places = byPerson(seats);
  const closings = asked.flatMap((requirement) => addClosings(program, requirement, places, input));
  const trainings = addTrainings(program, closings, places, input);
  const covers = asked.map((requirement) => addCover(program, requirement, seats, members, closings, input));
  const heads = addHeadCounts(program, seats, input.slots);
  const locks = addLocks(program, seats, members, input);
  addLimits(program, members, input);
  for (const cut of cuts) leaveOneOut(program, members, cut);
  for (const must of options.musts ?? []) addMust(program, must, seats, covers);
  if (options.musts) for (const lock of locks) program.constrain([[1, lock]], '>=', 1);
  const all = goalsOf({ seats, members, trainings, closings, covers, heads, locks }, input);
  const goals = options.musts ? withoutCoverGoals(all) : all;
  return { program, seats, members, trainings, closings, covers, goals, allGoals: all };
}

/** Each role is taken at most as often as its head count says. */
function addSeats(program: Program, candidates: readonly SeatCandidate[], slots: readonly Slot[]): Seat[] {
  const seats = candidates.map(({ profile, slot, fitsRole, exclusions }) => ({
    person: profile.person.id,
    profile,
    slot,
    fitsRole,
    exclusions,
    variable: program.variable(),
  }));
  for (const slot of slots) {
    if (slot.count !== null)
      program.constrain(plus(seats.filter((seat) => seat.slot === slot)), '<=', slot.count);
  }
  return seats;
}

/** A person is a member by taking a place, and takes no more places than the rules allow. */
function addMembers(program: Program, seats: readonly Seat[], { rules }: TeamInput): Membership[] {
  return [...byPerson(seats).values()].flatMap((own): Membership[] => {
    const [first] = own;
    if (!first) return [];
    const { person, profile } = first;
    if (own.length === 1) return [{ person, profile, seats: own, variable: first.variable }];
    const variable = program.variable();
    program.constrain([[1, variable], ...minus(own)], '<=', 0);
    program.constrain([...plus(own), [-rules.rolesEach, variable]], '<=', 0);
    return [{ person, profile, seats: own, variable }];
  });
}

function addCover(
  program: Program,
  requirement: Requirement,
  seats: readonly Seat[],
  members: readonly Membership[],
  closings: readonly Closing[],
  { judgement, roles }: TeamInput,
): Cover {
  const needed = neededFor(requirement, roles);
  const isMet = ({ person }: { person: string }) => judgement.cell(person, requirement.id)?.status === 'met';
  // What is asked of the whole team counts people, however many places they hold.
  const meeting =
    roleOf(requirement) === null
      ? members.filter(isMet)
      : seats.filter((seat) => falls(requirement, seat.slot)).filter(isMet);
  const learning = closings.filter((closing) => closing.requirement === requirement);
  // What too few people could ever do has no place in the program: tight bounds make it easy.
  const possible = Math.min(needed, meeting.length + learning.length);
  const units = program.variable(possible);
  const full = program.variable(possible < needed ? 0 : 1);
  const now = program.variable(Math.min(needed, meeting.length));
  program.constrain([[1, units], ...minus(meeting), ...minus(learning)], '<=', 0);
  program.constrain([[1, now], ...minus(meeting)], '<=', 0);
  program.constrain(
    [
      [needed, full],
      [-1, units],
    ],
    '<=',
    0,
  );
  if (isForEverybody(requirement))
    holdForAll(
      program,
      full,
      members.filter((one) => !isMet(one)),
      learning,
    );
  return { requirement, units, full, now };
}

/** What is asked of everybody is met only by a team without anybody who neither meets nor earns it. */
function holdForAll(
  program: Program,
  full: number,
  lacking: readonly Membership[],
  learning: readonly Closing[],
): void {
  const closings = byPerson(learning);
  for (const { person, variable } of lacking)
    program.constrain([[1, full], [1, variable], ...minus(closings.get(person) ?? [])], '<=', 1);
}

/** Holds what a role, or the whole team, can reach at most: see narrow-seats.ts. */
function addMust(
  program: Program,
  { slot, requirements, reach }: Must,
  seats: readonly Seat[],
  covers: readonly Cover[],
): void {
  const [full, units, heads, now, preferredFull, preferredUnits, preferredNow] = reach;
  const own = covers.filter(({ requirement }) => requirements.includes(requirement));
  const parts = (['mandatory', 'preferred'] as const).map((modality) =>
    own.filter(({ requirement }) => requirement.modality === modality),
  );
  const [mandatory = [], preferred = []] = parts;
  const sums: [Term[], number][] = [
    [mandatory.map((cover) => [1, cover.full]), full],
    [mandatory.map((cover) => [1, cover.units]), units],
    [plus(seats.filter((seat) => seat.slot === slot)), heads],
    [mandatory.map((cover) => [1, cover.now]), now],
    [preferred.map((cover) => [1, cover.full]), preferredFull],
    [preferred.map((cover) => [1, cover.units]), preferredUnits],
    [preferred.map((cover) => [1, cover.now]), preferredNow],
  ];
  for (const [terms, least] of sums) if (least > 0) program.constrain(terms, '>=', least);
}

/** One variable for each role with a head count: how many of its places are taken. */
function addHeadCounts(program: Program, seats: readonly Seat[], slots: readonly Slot[]): number[] {
  return slots
    .filter(({ isHeadCount }) => isHeadCount)
    .map((slot) => {
      const own = seats.filter((seat) => seat.slot === slot);
      const taken = program.variable(Math.min(slot.count ?? 0, own.length));
      program.constrain([[1, taken], ...minus(own)], '<=', 0);
      return taken;
    });
}

/** One variable for each person who is locked in: 1 when they are in, in their role where one is said. */
function addLocks(
  program: Program,
  seats: readonly Seat[],
  members: readonly Membership[],
  { rules }: TeamInput,
): number[] {
  return rules.lockedIn.map(({ person, role }) => {
    const held = program.variable();
    const places =
      role === null
        ? members.filter((member) => member.person === person)
        : seats.filter(
            (seat) => seat.person === person && seat.slot.role !== null && sameRole(seat.slot.role, role),
          );
    program.constrain([[1, held], ...minus(places)], '<=', 0);
    return held;
  });
}

/** What the whole team may cost an hour, and how many subcontractors may be in it. */
function addLimits(program: Program, members: readonly Membership[], { judgement, rules }: TeamInput): void {
  const costs = costsOf(judgement, rules);
  if (rules.hourlyBudgetUsd !== null) {
    const terms = members.map(({ person, variable }): Term => [costs.plain(person), variable]);
    program.constrain(terms, '<=', rules.hourlyBudgetUsd);
  }
  if (rules.mostSubcontractors !== null) {
    const theirs = members.filter(({ profile }) => profile.person.employer !== null);
    program.constrain(plus(theirs), '<=', rules.mostSubcontractors);
  }
}

/** A no-good cut: somebody of this team is missing. */
function leaveOneOut(program: Program, members: readonly Membership[], team: readonly string[]): void {
  const own = members.filter(({ person }) => team.includes(person));
  if (own.length > 0) program.constrain(plus(own), '<=', own.length - 1);
}
