import type { Catalogue } from '../catalogue/index.ts';

/** Enough for the words of a bid and a roster; a server that runs for months must not keep every word it has seen. */
const MOST_KEPT = 20_000;
/** Enough for the names on a roster, for each of the things that are asked. */
const MOST_OF_EACH = 2_000;

/** The same pure function, whose answers for words are kept and given again. Answers must not be changed. */
export function remember<T>(compute: (words: string) => T, most = MOST_KEPT): (words: string) => T {
  const kept = new Map<string, T>();
  return (words) => {
    const known = kept.get(words);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const fresh = compute(words);
    kept.set(words, fresh);
    return fresh;
  };
}

/** The same of words and what they are held against, by a catalogue; kept as long as that and the catalogue are there. */
export function rememberFor<Asked extends object, T>(
  compute: (words: string, asked: Asked, catalogue: Catalogue) => T,
): (asked: Asked, catalogue: Catalogue) => (words: string) => T {
  const kept = new WeakMap<Catalogue, WeakMap<Asked, (words: string) => T>>();
  return (asked, catalogue) => {
    const known = kept.get(catalogue) ?? new WeakMap<Asked, (words: string) => T>();
    kept.set(catalogue, known);
    const answer =
      known.get(asked) ?? remember((one: string) => compute(one, asked, catalogue), MOST_OF_EACH);
    known.set(asked, answer);
    return answer;
  };
}
