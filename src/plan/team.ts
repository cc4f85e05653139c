import { type Coverage, type Requirement, type Team, teamRulesSchema } from '../domain/index.ts';
import { isAskedOfTeam, type Judgement } from '../match/index.ts';
import type { Solution } from './solve.ts';
import { costOf, readSolution, solveTeam, uncoveredBy } from './solve-team.ts';
import { alternativesTo } from './team-alternatives.ts';
import { benchOf } from './team-bench.ts';
import { blockersOf, blockerWords } from './team-blockers.ts';
import { COST_GOAL } from './team-goals.ts';
import type { Seat, TeamInput, Training } from './team-parts.ts';
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
  const solved = await solveTeam(input);
  if (solved === null) throw new Error('The team model has no solution; an empty team should be one.');
  const { model, solution } = solved;
  const { seats, trainings, members } = readSolution(model, solution, input);
  const uncovered = uncoveredBy(members, asked, covered);
  const open = asked.filter(({ id, modality }) => modality === 'mandatory' && uncovered.includes(id));
  const team: Team = {
    status: open.length > 0 ? 'infeasible' : solution.isProven ? 'optimal' : 'within-gap',
    members,
    uncovered,
    costUsdPerHour: costOf(members, input.judgement),
    proof: proofOf(solution),
    blockedBy: [],
    ...NOTHING_MORE,
  };
  const blockers = await blockersOf(open, input, covered);
  const more = {
    blockers,
    blockedBy: blockers.map(blockerWords),
    alternatives: await alternativesTo(team, input, covered),
    ...benchOf(team, input, covered),
  };
  return { team: { ...team, ...more }, trainings, seats };
}

const NOTHING_MORE = { blockers: [], alternatives: [], withoutEach: [], bench: [] };

function proofOf({ reached, solver }: Solution): NonNullable<Team['proof']> {
  const goal = reached.find(({ name }) => name === COST_GOAL) ?? reached.at(-1);
  const objective = round(goal?.objective ?? 0);
  const bound = Number.isFinite(goal?.bound) ? round(goal?.bound ?? 0) : 0;
  return { bound, objective, solver, gap: round(objective - bound) };
}

const round = (usd: number): number => Math.round(usd * 100) / 100;

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
