import loader, { type Highs } from 'highs';

// The package's types describe its CommonJS build, where the loader is a property; Node imports its ES module,
// where the loader is the default export itself.
const loadHighs = loader as unknown as typeof loader.default;

/** A term of a sum: a number times a variable. */
export type Term = readonly [coefficient: number, variable: number];

interface HasVariable {
  variable: number;
}

/** The sum of the parts' variables. */
export const plus = (parts: readonly HasVariable[]): Term[] => parts.map(({ variable }) => [1, variable]);

/** The sum of the parts' variables, taken away. */
export const minus = (parts: readonly HasVariable[]): Term[] => parts.map(({ variable }) => [-1, variable]);

interface Constraint {
  terms: readonly Term[];
  sense: '<=' | '>=';
  bound: number;
}

/** Whole-number variables from 0 and the sums that bind them. Building one solves nothing. */
export class Program {
  readonly uppers: number[] = [];
  readonly constraints: Constraint[] = [];

  /** A new variable, 0 to `upper`; 1 makes it a yes or no. */
  variable(upper = 1): number {
    this.uppers.push(upper);
    return this.uppers.length - 1;
  }

  constrain(terms: readonly Term[], sense: Constraint['sense'], bound: number): void {
    this.constraints.push({ terms, sense, bound });
  }
}

/** One aim among several in their order of importance. */
export interface Goal {
  name: string;
  aim: 'most' | 'least';
  terms: readonly Term[];
}

export interface Solution {
  /** Value of each variable, by its number. */
  values: readonly number[];
  /** What each goal reached, and the bound that the solver proved for it. */
  reached: readonly { name: string; objective: number; bound: number }[];
  /** True when every goal's bound is reached. */
  isProven: boolean;
  /** "HiGHS 1.15.3" */
  solver: string;
}

/** One goal takes milliseconds on real bids; a minute says that something is wrong, and the gap is then stated. */
const TIME_LIMIT_S = 60;

let loading: Promise<Highs> | null = null;

/**
 * Solves a program for its goals one after the other: each goal is optimised, then held while the next is
 * (lexicographic optimisation). Deterministic: HiGHS runs single-threaded with its fixed seed. The program must
 * have a solution; throws an Error otherwise, because that is a mistake in the model.
 */
export async function solveInOrder(program: Program, goals: readonly Goal[]): Promise<Solution> {
  if (loading === null) loading = loadHighs();
  const highs = await loading;
  const held: Constraint[] = [];
  let stage: Stage = { values: program.uppers.map(() => 0), objective: 0, bound: 0, isProven: true };
  let isProven = true;
  const reached: { name: string; objective: number; bound: number }[] = [];
  for (const goal of goals.filter(({ terms }) => terms.length > 0)) {
    stage = solveOne(highs, program, held, goal);
    isProven &&= stage.isProven;
    reached.push({ name: goal.name, objective: stage.objective, bound: stage.bound });
    held.push(holding(goal, stage.objective));
  }
  return { values: stage.values, reached, isProven, solver: `HiGHS ${highs.version.string}` };
}

interface Stage {
  values: number[];
  objective: number;
  bound: number;
  isProven: boolean;
}

function solveOne(highs: Highs, program: Program, held: readonly Constraint[], goal: Goal): Stage {
  const data = lpText(program, held, goal);
  return highs.withModel({ format: 'lp', data }, (model): Stage => {
    // The default gap of 0.01 % would let a dearer team of 10,000 dollars pass for the cheapest.
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-6,
      time_limit: TIME_LIMIT_S,
      random_seed: 0,
    });
    model.run();
    const status = model.getModelStatus();
    const isProven = status === highs.constants.modelStatus.optimal;
    if (!isProven && status !== highs.constants.modelStatus.timeLimit)
      throw new Error(`HiGHS ended with model status ${status} on the goal "${goal.name}"`);
    const values = program.uppers.map(() => 0);
    const solution = model.getSolution().colValue;
    program.uppers.forEach((_, variable) => {
      values[variable] = Math.round(solution[model.getColByName(nameOf(variable))] ?? 0);
    });
    const objective = model.getObjectiveValue();
    return {
      values,
      objective,
      bound: isProven ? objective : Number(model.info.get('mip_dual_bound')),
      isProven,
    };
  });
}

/** Keeps what a goal reached. The tolerance is far below a cent and far above the solver's own (1e-9 relative). */
function holding({ aim, terms }: Goal, objective: number): Constraint {
  const tolerance = 1e-6 * Math.max(1, Math.abs(objective));
  return aim === 'most'
    ? { terms, sense: '>=', bound: objective - tolerance }
    : { terms, sense: '<=', bound: objective + tolerance };
}

const nameOf = (variable: number): string => `v${variable}`;

/** The CPLEX LP format. One term a line: HiGHS reads lines of a limited length. */
function lpText({ uppers, constraints }: Program, held: readonly Constraint[], goal: Goal): string {
  const rows = [...constraints, ...held].filter(({ terms }) => terms.length > 0);
  return [
    goal.aim === 'most' ? 'Maximize' : 'Minimize',
    ` goal:\n${sumText(goal.terms)}`,
    'Subject To',
    ...rows.map(({ terms, sense, bound }, row) => ` r${row}:\n${sumText(terms)}\n ${sense} ${bound}`),
    'Bounds',
    ...uppers.map((upper, variable) => ` 0 <= ${nameOf(variable)} <= ${upper}`),
    'Generals',
    ...uppers.map((_, variable) => ` ${nameOf(variable)}`),
    'End',
  ].join('\n');
}

/** A variable named twice in a sum is added up first, as the format wants it once. */
function sumText(terms: readonly Term[]): string {
  const sums = new Map<number, number>();
  for (const [coefficient, variable] of terms) sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  return [...sums]
    .map(([variable, sum]) => ` ${sum < 0 ? '-' : '+'} ${Math.abs(sum)} ${nameOf(variable)}`)
    .join('\n');
}
