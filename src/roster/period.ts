import { isDay, monthOf } from '../domain/index.ts';

// "May 2023", "Sept. 2023"
const MONTH_YEAR = /^(\p{L}{3,9})\.?,?\s+(\d{4})$/u;
// "2023-05-01T00:00:00Z", "2023-05", "2023"
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/;

/**
 * A day from words that may name only a month or a year: its first day for a beginning, its last for an end ("valid to
 * Jan 2026" holds through January). Null where the words are no time.
 */
export function dayOfPeriod(words: string, edge: 'first' | 'last'): string | null {
  const text = words.trim();
  const [, name = '', yearOfName = ''] = MONTH_YEAR.exec(text) ?? [];
  const [, year = yearOfName, isoMonth, day] = ISO.exec(text) ?? [];
  const named = name === '' ? 0 : monthOf(name);
  if (year === '' || (name !== '' && named === 0)) return null;
  const month = isoMonth ?? (named > 0 ? String(named).padStart(2, '0') : edge === 'first' ? '01' : '12');
  const found = `${year}-${month}-${day ?? (edge === 'first' ? '01' : lastDayOf(Number(year), Number(month)))}`;
  return isDay(found) ? found : null;
}

/** Days of a month: day 0 of the next one is the last of this. */
const lastDayOf = (year: number, month: number): string =>
  String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
