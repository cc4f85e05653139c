/** Nobody studies more than this in a day, a Saturday included: the mission's eight-hour badge took one Saturday. */
const MOST_HOURS_A_DAY = 8;

/**
 * Hours that a person with so many study hours a week has in a number of days. The first week's hours may lie on any
 * of its days (a badge is earned on one Saturday); after that they come evenly.
 */
export function studyHoursIn(days: number, hoursPerWeek: number): number {
  if (days <= 0) return 0;
  return Math.max(Math.min(days * MOST_HOURS_A_DAY, hoursPerWeek), (hoursPerWeek * days) / 7);
}

/** Fewest whole days that hold so many hours of study; infinite where the person has no hours. */
export function daysFor(hours: number, hoursPerWeek: number): number {
  if (hoursPerWeek <= 0) return Number.POSITIVE_INFINITY;
  if (hours <= hoursPerWeek) return Math.max(1, Math.ceil(hours / MOST_HOURS_A_DAY));
  return Math.ceil((hours * 7) / hoursPerWeek);
}
