/** Nobody studies more than this in a day, a Saturday included: the mission's eight-hour badge took one Saturday. */
const MOST_HOURS_A_DAY = 8;
const MOST_HOURS_A_WEEK = 7 * MOST_HOURS_A_DAY;

/**
 * Hours that a person with so many study hours a week has in a number of days. The first week's hours may lie on any
 * of its days (a badge is earned on one Saturday); after that they come evenly.
 */
export function studyHoursIn(days: number, hoursPerWeek: number): number {
  if (days <= 0) return 0;
  const weekly = Math.min(hoursPerWeek, MOST_HOURS_A_WEEK);
  return Math.max(Math.min(days * MOST_HOURS_A_DAY, weekly), (weekly * days) / 7);
}

/** Fewest whole days, at least one, that hold so many hours of study; infinite where the person has no hours. */
export function daysFor(hours: number, hoursPerWeek: number): number {
  if (hoursPerWeek <= 0) return Number.POSITIVE_INFINITY;
  const weekly = Math.min(hoursPerWeek, MOST_HOURS_A_WEEK);
  if (hours <= weekly) return Math.max(1, Math.ceil(hours / MOST_HOURS_A_DAY));
  return Math.ceil((hours * 7) / weekly);
}

/** Fewest whole hours a week with which so many hours fit into the days; null where a person's days are too short. */
export function hoursNeededFor(hours: number, days: number): number | null {
  if (days <= 0) return null;
  const weekly = Math.ceil((hours * 7) / Math.max(days, 7));
  return weekly <= MOST_HOURS_A_WEEK && daysFor(hours, weekly) <= days ? weekly : null;
}
