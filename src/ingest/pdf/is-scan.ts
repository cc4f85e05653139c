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

/** Letters and digits. What is taken away are runs, of which a text has fewer than of letters. */
export function countLetters(text: string): number {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '');
  return /[\uD800-\uDBFF]/.test(letters) ? [...letters].length : letters.length;
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
  const signs = text.replace(/[\s._…·–—-]/g, '');
  const unknown = signs.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
  if (unknown > signs.length * UNKNOWN_SHARE) return true;
  if (signs.length > LETTERS_OF_A_PAGE && signs.length - countLetters(signs) > signs.length * MARK_SHARE)
    return true;
  const words = text.match(PLAIN_WORD) ?? [];
  return words.length >= FEWEST_WORDS && words.filter(isOdd).length > words.length * ODD_SHARE;
}

/** "strengths" has a vowel and five consonants in a row; six, or none of the vowels, no word has. */
function isOdd(word: string): boolean {
  return !/[aeiouy]/i.test(word) || /[^aeiouy]{6}/i.test(word);
}
