import {
  type Comparable,
  fallsInto,
  fromPrediction,
  fromTruth,
  GROUPS,
  type Group,
  hasEveryOption,
  isSameRole,
  quotesSamePlace,
  sharesAnOption,
} from './compare.ts';
import type { NamesToIds } from './names-to-ids.ts';
import { citesPage, isExact, type Pair, pairUp } from './pair.ts';
import type { Demand, Prediction, Trap, Truth } from './truth.ts';

/** Counts of one group of requirements; figures are made of sums of them. */
export interface Counts {
  /** Demands of the truth, without the borderline ones. */
  truth: number;
  predicted: number;
  /** Demands that a prediction shares an option with. */
  found: number;
  /** Predictions that share an option with a demand. */
  right: number;
  /** One-to-one pairs that agree on kind, modality and role too, and what they are measured against. */
  exact: number;
  exactPredicted: number;
}

/** How often an attribute is right over the pairs. */
export interface Tally {
  ok: number;
  of: number;
}

/** What scoring one document gives. */
export interface DocumentScore {
  file: string;
  counts: Record<Group, Counts>;
  attributes: Map<string, Tally>;
  traps: Tally;
  missed: Demand[];
  wrong: Prediction[];
  trapped: Trap[];
}

/** Scores what was read from one document against what a careful reader wrote down. */
export function scoreDocument(
  truth: Truth,
  predictions: readonly Prediction[],
  ids: NamesToIds,
): DocumentScore {
  const truths = truth.requirements.map((demand) => fromTruth(demand, ids));
  const predicted = predictions
    .filter(({ modality }) => modality !== 'informational')
    .map((prediction) => fromPrediction(prediction, ids));
  const attributes = new Map<string, Tally>();
  const groups = GROUPS.map((group) => scoreGroup(group, truths, predicted, attributes));
  const trapped = truth.traps.filter((trap) => predicted.some((one) => fallsInto(trap, one, truths, ids)));
  return {
    file: truth.file,
    counts: Object.fromEntries(groups.map(({ group, counts }) => [group, counts])) as Record<Group, Counts>,
    attributes,
    traps: { ok: truth.traps.length - trapped.length, of: truth.traps.length },
    missed: groups.flatMap(({ missed }) => missed),
    wrong: groups.flatMap(({ wrong }) => wrong),
    trapped,
  };
}

function scoreGroup(
  group: Group,
  allTruths: readonly Comparable<Demand>[],
  allPredicted: readonly Comparable<Prediction>[],
  attributes: Map<string, Tally>,
) {
  const truths = allTruths.filter((one) => one.group === group);
  const predicted = allPredicted.filter((one) => one.group === group);
  const sure = truths.filter(({ of }) => !of.borderline);
  const missed = sure.filter((truth) => !predicted.some((one) => sharesAnOption(truth, one)));
  const wrong = predicted.filter((one) => !truths.some((truth) => sharesAnOption(truth, one)));
  const pairs = pairUp(truths, predicted);
  const surePairs = pairs.filter(([truth]) => !truth.of.borderline);
  for (const pair of surePairs) markAttributes(pair, attributes);
  const counts: Counts = {
    truth: sure.length,
    predicted: predicted.length,
    found: sure.length - missed.length,
    right: predicted.length - wrong.length,
    exact: surePairs.filter(isExact).length,
    exactPredicted: predicted.length - (pairs.length - surePairs.length),
  };
  return { group, counts, missed: missed.map(({ of }) => of), wrong: wrong.map(({ of }) => of) };
}

function markAttributes(pair: Pair, attributes: Map<string, Tally>): void {
  const [{ of: truth, group, options, pages }, { of: predicted }] = pair;
  const mark = (name: string, isOk: boolean) => {
    const tally = attributes.get(name) ?? { ok: 0, of: 0 };
    attributes.set(name, { ok: tally.ok + Number(isOk), of: tally.of + 1 });
  };
  mark(`${group}.modality`, truth.modality === predicted.modality);
  mark(`${group}.role`, isSameRole(truth.role, predicted.role));
  if (group === 'credential') {
    mark('credential.staff-or-company', truth.kind === predicted.kind);
    mark('credential.orEquivalent', truth.orEquivalent === predicted.orEquivalent);
    mark('credential.quantity', truth.quantity === predicted.quantity);
    if (options.length > 1) mark('credential.alternatives', hasEveryOption(...pair));
  }
  if (truth.years !== null) mark('years', truth.years === predicted.years);
  if (pages.size > 0) mark('evidence.page', citesPage(pair));
  mark('evidence.quote', quotesSamePlace(truth.quote, predicted, 0.5));
}
