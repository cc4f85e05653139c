import type { Person } from '../domain/index.ts';
import { addDays, latest } from './days.ts';

type Commitment = Person['commitments'][number];

/** Days from which to which somebody is needed; both included. */
export interface Period {
  from: string;
  to: string;
}

/** The lowest share of full time that a person has free on a day of the period, and where that is. */
export function leastFree({ availableFrom, commitments }: Person, { from, to }: Period) {
  if (availableFrom !== null && availableFrom > from)
    return { percent: 0, words: `free only from ${availableFrom}` };
  // The load can only rise on the first day of a commitment, or on the period's own first day.
  const days = [from, ...commitments.map((one) => one.from).filter((day) => day > from && day <= to)];
  const [worst] = days
    .map((day) => ({ day, percent: loadOn(day, commitments) }))
    .sort((one, other) => other.percent - one.percent || one.day.localeCompare(other.day));
  const percent = Math.max(0, 100 - (worst?.percent ?? 0));
  return { percent, words: loadWords(worst?.day ?? from, percent, commitments, from) };
}

/**
 * Why a person cannot be proposed for these days ("free only from 2027-03-01"), or null when free. `share` is the
 * least share of full time that is wanted; null = any.
 */
export function whyNotFree(person: Person, period: Period, share: number | null = null): string | null {
  const { percent, words } = leastFree(person, period);
  return percent > 0 && percent >= (share ?? 0) ? null : words;
}

const onDay = (day: string, commitments: readonly Commitment[]): readonly Commitment[] =>
  commitments.filter(({ from, to }) => from <= day && day <= to);

const loadOn = (day: string, commitments: readonly Commitment[]): number =>
  onDay(day, commitments).reduce((sum, { percent }) => sum + percent, 0);

function loadWords(day: string, percent: number, commitments: readonly Commitment[], from: string): string {
  const until = onDay(day, commitments)
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (until === undefined) return 'free';
  const when = day === from ? `to ${until}` : `from ${day} to ${until}`;
  return percent === 0 ? `committed elsewhere ${when}` : `only ${percent} % free ${when}`;
}

/** The first day from which a person has the share free for good, as far as the roster knows. */
export function freeFrom(person: Person, period: Period, share: number | null): string {
  const ends = person.commitments.map(({ to }) => addDays(to, 1));
  const starts = [period.from, person.availableFrom ?? period.from, ...ends].filter(
    (day) => day >= period.from,
  );
  const found = [...new Set(starts)]
    .sort()
    .find((day) => whyNotFree(person, { from: day, to: latest(day, period.to) }, share) === null);
  return found ?? period.to;
}
