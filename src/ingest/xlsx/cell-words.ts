/** How a cell's number is shown: the part of a number format that changes its words. */
export type NumberLook =
  | { kind: 'general' }
  /** "0.00": so many places behind the point, with a per cent sign or without. */
  | { kind: 'fixed' | 'percent'; places: number }
  | { kind: 'date' | 'time' | 'date-time' | 'duration' };

// Built-in formats that are more than a plain number (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are East Asian dates.
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

/** The look that a number format gives; `code` is the file's own format of that number, if it has one. */
export function numberLook(id: number, code: string | undefined): NumberLook {
  const isEastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return lookOf(code ?? BUILT_IN[id] ?? (isEastAsianDate ? 'yyyy-mm-dd' : 'General'));
}

// '"Due "yyyy', "\d", "_)", "*-" are words and spaces; "[Red]", "[$-409]", "[>=100]" colours, languages, conditions.
const LITERALS = /"[^"]*"|\\.|[_*]./g;
const BRACKETS = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

function lookOf(code: string): NumberLook {
  const [positive = ''] = code.replace(LITERALS, '').replace(BRACKETS, '').split(';');
  if (/^\s*general\s*$/i.test(positive)) return { kind: 'general' };
  if (/\[[hms]+\]/i.test(positive)) return { kind: 'duration' };
  const letters = positive.replace(/AM\/PM|A\/P/i, 'h').replace(/General|E[+-]/gi, '');
  const hasTime = /[hs]/i.test(letters);
  const hasDay = /[yd]/i.test(letters) || (/m/i.test(letters) && !hasTime);
  if (hasDay) return { kind: hasTime ? 'date-time' : 'date' };
  if (hasTime) return { kind: 'time' };
  const places = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  if (positive.includes('%')) return { kind: 'percent', places };
  return places > 0 && /^0\.0+$/.test(positive.trim()) ? { kind: 'fixed', places } : { kind: 'general' };
}

/** A number as the sheet shows it: dates as "2027-03-01", with a time "2027-03-01 14:30"; a plain number without its noise. */
export function numberWords(raw: string, look: NumberLook, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw.trim();
  if (look.kind === 'fixed') return value.toFixed(look.places);
  if (look.kind === 'percent') return `${(value * 100).toFixed(look.places)}%`;
  if (look.kind === 'duration') return durationWords(value);
  if (look.kind === 'general') return plainNumber(value);
  return dateWords(value, look.kind, from1904) ?? plainNumber(value);
}

/** 1.1000000000000001 is 1.1: a sheet's numbers have 15 digits. */
const plainNumber = (value: number) => String(Number(value.toPrecision(15)));

const MINUTES_A_DAY = 24 * 60;
const DAY_MS = MINUTES_A_DAY * 60_000;
// Day 0 is 30 December 1899 for all days since 1 March 1900: Lotus took 1900 for a leap year, and Excel follows it.
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LEAP_ERROR_BEFORE = 60;
// 31 December 9999.
const LAST_DAY = 2_958_465;

function dateWords(value: number, kind: 'date' | 'time' | 'date-time', from1904: boolean): string | null {
  if (value < 0 || value > LAST_DAY) return null;
  const minutes = Math.round((value % 1) * MINUTES_A_DAY);
  const time = `${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`;
  if (kind === 'time') return time;
  const shift = !from1904 && value < LEAP_ERROR_BEFORE ? 1 : 0;
  const day = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + (Math.floor(value) + shift) * DAY_MS);
  const date = day.toISOString().slice(0, 10);
  return kind === 'date' || minutes === 0 ? date : `${date} ${time}`;
}

function durationWords(days: number): string {
  const minutes = Math.round(Math.abs(days) * MINUTES_A_DAY);
  return `${days < 0 ? '-' : ''}${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
