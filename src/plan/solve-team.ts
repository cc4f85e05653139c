import type { Coverage, Requirement, Team } from '../domain/index.ts';
import { isAskedOfTeam, isForEverybody, type Judgement } from '../match/index.ts';
import { type Narrowed, narrowSeats } from './narrow-seats.ts';
import { openSeats } from './seat-candidates.ts';
import { falls, type Slot } from './slots.ts';
import { type Settle, type Solution, solveInOrder } from './solve.ts';
import { LAST_TEAM_GOAL, leadingGoals } from './team-goals.ts';
import { teamModel } from './team-model.ts';
import type { Seat, TeamInput, TeamModel, Training } from './team-parts.ts';

/** A model and the values that solve it. */
export interface SolvedTeam {
  model: TeamModel;
  solution: Solution;
}

/** What a solve may differ in from the plain one. */
export interface SolveOptions {
  /** Teams (ids of people) of each of which somebody must be missing. */
  cuts?: readonly (readonly string[])[];
  /** True where ties need not be broken, and a large problem need not be tried twice. */
  isQuick?: boolean;
}

/**
 * Solves for the best team. First with the people left to each role with whom it reaches its most, which is nearly
 * always possible and small; where roles compete for the same people, among all. Null only where cuts leave no team, or
 * where a quick answer was wanted and there is none.
 */
export async function solveTeam(
  input: TeamInput,
  { cuts = [], isQuick = false }: SolveOptions = {},
): Promise<SolvedTeam | null> {
  const { seats, musts } = narrowedSeats(input);
  const narrow = teamModel(input, { seats, musts, cuts });
  const goalsOf = ({ goals }: TeamModel) => (isQuick ? leadingGoals(goals) : goals);
  const found = await solveInOrder(narrow.program, goalsOf(narrow), settling(narrow));
  if (found !== null) return { model: narrow, solution: found };
  if (isQuick && narrow.seats.length > MANY_SEATS) return null;
  const model = teamModel(input, { cuts });
  const solution = await solveInOrder(model.program, goalsOf(model), settling(model));
  return solution === null ? null : { model, solution };
}

/** Worked out once for each problem: its alternatives begin from the same. */
function narrowedSeats(input: TeamInput): Narrowed {
  const known = narrowed.get(input) ?? narrowSeats(openSeats(input), input);
  narrowed.set(input, known);
  return known;
}

const narrowed = new WeakMap<TeamInput, Narrowed>();

/** Above so many places equal teams are told apart by their study alone: every further goal would take as long as the cost. */
const MANY_SEATS = 300;

const settling = ({ seats }: TeamModel): Settle | undefined =>
  seats.length > MANY_SEATS
    ? { after: LAST_TEAM_GOAL, variables: seats.map(({ variable }) => variable) }
    : undefined;

/** A person's place in a team and what they meet there. */
export type Member = Team['members'][number];

/** What the values of the variables mean: who sits where, who studies what. */
export function readSolution(model: TeamModel, { values }: Solution, input: TeamInput) {
  const isOn = ({ variable }: { variable: number }) => values[variable] === 1;
  const seats = model.seats.filter(isOn);
  const trainings = model.trainings.filter(isOn);
  const asked = input.judgement.requirements.filter(isAskedOfTeam);
  const members = seats
    .map((seat) => memberOf(seat, asked, trainings, input))
    .sort((one, other) => order(one.role, input.slots) - order(other.role, input.slots));
  return { seats, trainings, members };
}

function memberOf(
  { person, slot }: Pick<Seat, 'person' | 'slot'>,
  asked: readonly Requirement[],
  trainings: readonly Training[],
  input: TeamInput,
): Member {
  const own = asked.filter((requirement) => falls(requirement, slot));
  const earned = new Set(
    trainings.filter((training) => training.person === person).map(({ credential }) => credential),
  );
  return {
    person,
    role: slot.role,
    covers: own.filter(({ id }) => input.judgement.cell(person, id)?.status === 'met').map(({ id }) => id),
    afterPlan: own
      .filter(({ id }) =>
        input.openings.of(person, id).some(({ fits, closer }) => fits && earned.has(closer.credential.id)),
      )
      .map(({ id }) => id),
  };
}

/** Ids of what is asked and not met by enough different people of the team, now or after its plan. */
export function uncoveredBy(
  members: readonly Member[],
  asked: readonly Requirement[],
  covered: ReadonlyMap<string, Coverage>,
): string[] {
  return asked
    .filter((requirement) => {
      const { id } = requirement;
      const meeting = members.filter(
        ({ covers, afterPlan }) => covers.includes(id) || afterPlan.includes(id),
      );
      const people = new Set(meeting.map(({ person }) => person));
      const isLacking = isForEverybody(requirement) && members.some(({ person }) => !people.has(person));
      return isLacking || people.size < (covered.get(id)?.needed ?? 1);
    })
    .map(({ id }) => id);
}

/** Sum of what the people cost an hour, USD; null without people and as soon as one's cost is unknown. */
export function costOf(members: readonly { person: string }[], { profiles }: Judgement): number | null {
  if (members.length === 0) return null;
  const ids = new Set(members.map(({ person }) => person));
  const costs = profiles
    .filter(({ person }) => ids.has(person.id))
    .map(({ person }) => person.costUsdPerHour);
  return costs.reduce<number | null>(
    (sum, cost) => (sum === null || cost === null ? null : round(sum + cost)),
    0,
  );
}

const round = (usd: number): number => Math.round(usd * 100) / 100;
const order = (role: string | null, slots: readonly Slot[]): number =>
  role === null ? slots.length : slots.findIndex((slot) => slot.role === role);
