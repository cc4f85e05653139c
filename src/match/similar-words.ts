// The stemmers alone: natural's main file loads database clients, reads .env and prints to standard output.
import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';
import { remember } from './remember.ts';

/**
 * Words that say nothing of what an experience or skill is in: "at least 5 years of relevant professional
 * experience in providing project management services" is about "project management".
 */
const EMPTY_WORDS = new Set(
  (
    'a an and any as at by for from in into of on or other the their to with within using use including such similar ' +
    'experience experienced year years month months relevant related professional work working works proven demonstrated ' +
    'demonstrable knowledge skill skills ability strong minimum least recent prior previous overall general total ' +
    'background expertise proficiency proficient familiarity familiar understanding hands practical industry equivalent ' +
    'providing provide performing perform delivering deliver conducting comparable size scope complexity ' +
    'field area areas role roles position positions capacity service services it senior lead junior principal'
  ).split(' '),
);

const MOST_ASKED = 500;
const MOST_OFFERED = 1_000;

/** What carries meaning in the words, stemmed (Porter): "Managing of software projects" gives manag, softwar. */
export const stems: (words: string) => ReadonlySet<string> = remember((words) => {
  const found = words.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}+#.]*/gu) ?? [];
  return new Set(
    found
      .map(american)
      .map((word) => word.replace(/\.+$/, ''))
      .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
      .map((word) => PorterStemmer.stem(word)),
  );
});

/**
 * How much of `asked` stands in `offered`, 0 to 1, by stems. Null where `asked` has no word with a meaning of its
 * own, so that nothing can be compared.
 */
export const shareOf = (asked: string, offered: string): number | null => shares(asked)(offered);

/** A roster of thousands writes the same few hundred names, and each is held against all that is asked. */
const shares = remember(
  (asked) =>
    remember((offered) => {
      const wanted = stems(asked);
      if (wanted.size === 0) return null;
      const given = stems(offered);
      return [...wanted].filter((stem) => given.has(stem)).length / wanted.size;
    }, MOST_OFFERED),
  MOST_ASKED,
);

/** True when both say the same in other forms: "Vector database" and "vector databases". */
export function sameWords(one: string, other: string): boolean {
  const [first, second] = [stems(one), stems(other)];
  return first.size > 0 && first.size === second.size && [...first].every((stem) => second.has(stem));
}

/** British spellings as American ones: "programme" and "organisation" are "program" and "organization". */
const american = (word: string): string =>
  word
    .replace(/programme/, 'program')
    .replace(/is(ation|ing|ed|e|er|ers)$/, 'iz$1')
    .replace(/our(s|ed|ing)?$/, 'or$1');
