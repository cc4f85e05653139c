/** Enough for the words of a bid and a roster; a server that runs for months must not keep every word it has seen. */
const MOST_KEPT = 20_000;

/** The same pure function, whose answers for words are kept and given again. Answers must not be changed. */
export function remember<T>(compute: (words: string) => T): (words: string) => T {
  const kept = new Map<string, T>();
  return (words) => {
    const known = kept.get(words);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const fresh = compute(words);
    kept.set(words, fresh);
    return fresh;
  };
}
