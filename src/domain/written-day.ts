import { isDay, monthOf } from './day.ts';

/** How a file writes numeric dates: the day first (31/12/2026), the month first (12/31/2026), or nobody can tell. */
export type DayOrder = 'day-first' | 'month-first' | null;

// 2027-05-01, 2027/5/1, 2027-05-01T00:00:00Z
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ][\d:.]+Z?)?$/;
// 31.12.2026: with dots the day always comes first.
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/;
// 12/31/2026, 31-12-2026
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
// 1-May-22, 1 May 2022
const DAY_MONTH = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ ,-]+(\d{4}|\d{2})$/;
// May 1, 2022
const MONTH_DAY = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/;

/** A written day as ISO, or why it is none. `order` is what the rest of the file shows (dayOrderOf). */
export function readDay(written: string, order: DayOrder): { day: string } | { wrong: string } {
  const words = written.trim();
  const iso = ISO.exec(words);
  if (iso) return dayOf(iso[1], iso[2], iso[3], words);
  const dotted = DOTTED.exec(words);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1], words);
  const dayMonth = DAY_MONTH.exec(words);
  if (dayMonth) return dayOf(dayMonth[3], monthNumber(dayMonth[2]), dayMonth[1], words);
  const monthDay = MONTH_DAY.exec(words);
  if (monthDay) return dayOf(monthDay[3], monthNumber(monthDay[1]), monthDay[2], words);
  const slashed = SLASHED.exec(words);
  if (slashed) return slashedDay(slashed, order, words);
  return { wrong: `"${words}" is no day: write it as 2027-05-31` };
}

/** What the file's own dates say: one 31/12/2026 settles every 01/02/2026 in it. */
export function dayOrderOf(text: string): DayOrder {
  let order: DayOrder = null;
  for (const [, first, second] of text.matchAll(/\b(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\b/g)) {
    const found = Number(first) > 12 ? 'day-first' : Number(second) > 12 ? 'month-first' : null;
    if (found !== null && order !== null && found !== order) return null;
    order = found ?? order;
  }
  return order;
}

function slashedDay([, first, second, year]: RegExpExecArray, order: DayOrder, words: string) {
  const isDayFirst =
    Number(first) > 12 || first === second || (order === 'day-first' && Number(second) <= 12);
  if (isDayFirst) return dayOf(year, second, first, words);
  if (Number(second) > 12 || order === 'month-first') return dayOf(year, first, second, words);
  return { wrong: `"${words}" may be read with the day or the month first: write it as 2027-05-31` };
}

const monthNumber = (word = ''): string => String(monthOf(word));

function dayOf(year = '', month = '', date = '', words: string): { day: string } | { wrong: string } {
  const full = year.length === 2 ? `20${year}` : year;
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? { day } : { wrong: `"${words}" is no day of the calendar: write it as 2027-05-31` };
}
