import { SCORE_PARTS, type ScorePart, type ScoreWeights, type ShortlistRow } from '../../../domain/index.ts';

/** The parts of a score as people say them. */
export const PART_WORDS: Readonly<Record<ScorePart, { label: string; hint: string }>> = {
  mandatory: { label: 'Mandatory', hint: 'mandatory requirements met on the day they are due' },
  preferred: { label: 'Preferred', hint: 'preferred requirements met' },
  near: { label: 'Near', hint: 'what lapses, is related or can be earned in time' },
  portfolio: { label: 'Portfolio', hint: 'projects that show what is asked' },
  domain: { label: 'Domain', hint: 'work for this client or in its field' },
  availability: { label: 'Availability', hint: 'share of full time that is free' },
  cost: { label: 'Cost', hint: 'the cheaper, the more' },
};

/** Weights that differ from others, by part. */
export type WeightChange = Partial<Record<ScorePart, number>>;

/** The largest weight that a slider gives; the API takes larger ones. */
export const MOST_WEIGHT = 100;

/** "cost:20;domain:0" as weights; what is no part or no number is left out. */
export function readWeights(words: string): WeightChange {
  const pairs = words.split(';').map((pair) => pair.split(':').map((one) => one.trim()));
  const found = pairs.flatMap(([name, value]): [ScorePart, number][] => {
    const part = SCORE_PARTS.find((one) => one === name);
    const weight = Number(value || 'none');
    return part === undefined || !(weight >= 0) ? [] : [[part, weight]];
  });
  return Object.fromEntries(found);
}

/** The weights that differ from the saved ones, as the address and the API write them; '': none. */
export function weightWords(wanted: ScoreWeights, saved: ScoreWeights): string {
  return SCORE_PARTS.filter((part) => wanted[part] !== saved[part])
    .map((part) => `${part}:${wanted[part]}`)
    .join(';');
}

/** How the shortlist is ordered. */
export type Order = 'mandatory' | 'score';

/**
 * The rows scored by other weights and put in order, as the service would: how far each part is reached stays, what it adds
 * changes. The same weights are everybody's.
 */
export function reweigh(
  rows: readonly ShortlistRow[],
  weights: ScoreWeights,
  order: Order = 'mandatory',
): ShortlistRow[] {
  return rows.map((row) => scored(row, weights)).sort(order === 'score' ? byScore : byMerit);
}

function scored(row: ShortlistRow, weights: ScoreWeights): ShortlistRow {
  const asked = row.parts.filter(({ part }) => weights[part] > 0);
  const whole = asked.reduce((sum, { part }) => sum + weights[part], 0);
  const parts = asked.map((one) => {
    const weight = weights[one.part];
    return { ...one, weight, points: round((100 * weight * one.share) / whole, 2) };
  });
  const points = asked.reduce((sum, { part, share }) => sum + weights[part] * share, 0);
  return { ...row, parts, score: whole === 0 ? 0 : Math.min(100, round((100 * points) / whole, 1)) };
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

function byScore(one: ShortlistRow, other: ShortlistRow): number {
  return other.score - one.score || (one.person.id < other.person.id ? -1 : 1);
}

function byMerit(one: ShortlistRow, other: ShortlistRow): number {
  return other.mandatoryMet - one.mandatoryMet || byScore(one, other);
}

/** By how many places each person moved, up as a positive number; who stayed is left out. */
export function movesBetween(
  before: readonly ShortlistRow[],
  after: readonly ShortlistRow[],
): Map<string, number> {
  const places = new Map(before.map(({ person }, place) => [person.id, place]));
  const moved = after.map(({ person }, place): [string, number] => [
    person.id,
    (places.get(person.id) ?? place) - place,
  ]);
  return new Map(moved.filter(([, by]) => by !== 0));
}
