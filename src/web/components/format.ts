/** Numbers, dates and sizes in the words of the user's locale; the browser says which it is. */
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const NUMBER = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const USD = new Intl.NumberFormat(undefined, {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 2,
  trailingZeroDisplay: 'stripIfInteger',
} as Intl.NumberFormatOptions);
const DAYS_AWAY = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const MS_A_DAY = 86_400_000;

/** "2027-02-22" as "Feb 22, 2027"; anything that is no day stays as it is. */
export function formatDay(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : DAY.format(time);
}

/** The service's words with their days as people write them: "at kickoff 2027-02-22" is "at kickoff Feb 22, 2027". */
export const withLocalDays = (words: string): string => words.replace(/\b\d{4}-\d\d-\d\d\b/g, formatDay);

/** 1234.56 as "1,234.6". */
export const formatNumber = (value: number): string => NUMBER.format(value);

/** 92 as "$92". */
export const formatUsd = (value: number): string => USD.format(value);

/** [8, 40] as "8–40 h", [8, 8] as "8 h". */
export function formatHours([low, high]: readonly [number, number]): string {
  return low === high ? `${formatNumber(low)} h` : `${formatNumber(low)}–${formatNumber(high)} h`;
}

/** 1_250_000 as "1.3 MB"; a thousand to the next unit, as Intl's units have it. */
export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power);
}

/** Days from one day to another; negative where it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY);
}

/** Today where the user is, "2026-11-20". */
export function today(now = new Date()): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** How far a day is from today: "in 94 days", "yesterday". */
export const formatDaysAway = (day: string): string => DAYS_AWAY.format(daysBetween(today(), day), 'day');

/** count(1, 'person', 'people') is "1 person", count(3, …) "3 people". */
export function count(value: number, one: string, many: string): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}
