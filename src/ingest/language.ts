// Words that are frequent in one of the languages and rare in the others: articles, prepositions, pronouns.
// "a", "die", "in", "on", "no" and their like are words of several and are left out.
const STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the and of to for with shall this that which are be by from or not have will as it is'.split(' '),
  fr: 'le les des et du dans pour que qui est une sur avec par aux être sont ce cette ou au'.split(' '),
  de: 'der und das den von zu mit ist nicht für auf dem des ein eine werden sich auch bei oder'.split(' '),
  es: 'el los las del que y en para con una por se su al como más o sus esta lo'.split(' '),
};

// Under 20 votes a heading or a list of names could decide.
const FEWEST_VOTES = 20;
// The first 200,000 characters are some 60 pages: more does not change the vote.
const SAMPLE = 200_000;
// The winner has twice the votes of the next; parallel texts in two languages give none.
const LEAD = 2;

/** ISO 639-1 code of the language by a vote of its stop words (en, fr, de, es), or null when unsure. */
export function guessLanguage(text: string): string | null {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const votes = Object.entries(STOP_WORDS)
    .map(([code, list]) => ({ code, count: list.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = votes;
  if (!first || first.count < FEWEST_VOTES) return null;
  return first.count >= LEAD * (second?.count ?? 0) ? first.code : null;
}
