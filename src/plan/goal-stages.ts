import type { Goal, Program, Term } from './program.ts';

/** Goals that are solved as one, and the one that says the same. */
export interface Stage {
  goal: Goal;
  parts: readonly Goal[];
}

/**
 * The solver takes a variable for whole within a millionth (HiGHS, mip_feasibility_tolerance): beyond half a million
 * such an error would count for more than one unit of the last goal.
 */
const LARGEST_COEFFICIENT = 500_000;

/**
 * Puts goals of whole numbers that follow each other into one sum, the earlier ones weighted so that no later one can
 * outweigh a single unit of them: the same optimum as one after the other, in fewer runs of the solver.
 */
export function stagesOf(goals: readonly Goal[], program: Program): Stage[] {
  const stages: Stage[] = [];
  for (const goal of goals.filter(({ terms }) => terms.length > 0)) {
    const last = stages.at(-1);
    const joined = last ? joinedGoal(last, goal, program) : null;
    if (joined === null) stages.push({ goal, parts: [goal] });
    else stages.splice(-1, 1, joined);
  }
  return stages;
}

function joinedGoal({ goal, parts }: Stage, next: Goal, program: Program): Stage | null {
  const scale = scaleOf(goal.terms);
  if (scale === null || scaleOf(next.terms) !== 1) return null;
  const weight = scale * (spanOf(next.terms, program) + 1);
  if (goal.terms.some(([coefficient]) => Math.abs(coefficient) * weight > LARGEST_COEFFICIENT)) return null;
  const sign = goal.aim === next.aim ? 1 : -1;
  const terms = [
    ...goal.terms.map(([coefficient, variable]): Term => [coefficient * weight, variable]),
    ...next.terms.map(([coefficient, variable]): Term => [coefficient * sign, variable]),
  ];
  const name = `${goal.name}, then ${next.name}`;
  return { goal: { name, aim: goal.aim, terms }, parts: [...parts, next] };
}

/** What makes every coefficient a whole number: 1, or 10 or 100 for dollars with cents; null where nothing does. */
function scaleOf(terms: readonly Term[]): number | null {
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9;
  return [1, 10, 100].find((scale) => terms.every(([coefficient]) => isWhole(coefficient * scale))) ?? null;
}

/** How far a sum's values can lie apart. */
const spanOf = (terms: readonly Term[], { uppers }: Program): number =>
  terms.reduce((sum, [coefficient, variable]) => sum + Math.abs(coefficient) * (uppers[variable] ?? 0), 0);
