import { z } from 'zod';

/** Calendar day, ISO 8601 ("2027-05-01"), without a time or a zone. */
export const daySchema = z.iso.date();

/** True for an ISO day that the calendar has: not for "2027-02-30". */
export const isDay = (words: string): boolean => daySchema.safeParse(words).success;

/** English names of the months, January first. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 2 for "Feb." or "february"; 0 where it is no month. */
export const monthOf = (words: string): number =>
  words.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(words.slice(0, 3).toLowerCase())) + 1;

const DAY_MS = 86_400_000;

/** "2027-02-28" and 1 give "2027-03-01". */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
