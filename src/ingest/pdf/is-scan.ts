import type { PdfPage } from './page-model.ts';

// A page number and a stamp have fewer letters than this; a page of text has hundreds.
const LETTERS_OF_A_PAGE = 30;
// A picture over three tenths of a page without letters is a scan (measured on mixed documents).
const SCAN_SHARE = 0.3;

// A font without a map to Unicode shows in its first words; a page of small print has a thousand.
const SAMPLE_WORDS = 120;

/**
 * True where a page's words are not its text, so that OCR must read it: next to none under a large picture, none at
 * all where something is drawn (letters as outlines), or rubbish.
 */
export function isScan(page: PdfPage): boolean {
  const text = page.words
    .slice(0, SAMPLE_WORDS)
    .map((word) => word.text)
    .join(' ');
  if (text === '') return page.isDrawnOn ?? page.pictures > 0;
  if (countLetters(text) < LETTERS_OF_A_PAGE) return page.pictures > SCAN_SHARE;
  return isRubbish(text);
}

/** Letters and digits. */
export function countLetters(text: string): number {
  return measureSigns(text).letters;
}

/** Signs of a text apart from white space and the dots and dashes of forms. */
interface Signs {
  /** In units of UTF-16. */
  all: number;
  letters: number;
  /** Those without a Unicode value. */
  unknown: number;
}

function measureSigns(text: string): Signs {
  const signs: Signs = { all: 0, letters: 0, unknown: 0 };
  for (const sign of text) {
    if (isAsciiLetter(sign.charCodeAt(0)) || /[\p{L}\p{N}]/u.test(sign)) signs.letters += 1;
    else if (/[\s._…·–—-]/.test(sign)) continue;
    else if (/[\uFFFD\uE000-\uF8FF]/.test(sign)) signs.unknown += 1;
    signs.all += sign.length;
  }
  return signs;
}

/** Most signs are: a pattern for each takes ten times as long. */
function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

// Where a fifth of the signs has no Unicode value, the font has no map to it.
const UNKNOWN_SHARE = 0.2;
// Text has one mark to some fifteen letters; codes of letters taken for letters are marks for the most part.
const MARK_SHARE = 0.4;
// One to three words in a hundred of English, German, French or Spanish look odd; a third of words of random letters do.
const ODD_SHARE = 0.2;
const FEWEST_WORDS = 20;
// Parts of "mpp_publct_bal", "www.rfp-grps.gov" and "x86_64" are no words.
const PLAIN_WORD = /(?<![\p{L}\p{N}_@/.-])[A-Za-z]?[a-z]{3,}(?![\p{L}\p{N}_@/-])/gu;

/**
 * True for text that nobody wrote: signs without a Unicode value, marks in place of letters, and words that no
 * language forms ("Wkh frqwudfwru vkdoo"). Text of other scripts and tables of numbers are none.
 */
export function isRubbish(text: string): boolean {
  const { all, letters, unknown } = measureSigns(text);
  if (unknown > all * UNKNOWN_SHARE) return true;
  if (all > LETTERS_OF_A_PAGE && all - letters > all * MARK_SHARE) return true;
  const words = text.match(PLAIN_WORD) ?? [];
  return words.length >= FEWEST_WORDS && words.filter(isOdd).length > words.length * ODD_SHARE;
}

/** "strengths" has a vowel and five consonants in a row; six, or none of the vowels, no word has. */
function isOdd(word: string): boolean {
  return !/[aeiouy]/i.test(word) || /[^aeiouy]{6}/i.test(word);
}
