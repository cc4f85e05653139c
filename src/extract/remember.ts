const memories: Map<string, unknown>[] = [];

/**
 * The same function, which keeps its answers while a document is read: what stands above is asked anew for every
 * statement below it, and one sentence by several rules. Only for functions of the words alone whose answers nobody
 * changes.
 */
export function remembering<T>(read: (words: string) => T): (words: string) => T {
  const answers = new Map<string, T>();
  memories.push(answers);
  return (words) => {
    const known = answers.get(words);
    if (known !== undefined) return known;
    const answer = read(words);
    answers.set(words, answer);
    return answer;
  };
}

/** Forgets the answers of the document before, so that its words are not kept. */
export function forgetDocument(): void {
  for (const answers of memories) answers.clear();
}

/** The same for a function of one object, as long as that is in use. */
export function rememberingEach<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const answers = new WeakMap<K, { answer: T }>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known.answer;
    const answer = read(key);
    answers.set(key, { answer });
    return answer;
  };
}
