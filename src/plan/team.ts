import { type Coverage, type Requirement, type Team, teamRulesSchema } from '../domain/index.ts';
import { isAskedOfTeam, type Judgement } from '../match/index.ts';
import { narrowSeats } from './narrow-seats.ts';
import { openSeats } from './seat-candidates.ts';
import { falls, type Slot } from './slots.ts';
import { type Settle, type Solution, solveInOrder } from './solve.ts';
import { COST_GOAL, LAST_TEAM_GOAL } from './team-goals.ts';
import { teamModel } from './team-model.ts';
import type { Seat, TeamInput, TeamModel, Training } from './team-parts.ts';
import { blockedWords } from './team-words.ts';

/** The chosen team, and the study that the solver counted on. */
export interface ChosenTeam {
  team: Team;
  trainings: readonly Training[];
  seats: readonly Seat[];
}

/** Rules that say nothing. */
export const NO_RULES = teamRulesSchema.parse({});

/**
 * Chooses people for roles, and what they study, as one problem (goals in team-goals.ts). Everything that the team
 * meets only after study stands under `afterPlan`.
 */
export async function buildTeam(
  input: TeamInput,
  covered: ReadonlyMap<string, Coverage>,
): Promise<ChosenTeam> {
  const asked = input.judgement.requirements.filter(isAskedOfTeam);
  const nothingAsked = asked.length === 0 && input.slots.every(({ isHeadCount }) => !isHeadCount);
  if ((nothingAsked && input.rules.lockedIn.length === 0) || input.judgement.profiles.length === 0)
    return emptyTeam(asked, covered, input.judgement);
  const { model, solution } = await solveTeam(input);
  const { seats, trainings, members } = readSolution(model, solution, input);
  const uncovered = uncoveredBy(members, asked, covered);
  const open = asked.filter(({ id, modality }) => modality === 'mandatory' && uncovered.includes(id));
  const team: Team = {
    status: open.length > 0 ? 'infeasible' : solution.isProven ? 'optimal' : 'within-gap',
    members,
    uncovered,
    costUsdPerHour: costOf(members, input.judgement),
    proof: proofOf(solution),
    blockedBy: open.map((requirement) => blockedWords(requirement, covered, input.judgement)),
    ...NOTHING_MORE,
  };
  return { team, trainings, seats };
}

/**
 * Solves for the best team. First with the people left to each role with whom it reaches its most, which is nearly
 * always possible and small; where roles compete for the same people, among all.
 */
export async function solveTeam(
  input: TeamInput,
  cuts: readonly (readonly string[])[] = [],
): Promise<{ model: TeamModel; solution: Solution }> {
  const { seats, musts } = narrowSeats(openSeats(input), input);
  const narrow = teamModel(input, { seats, musts, cuts });
  const found = await solveInOrder(narrow.program, narrow.goals, settling(narrow));
  if (found !== null) return { model: narrow, solution: found };
  const model = teamModel(input, { cuts });
  const solution = await solveInOrder(model.program, model.goals, settling(model));
  if (solution === null) throw new Error('The team model has no solution; an empty team should be one.');
  return { model, solution };
}

/** Above so many places equal teams are told apart by their study alone: every further goal would take as long as the cost. */
const MANY_SEATS = 300;

const settling = ({ seats }: TeamModel): Settle | undefined =>
  seats.length > MANY_SEATS
    ? { after: LAST_TEAM_GOAL, variables: seats.map(({ variable }) => variable) }
    : undefined;

const NOTHING_MORE = { blockers: [], alternatives: [], withoutEach: [], bench: [] };

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
    .filter(({ id }) => {
      const meeting = members.filter(
        ({ covers, afterPlan }) => covers.includes(id) || afterPlan.includes(id),
      );
      return new Set(meeting.map(({ person }) => person)).size < (covered.get(id)?.needed ?? 1);
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

function proofOf({ reached, solver }: Solution): NonNullable<Team['proof']> {
  const goal = reached.find(({ name }) => name === COST_GOAL) ?? reached.at(-1);
  const objective = round(goal?.objective ?? 0);
  const bound = Number.isFinite(goal?.bound) ? round(goal?.bound ?? 0) : 0;
  return { bound, objective, solver, gap: round(objective - bound) };
}

const round = (usd: number): number => Math.round(usd * 100) / 100;
const order = (role: string | null, slots: readonly Slot[]): number =>
  role === null ? slots.length : slots.findIndex((slot) => slot.role === role);

function emptyTeam(
  asked: readonly Requirement[],
  covered: ReadonlyMap<string, Coverage>,
  judgement: Judgement,
): ChosenTeam {
  const open = asked.filter(({ modality }) => modality === 'mandatory');
  const team: Team = {
    status: 'empty',
    members: [],
    uncovered: asked.map(({ id }) => id),
    costUsdPerHour: null,
    blockedBy: open.map((requirement) => blockedWords(requirement, covered, judgement)),
    ...NOTHING_MORE,
  };
  return { team, trainings: [], seats: [] };
}
