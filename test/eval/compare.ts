import type { RequirementKind } from '../../src/domain/index.ts';
import { fold, likeness, overlap, telling } from './fold.ts';
import type { NamesToIds } from './names-to-ids.ts';
import type { Demand, Prediction, Trap } from './truth.ts';

export const GROUPS = ['credential', 'clearance', 'education', 'experience', 'skill'] as const;
export type Group = (typeof GROUPS)[number];

/** Certifications and company credentials are scored together; whether the kind agrees is a figure of its own. */
const GROUP_OF: Record<RequirementKind, Group> = {
  certification: 'credential',
  'company-credential': 'credential',
  clearance: 'clearance',
  education: 'education',
  experience: 'experience',
  skill: 'skill',
};

// How alike two names must be. Names of credentials are proper names; the others are put in many ways.
const LIKE_ENOUGH: Record<Group, number> = {
  credential: 0.75,
  clearance: 0.6,
  education: 0.5,
  experience: 0.5,
  skill: 0.6,
};
const LIKE_ENOUGH_CREDENTIAL = LIKE_ENOUGH.credential;
// At or below this the shorter name may also be contained in the longer one: one side says it in more words.
const MAY_CONTAIN = 0.6;

/** Everything by which two names for a thing can be found to be the same. */
interface NameKey {
  ids: ReadonlySet<string>;
  folded: ReadonlySet<string>;
  words: readonly ReadonlySet<string>[];
}

/** A demand of the ground truth or of a prediction, made ready for comparison. */
export interface Comparable<T> {
  of: T;
  group: Group;
  options: readonly NameKey[];
  pages: ReadonlySet<number>;
}

/** Makes a hand-written demand ready for comparison. */
export function fromTruth(demand: Demand, ids: NamesToIds): Comparable<Demand> {
  const pages = [demand.page, ...demand.alsoPages].filter((page) => page !== null);
  const options = demand.options.map((names) => keyOf(names, null, ids));
  return { of: demand, group: GROUP_OF[demand.kind], options, pages: new Set(pages) };
}

/** Makes a predicted requirement ready for comparison. */
export function fromPrediction(prediction: Prediction, ids: NamesToIds): Comparable<Prediction> {
  const { anyOf, label } = prediction;
  const options = anyOf.map(({ id, name }) => {
    const names = anyOf.length === 1 ? [name, label] : [name];
    return keyOf(
      names.filter((text) => text !== ''),
      id,
      ids,
    );
  });
  const pages = prediction.evidence.map(({ page }) => page).filter((page) => page !== null);
  return { of: prediction, group: GROUP_OF[prediction.kind], options, pages: new Set(pages) };
}

function keyOf(names: readonly string[], id: string | null, ids: NamesToIds): NameKey {
  return {
    ids: new Set([...(id ? [id] : []), ...names.flatMap((name) => [...ids.of(name)])]),
    folded: new Set(names.map(fold)),
    words: names.map(telling).filter((words) => words.size > 0),
  };
}

/** Whether two sides name the same thing in at least one of their alternatives. */
export function sharesAnOption(a: Comparable<unknown>, b: Comparable<unknown>): boolean {
  if (a.group !== b.group) return false;
  return a.options.some((x) => b.options.some((y) => isSame(x, y, LIKE_ENOUGH[a.group])));
}

/** Whether every alternative of the truth stands among the predicted ones. */
export function hasEveryOption(truth: Comparable<unknown>, predicted: Comparable<unknown>): boolean {
  return truth.options.every((x) => predicted.options.some((y) => isSame(x, y, LIKE_ENOUGH_CREDENTIAL)));
}

function isSame(a: NameKey, b: NameKey, likeEnough: number): boolean {
  const near = (x: ReadonlySet<string>, y: ReadonlySet<string>) =>
    likeness(x, y) >= likeEnough || (likeEnough <= MAY_CONTAIN && isWithin(x, y));
  return (
    [...a.folded].some((name) => b.folded.has(name)) ||
    [...a.ids].some((id) => b.ids.has(id)) ||
    a.words.some((x) => b.words.some((y) => near(x, y)))
  );
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return Math.min(a.size, b.size) >= 2 && overlap(a, b) === 1;
}

/** Whether two roles are the same, as far as words tell; none and none are. */
export function isSameRole(a: string | null, b: string | null): boolean {
  if (!a || !b) return !a && !b;
  return likeness(telling(a), telling(b)) >= 0.5;
}

/** Whether a quote of the prediction shares at least this share of the words of the shorter of the two quotes. */
export function quotesSamePlace(quote: string, prediction: Prediction, atLeast: number): boolean {
  const words = telling(quote);
  return prediction.evidence.some((evidence) => overlap(words, telling(evidence.quote)) >= atLeast);
}

/** Whether a prediction takes a trap for a demand that nobody made. */
export function fallsInto(
  trap: Trap,
  predicted: Comparable<Prediction>,
  truths: readonly Comparable<Demand>[],
  ids: NamesToIds,
): boolean {
  const trapped = keyOf(trap.names, null, ids);
  return (
    predicted.options.some((option) => isSame(trapped, option, LIKE_ENOUGH_CREDENTIAL)) &&
    quotesSamePlace(trap.quote, predicted.of, 0.8) &&
    !truths.some((truth) => sharesAnOption(truth, predicted))
  );
}
