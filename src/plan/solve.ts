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

/** What solving gave: values, and how far each goal was reached. */
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
 * (lexicographic optimisation). Deterministic: HiGHS runs single-threaded with a fixed seed. The program must have a
 * solution; throws an Error otherwise, because that is a mistake in the model.
 */
export async function solveInOrder(program: Program, goals: readonly Goal[]): Promise<Solution> {
  if (loading === null) loading = loadHighs();
  const highs = await loading;
  return highs.withModel((model): Solution => {
    load(program, model, highs);
    let values: number[] = program.uppers.map(() => 0);
    let isProven = true;
    const reached: Solution['reached'][number][] = [];
    for (const goal of goals.filter(({ terms }) => terms.length > 0)) {
      // What the earlier goals found is a solution for this one too, and a better start than none.
      if (reached.length > 0) model.setSolution({ colValue: values });
      const stage = reach(goal, program, model, highs);
      values = stage.values;
      isProven &&= stage.isProven;
      reached.push({ name: goal.name, objective: stage.objective, bound: stage.bound });
      hold(goal, stage.objective, model, highs);
    }
    return { values, reached, isProven, solver: `HiGHS ${highs.version.string}` };
  });
}

type Model = ReturnType<Highs['createModel']>;

function load({ uppers, constraints }: Program, model: Model, { infinity, constants }: Highs): void {
  // The default gap of 0.01 % would let a dearer team of 10,000 dollars pass for the cheapest.
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-6, random_seed: 0 });
  model.options.set({ time_limit: TIME_LIMIT_S });
  model.addVars(
    uppers.map(() => 0),
    [...uppers],
  );
  uppers.forEach((_, variable) => {
    model.changeColIntegrality(variable, constants.variableType.integer);
  });
  for (const { terms, sense, bound } of constraints) {
    const [lower, upper] = sense === '<=' ? [-infinity, bound] : [bound, infinity];
    model.addRow(lower, upper, entriesOf(terms));
  }
}

/** Optimises one goal over what the earlier goals left. */
function reach(goal: Goal, { uppers }: Program, model: Model, { constants }: Highs) {
  const costs = uppers.map(() => 0);
  for (const [coefficient, variable] of goal.terms) costs[variable] = (costs[variable] ?? 0) + coefficient;
  costs.forEach((cost, variable) => {
    model.changeColCost(variable, cost);
  });
  const { maximize, minimize } = constants.objectiveSense;
  model.changeObjectiveSense(goal.aim === 'most' ? maximize : minimize);
  // The time limit counts all runs of a model together.
  model.zeroAllClocks();
  model.run();
  const status = model.getModelStatus();
  const isProven = status === constants.modelStatus.optimal;
  if (!isProven && status !== constants.modelStatus.timeLimit)
    throw new Error(`HiGHS ended with model status ${status} on the goal "${goal.name}"`);
  const values = Array.from(model.getSolution().colValue, Math.round);
  const objective = model.getObjectiveValue();
  const bound = isProven ? objective : Number(model.info.get('mip_dual_bound'));
  return { values, objective, bound, isProven };
}

/** Keeps what a goal reached. The tolerance is far below a cent and above the solver's own (1e-6 of a unit). */
function hold({ aim, terms }: Goal, objective: number, model: Model, { infinity }: Highs): void {
  const tolerance = 1e-6 * Math.max(1, Math.abs(objective));
  const [lower, upper] =
    aim === 'most' ? [objective - tolerance, infinity] : [-infinity, objective + tolerance];
  model.addRow(lower, upper, entriesOf(terms));
}

/** A sum as the solver takes it: each variable once. */
function entriesOf(terms: readonly Term[]): { indices: number[]; values: number[] } {
  const sums = new Map<number, number>();
  for (const [coefficient, variable] of terms) sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  return { indices: [...sums.keys()], values: [...sums.values()] };
}
