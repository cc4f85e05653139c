const LETTERS = 26;
// "aaaaaaaaaa" is the longest that any list needs; a hostile start value would fill the memory.
const LONGEST_LETTERS = 10;
const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const GREATEST_ROMAN = 3999;
const ONES =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty'.split(
    ' ',
  );

/** "a" to "z", then "aa", "bb" as word processors count; digits beyond ten letters. */
export function letterNumber(number: number): string {
  const times = Math.ceil(number / LETTERS);
  if (number < 1 || times > LONGEST_LETTERS) return String(number);
  return String.fromCharCode(97 + ((number - 1) % LETTERS)).repeat(times);
}

/** "iv"; digits where Roman numbers have no sign. */
export function romanNumber(number: number): string {
  if (number < 1 || number > GREATEST_ROMAN) return String(number);
  let left = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}

/** "1st", "2nd", "11th". */
export function ordinalNumber(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return number + (isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'));
}

/** "Three"; digits beyond twenty. */
export function numberInWords(number: number): string {
  return ONES[number] ?? String(number);
}
