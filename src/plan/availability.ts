import type { Person } from '../domain/index.ts';

/** Why a person cannot be proposed for a kickoff on this day ("free only from 2027-03-01"), or null when free. */
export function whyNotFree({ availableFrom, commitments }: Person, day: string): string | null {
  if (availableFrom !== null && availableFrom > day) return `free only from ${availableFrom}`;
  const taken = commitments.filter(({ from, to }) => from <= day && day <= to);
  const percent = taken.reduce((sum, commitment) => sum + commitment.percent, 0);
  if (percent < 100) return null;
  const until = taken
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return `committed elsewhere to ${until}`;
}
