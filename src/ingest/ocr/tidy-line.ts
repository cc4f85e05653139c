import { meanConfidence, type ReadWord } from './read-word.ts';

// What is put in place of a mark is as sure as a word that tesseract reads well.
const SURE = 95;

/** A line's words, rid of what tesseract makes of marks that are no letters: stains, leaders, bullets. */
export function tidyLine(words: readonly ReadWord[]): ReadWord[] {
  const trimmed = words
    .map((word) => ({ ...word, text: word.text.trim() }))
    .filter(({ text }) => text !== '');
  return withBullet(withNumber(withLeader(withoutStains(trimmed)))).map((word) => ({
    ...word,
    text: withoutDouble(withRoman(word.text)),
  }));
}

// Words of printed lines are read with 60 to 96; one unsure word among them is a word all the same.
const POOR_WORD = 12;
const POOR_LINE = 50;

/** In a line that makes no sense, words that make none are a logo, a signature or a stain. */
function withoutStains(words: readonly ReadWord[]): ReadWord[] {
  if (meanConfidence(words) >= POOR_LINE || words.some(({ text }) => LEADER.test(text))) return [...words];
  return words.filter(({ confidence }) => confidence >= POOR_WORD);
}

const LEADER = /[.…·]{4,}/;
const PAGE_NUMBER = /^(?:\d{1,4}|[ivxlc]{1,6}|[A-Z]-\d{1,3})$/;

/** "Scope ..............cccoieii eee 12": behind leading dots only the page's number is writing. */
function withLeader(words: readonly ReadWord[]): readonly ReadWord[] {
  const at = words.findIndex(({ text }) => LEADER.test(text));
  const word = words[at];
  if (!word) return words;
  const cut = word.text.search(LEADER);
  const before = cut === 0 ? [] : [{ ...word, text: word.text.slice(0, cut) }];
  const last = words.length - 1 > at ? words[words.length - 1] : undefined;
  const number = last && PAGE_NUMBER.test(last.text) ? [last] : [];
  return [...words.slice(0, at), ...before, { ...word, text: '......', confidence: SURE }, ...number];
}

/** "3.The vendor", "(a)The vendor": the number of a line is a word of its own. */
function withNumber(words: readonly ReadWord[]): readonly ReadWord[] {
  const [first, ...rest] = words;
  const found = first && /^((?:\d{1,2}\.)+|\([a-z0-9]{1,2}\))(\p{Lu}\p{L}+.*)$/u.exec(first.text);
  if (!first || !found) return words;
  const [, number = '', word = ''] = found;
  const { bbox } = first;
  const cut = Math.round(bbox.x0 + ((bbox.x1 - bbox.x0) * number.length) / first.text.length);
  return [
    { ...first, text: number, bbox: { ...bbox, x1: cut } },
    { ...first, text: word, bbox: { ...bbox, x0: cut } },
    ...rest,
  ];
}

// What tesseract, whose English data has few bullets, reads in their place.
const BULLET_LIKE = /^[=*»«¢§®©°~+>]$/;
// A round bullet that is read as a letter stands apart from its words by more than a space.
const LETTER_LIKE = /^[eo]$/;
const BULLET_GAP_EM = 0.6;

/** A line's first sign that stands for a bullet becomes one. */
function withBullet(words: readonly ReadWord[]): readonly ReadWord[] {
  const [first, second] = words;
  if (!first || !second) return words;
  const gap = second.bbox.x0 - first.bbox.x1;
  const isApart = gap > (second.bbox.y1 - second.bbox.y0) * BULLET_GAP_EM;
  const isBullet = BULLET_LIKE.test(first.text) || (LETTER_LIKE.test(first.text) && isApart);
  return isBullet ? [{ ...first, text: '•', confidence: SURE }, ...words.slice(1)] : words;
}

const ROMAN_LIKE = /^(?:[Il|]{1,3}|[VX][Il|]{1,3}|[Il|][VX])(?=[.,;:)]*$)/;

/** "IAT Level Il", "Type |": without serifs the capital I looks like l and |; no English word is written so. */
function withRoman(text: string): string {
  return text.replace(ROMAN_LIKE, (found) => found.replace(/[l|]/g, 'I'));
}

const DOUBLE = /(?<=\p{Lu}{4})(?:Z2|O0|S5|B8)(?=[^\p{L}\p{N}]*$)/u;

/** "PRINCEZ2" is PRINCE2: at the end of capitals tesseract gives both letters that a digit looks like. */
function withoutDouble(text: string): string {
  return text.replace(DOUBLE, (found) => found.slice(1));
}
