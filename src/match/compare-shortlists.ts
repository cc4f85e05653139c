import type { ShortlistRow } from '../domain/index.ts';

/** How one person moved between two shortlists of the same people. Places count from 1. */
export interface ShortlistMove {
  person: string;
  from: number;
  to: number;
  scoreBefore: number;
  scoreAfter: number;
  /** Parts whose points changed, the largest change first. */
  parts: { part: string; before: number; after: number }[];
  why: string;
}

/** What moved, and why, when weights, dates or people's records changed; in the order of the later shortlist. */
export function compareShortlists(
  before: readonly ShortlistRow[],
  after: readonly ShortlistRow[],
): ShortlistMove[] {
  const earlier = new Map(before.map((row, place) => [row.person.id, { row, place }]));
  return after.flatMap((row, place) => {
    const old = earlier.get(row.person.id);
    if (!old || (old.place === place && old.row.score === row.score)) return [];
    return [moveOf(old.row, row, old.place + 1, place + 1)];
  });
}

function moveOf(before: ShortlistRow, after: ShortlistRow, from: number, to: number): ShortlistMove {
  const names = [...new Set([...before.parts, ...after.parts].map(({ part }) => part))];
  const pointsIn = ({ parts }: ShortlistRow, name: string) =>
    parts.find(({ part }) => part === name)?.points ?? 0;
  const parts = names
    .map((part) => ({ part, before: pointsIn(before, part), after: pointsIn(after, part) }))
    .filter((one) => one.before !== one.after)
    .sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before));
  const way =
    to < from ? `up ${from - to} to ${to}` : to > from ? `down ${to - from} to ${to}` : `stays at ${to}`;
  const [most] = parts;
  const reason = most ? `; most by ${most.part}: ${most.before} → ${most.after} points` : '';
  return {
    person: after.person.id,
    from,
    to,
    scoreBefore: before.score,
    scoreAfter: after.score,
    parts,
    why: `${after.person.name}: ${way}, score ${before.score} → ${after.score}${reason}`,
  };
}
