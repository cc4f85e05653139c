import { type Comparable, isSameRole, sharesAnOption } from './compare.ts';
import type { Demand, Prediction } from './truth.ts';

export type Pair = readonly [truth: Comparable<Demand>, predicted: Comparable<Prediction>];

/** Pairs each demand with at most one prediction that shares an option, those that agree best first. */
export function pairUp(
  truths: readonly Comparable<Demand>[],
  predictions: readonly Comparable<Prediction>[],
): Pair[] {
  const candidates: { pair: Pair; agreement: number }[] = [];
  for (const truth of truths) {
    for (const predicted of predictions) {
      if (!sharesAnOption(truth, predicted)) continue;
      candidates.push({ pair: [truth, predicted], agreement: agreementOf([truth, predicted]) });
    }
  }
  candidates.sort((a, b) => b.agreement - a.agreement);
  const taken = new Set<unknown>();
  return candidates.flatMap(({ pair }) => {
    if (pair.some((side) => taken.has(side))) return [];
    for (const side of pair) taken.add(side);
    return [pair];
  });
}

/** Whether a pair agrees on kind, modality and role too. */
export function isExact([{ of: truth }, { of: predicted }]: Pair): boolean {
  return (
    truth.kind === predicted.kind &&
    truth.modality === predicted.modality &&
    isSameRole(truth.role, predicted.role)
  );
}

/** Whether the prediction cites one of the pages that the truth names; true where the truth names none. */
export function citesPage([truth, predicted]: Pair): boolean {
  return truth.pages.size === 0 || [...truth.pages].some((page) => predicted.pages.has(page));
}

// Modality and role count double: they tell two demands for the same thing apart.
function agreementOf(pair: Pair): number {
  const [{ of: truth }, { of: predicted }] = pair;
  return (
    Number(truth.modality === predicted.modality) * 2 +
    Number(isSameRole(truth.role, predicted.role)) * 2 +
    Number(truth.kind === predicted.kind) +
    Number(citesPage(pair))
  );
}
