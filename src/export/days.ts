const DAY_MS = 86_400_000;

/** Days from one ISO day to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** "2027-02-28" gives "2027-03-01". */
export const dayAfter = (day: string): string => addDays(day, 1);

/** The ISO day that is so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
