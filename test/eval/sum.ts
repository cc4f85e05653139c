import { GROUPS, type Group } from './compare.ts';
import type { Counts, DocumentScore, Tally } from './score.ts';

/** Precision, recall and F1; null where there is nothing to divide by. */
export interface Figures {
  precision: number | null;
  recall: number | null;
  f1: number;
}

/** Figures of one group over all documents (micro-averaged). */
export interface GroupFigures {
  truth: number;
  predicted: number;
  named: Figures;
  exact: Figures;
}

/** The whole result: what the table shows. */
export interface Score {
  documents: number;
  /** Documents without a readable prediction, each with the reason. */
  missing: string[];
  groups: Record<Group, GroupFigures>;
  attributes: Record<string, { accuracy: number; of: number }>;
  /** `hit`: traps that were taken for demands. */
  traps: { count: number; hit: number };
}

/** Sums the documents' counts into one result. */
export function sumUp(documents: readonly DocumentScore[], missing: readonly string[]): Score {
  const groups = GROUPS.map((group) => [group, figuresOf(documents.map(({ counts }) => counts[group]))]);
  const traps = total(documents.map((document) => document.traps));
  return {
    documents: documents.length,
    missing: [...missing],
    groups: Object.fromEntries(groups) as Record<Group, GroupFigures>,
    attributes: attributesOf(documents),
    traps: { count: traps.of, hit: traps.of - traps.ok },
  };
}

function figuresOf(counts: readonly Counts[]): GroupFigures {
  const sum = (pick: (count: Counts) => number) => counts.reduce((n, count) => n + pick(count), 0);
  const truth = sum((count) => count.truth);
  const predicted = sum((count) => count.predicted);
  const exact = sum((count) => count.exact);
  return {
    truth,
    predicted,
    named: figures(
      share(
        sum((count) => count.right),
        predicted,
      ),
      share(
        sum((count) => count.found),
        truth,
      ),
    ),
    exact: figures(
      share(
        exact,
        sum((count) => count.exactPredicted),
      ),
      share(exact, truth),
    ),
  };
}

function figures(precision: number | null, recall: number | null): Figures {
  const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

function attributesOf(documents: readonly DocumentScore[]): Score['attributes'] {
  const names = new Set(documents.flatMap(({ attributes }) => [...attributes.keys()]));
  const entries = [...names].map((name) => {
    const { ok, of } = total(documents.flatMap(({ attributes }) => attributes.get(name) ?? []));
    return [name, { accuracy: ok / of, of }];
  });
  return Object.fromEntries(entries);
}

function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { ok, of }) => ({ ok: sum.ok + ok, of: sum.of + of }), { ok: 0, of: 0 });
}
