import type { Catalogue, Credential, Stack, StackStep } from '../../catalogue/index.ts';
import type { Person } from '../../domain/index.ts';
import { addMonths, isHeldOn, profilesOf } from '../../match/index.ts';
import { effortOf } from '../effort.ts';
import { goneWords, hasRedFlag } from '../quality.ts';

/** One step of a learning path on one person's calendar. */
export interface StackStepPlan {
  title: string;
  /** First and last month of the path, from 1; null where the source gives none. */
  months: readonly [number, number] | null;
  start: string | null;
  finish: string | null;
  /** Null where everything that the step names has gone. */
  credential: { id: string; name: string } | null;
  isHeld: boolean;
  hours: readonly [number, number] | null;
  costUsd: number | null;
  why: string;
}

/** A learning path by month, with what the source says such a person is billed at. */
export interface StackPlan {
  stack: string;
  name: string;
  months: readonly [number, number] | null;
  targetRateUsdPerHour: readonly [number, number] | null;
  /** The target is a claim of the source, not a measurement. */
  source: string;
  steps: StackStepPlan[];
}

/** A stack on a person's calendar: what is held counts, what has retired is replaced by the step's substitutes. */
export function planStack(stack: Stack, person: Person, start: string, catalogue: Catalogue): StackPlan {
  const [profile] = profilesOf([person], catalogue);
  const taken = new Set<string>();
  const held = new Set(
    (profile?.held ?? []).flatMap(({ holding, credential }) =>
      credential && isHeldOn(holding, start) ? [credential.id] : [],
    ),
  );
  return {
    stack: stack.id,
    name: stack.name,
    months: stack.months,
    targetRateUsdPerHour: stack.billingRateUsdPerHour,
    source: stack.source,
    steps: stack.steps.map((step) => planStep(step, held, taken, start, catalogue)),
  };
}

function planStep(
  step: StackStep,
  held: ReadonlySet<string>,
  taken: Set<string>,
  start: string,
  catalogue: Catalogue,
): StackStepPlan {
  const { credential, why, isHeld } = choose(step, held, taken, catalogue);
  if (credential) taken.add(credential.id);
  const effort = credential && !isHeld ? effortOf(credential, catalogue) : null;
  return {
    title: step.title,
    months: step.months,
    start: step.months === null ? null : addMonths(start, step.months[0] - 1),
    finish: step.months === null ? null : addMonths(start, step.months[1]),
    credential: credential && { id: credential.id, name: credential.name },
    isHeld,
    hours: effort?.hours ?? null,
    costUsd: effort?.costUsd ?? null,
    why,
  };
}

/** What is held already, else the first that can be earned of what the step names, else of its substitutes. */
function choose(
  step: StackStep,
  held: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  catalogue: Catalogue,
) {
  const known = (ids: readonly string[]) =>
    ids.flatMap((id) => catalogue.credentials.get(id) ?? []).filter(({ id }) => !taken.has(id));
  const all = [...known(step.anyOf), ...known(step.substitutes)];
  const own = all.find(({ id }) => held.has(id));
  if (own) return { credential: own, isHeld: true, why: 'held already' };
  const first = known(step.anyOf).find(isEarnable);
  if (first) return { credential: first, isHeld: false, why: 'named by the source' };
  const gone = known(step.anyOf).find(({ status }) => status !== 'active');
  const other = known(step.substitutes).find(isEarnable);
  const reason = gone === undefined ? 'what the source names is taken' : `${gone.name} ${goneWords(gone)}`;
  if (other) return { credential: other, isHeld: false, why: `in place of what the source names: ${reason}` };
  return { credential: null, isHeld: false, why: step.anyOf.length === 0 ? 'free to choose' : reason };
}

const isEarnable = (credential: Credential): boolean =>
  credential.status === 'active' && !hasRedFlag(credential);
