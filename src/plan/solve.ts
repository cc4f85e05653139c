import loader, { type Highs } from 'highs';
import { type Stage, stagesOf } from './goal-stages.ts';
import type { Goal, Program, Term } from './program.ts';

// The package's types describe its CommonJS build, where the loader is a property; Node imports its ES module,
// where the loader is the default export itself.
const loadHighs = loader as unknown as typeof loader.default;

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

/** After this goal these variables keep their values: what follows only chooses among the rest. */
export interface Settle {
  after: string;
  variables: readonly number[];
}

/** One goal takes milliseconds on real bids; a minute says that something is wrong, and the gap is then stated. */
const TIME_LIMIT_S = 60;

let loading: Promise<Highs> | null = null;

/**
 * Solves a program for its goals one after the other: each goal is optimised, then held while the next is
 * (lexicographic optimisation). Deterministic: HiGHS runs single-threaded with a fixed seed. Null where the program has
 * no solution.
 */
export async function solveInOrder(
  program: Program,
  goals: readonly Goal[],
  settle?: Settle,
): Promise<Solution | null> {
  if (loading === null) loading = loadHighs();
  const highs = await loading;
  return highs.withModel((model): Solution | null => {
    load(program, model, highs);
    let values: number[] = program.uppers.map(() => 0);
    let isProven = true;
    const reached: Solution['reached'][number][] = [];
    for (const stage of stagesOf(goals, program)) {
      // What the earlier goals found is a solution for this one too, and a better start than none.
      if (reached.length > 0) model.setSolution({ colValue: values });
      const best = bestOf(stage.goal, program);
      const isReached = reached.length > 0 && Math.abs(sumOf(stage.goal.terms, values) - best) < 1e-9;
      const found = isReached
        ? { values, objective: best, bound: best, isProven: true }
        : reach(stage.goal, program, model, highs);
      if (found === null) return null;
      values = found.values;
      isProven &&= found.isProven;
      reached.push(...stage.parts.map((goal) => reachedBy(goal, stage, found)));
      hold(stage.goal, found, best, model, highs);
      if (settle && stage.parts.some(({ name }) => name === settle.after))
        fix(settle.variables, values, model);
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
  if (uppers.length > 0)
    model.changeColsIntegrality(
      allOf(uppers),
      uppers.map(() => constants.variableType.integer),
    );
  if (constraints.length > 0)
    model.addRows({
      lower: Float64Array.from(constraints, ({ sense, bound }) => (sense === '<=' ? -infinity : bound)),
      upper: Float64Array.from(constraints, ({ sense, bound }) => (sense === '<=' ? bound : infinity)),
      matrix: matrixOf({ uppers, constraints }),
    });
}

/** Every call into the solver costs more than what it hands over: columns and rows go in one call each. */
const allOf = (list: readonly unknown[]) => ({ kind: 'range', from: 0, to: list.length - 1 }) as const;

/** The sums of all constraints, row after row. */
function matrixOf({ uppers, constraints }: Pick<Program, 'uppers' | 'constraints'>) {
  const rows = constraints.map(({ terms }) => entriesOf(terms));
  let end = 0;
  const ends = rows.map(({ indices }) => {
    end += indices.length;
    return end;
  });
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols: uppers.length,
    starts: Int32Array.from([0, ...ends]),
    indices: Int32Array.from(rows.flatMap(({ indices }) => indices)),
    values: Float64Array.from(rows.flatMap(({ values }) => values)),
  };
}

/** What one goal of a stage reached. Goals that were solved together share what is left open between value and bound. */
function reachedBy({ name, terms }: Goal, { parts }: Stage, found: Reached): Solution['reached'][number] {
  const objective = sumOf(terms, found.values);
  if (found.isProven) return { name, objective, bound: objective };
  const bound = parts.length === 1 ? found.bound : Number.NaN;
  return { name, objective, bound };
}

interface Reached {
  values: number[];
  objective: number;
  bound: number;
  isProven: boolean;
}

/** Optimises one goal over what the earlier goals left. */
function reach(goal: Goal, { uppers }: Program, model: Model, { constants }: Highs): Reached | null {
  const costs = uppers.map(() => 0);
  for (const [coefficient, variable] of goal.terms) costs[variable] = (costs[variable] ?? 0) + coefficient;
  if (costs.length > 0) model.changeColsCost(allOf(costs), costs);
  const { maximize, minimize } = constants.objectiveSense;
  model.changeObjectiveSense(goal.aim === 'most' ? maximize : minimize);
  // The time limit counts all runs of a model together.
  model.zeroAllClocks();
  model.run();
  const status = model.getModelStatus();
  if (status === constants.modelStatus.infeasible) return null;
  const isProven = status === constants.modelStatus.optimal;
  if (!isProven && status !== constants.modelStatus.timeLimit)
    throw new Error(`HiGHS ended with model status ${status} on the goal "${goal.name}"`);
  const values = Array.from(model.getSolution().colValue, Math.round);
  const objective = model.getObjectiveValue();
  const bound = isProven ? objective : Number(model.info.get('mip_dual_bound'));
  return { values, objective, bound, isProven };
}

/**
 * Keeps what a goal reached. Where nothing more was possible, each variable is held at its best, which says more to the
 * solver than their sum. The tolerance is far below a cent and above the solver's own (1e-6 of a unit).
 */
function hold(
  { aim, terms }: Goal,
  { objective, values }: Reached,
  best: number,
  model: Model,
  { infinity }: Highs,
): void {
  if (Math.abs(objective - best) < 1e-9) {
    const variables = terms.map(([, variable]) => variable);
    fix(variables, values, model);
    return;
  }
  const tolerance = 1e-6 * Math.max(1, Math.abs(objective));
  const [lower, upper] =
    aim === 'most' ? [objective - tolerance, infinity] : [-infinity, objective + tolerance];
  model.addRow(lower, upper, entriesOf(terms));
}

function fix(variables: readonly number[], values: readonly number[], model: Model): void {
  const indices = [...new Set(variables)].sort((one, other) => one - other);
  if (indices.length === 0) return;
  const bounds = indices.map((variable) => values[variable] ?? 0);
  model.changeColsBounds({ kind: 'set', indices }, bounds, bounds);
}

/** The best that a sum could be if nothing but the bounds of its variables bound it. */
function bestOf({ aim, terms }: Goal, { uppers }: Program): number {
  const { indices, values } = entriesOf(terms);
  return values.reduce((sum, coefficient, place) => {
    const upper = uppers[indices[place] ?? 0] ?? 0;
    return sum + (aim === 'most' ? Math.max(0, coefficient) : Math.min(0, coefficient)) * upper;
  }, 0);
}

const sumOf = (terms: readonly Term[], values: readonly number[]): number =>
  terms.reduce((sum, [coefficient, variable]) => sum + coefficient * (values[variable] ?? 0), 0);

/** A sum as the solver takes it: each variable once. */
function entriesOf(terms: readonly Term[]): { indices: number[]; values: number[] } {
  const sums = new Map<number, number>();
  for (const [coefficient, variable] of terms) sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  return { indices: [...sums.keys()], values: [...sums.values()] };
}
