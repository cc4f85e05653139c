import type { Credential } from '../catalogue/index.ts';
import type { Requirement } from '../domain/index.ts';
import { type BidDates, daysBetween, dueDay, isAskedOfTeam, type Profile } from '../match/index.ts';
import { type Closer, closersOf } from './closers.ts';
import { effortOf } from './effort.ts';
import { daysToHold } from './exam-times.ts';
import { holdsOn, type OpeningOptions, weeklyHours } from './openings.ts';
import { missingBefore } from './prerequisites.ts';
import { daysFor } from './study-calendar.ts';

/** A requirement with the ways to close it, and the days until it is due. */
interface Closing {
  closers: readonly Closer[];
  daysLeft: number;
}

/**
 * Whether a person can close a requirement (id) that they do not meet before it is due: true where `openingsOf` finds an
 * opening that fits, asked of one cell after the other and without its words, for when a million are asked.
 */
export function closableTest(
  requirements: readonly Requirement[],
  dates: BidDates,
  options: OpeningOptions,
): (profile: Profile, requirement: string) => boolean {
  const { catalogue, dropped = [] } = options;
  const closings = new Map<string, Closing>(
    requirements.filter(isAskedOfTeam).map((requirement) => [
      requirement.id,
      {
        closers: closersOf(requirement, catalogue),
        daysLeft: daysBetween(dates.asOf, dueDay(requirement.due, dates).day),
      },
    ]),
  );
  const givenUp = new Map<string, Set<string>>();
  for (const { person, credential } of dropped)
    givenUp.set(person, (givenUp.get(person) ?? new Set()).add(credential));
  return (profile, requirement) => {
    const closing = closings.get(requirement);
    const notAgain = givenUp.get(profile.person.id);
    return (
      closing?.closers.some(
        ({ credential }) =>
          !holdsOn(dates.asOf, credential, profile) &&
          fits(credential, profile, closing.daysLeft, dates.asOf, options, notAgain),
      ) ?? false
    );
  };
}

function fits(
  credential: Credential,
  profile: Profile,
  daysLeft: number,
  asOf: string,
  { catalogue, hoursPerWeek }: OpeningOptions,
  notAgain: ReadonlySet<string> | undefined,
): boolean {
  const before = needsOthers(credential) ? missingBefore(credential, profile, asOf, catalogue) : [];
  const all = [...before, credential];
  if (notAgain && all.some(({ id }) => notAgain.has(id))) return false;
  const hours = all.reduce((sum, one) => sum + effortOf(one, catalogue).hours[1], 0);
  return daysToHold(daysFor(hours, weeklyHours(profile, hoursPerWeek)), credential) <= daysLeft;
}

const needsOthers = ({ prerequisites, prerequisitesAny }: Credential): boolean =>
  prerequisites.length > 0 || prerequisitesAny.length > 0;
