const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
};

/** The number that "two", "twenty five", "two (2)" or "1.5" say, or null. */
export function numberOf(words: string): number | null {
  const digits = /\d+(?:\.\d+)?/.exec(words)?.[0];
  if (digits) return Number(digits);
  return NUMBERS[words.trim().toLowerCase().replace(/\s+/, '-')] ?? null;
}

/** The count that words ("two") or the digits in brackets behind them ("2") give; null where neither stands. */
export const countOf = (words: string | undefined, digits: string | undefined): number | null =>
  digits ? Number(digits) : words ? numberOf(words) : null;
