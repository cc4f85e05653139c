/** Folds a name for comparison: "CompTIA Security+®" → "comptia security plus". */
export function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[®™©]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// Words that say nothing about which certification, degree or skill is meant.
const FILLER = new Set(
  (
    'the a an of in for and or with certification certified certificate certifications credential license licence ' +
    'licensed degree experience level years year knowledge skills skill proficiency using use professional iso iec equivalent'
  ).split(' '),
);

/** The words of a name that tell it from others, without endings: "Certified Scrum Mastering" → {scrum, master}. */
export function telling(name: string): Set<string> {
  return new Set(
    fold(name)
      .split(' ')
      .filter((word) => word !== '' && !FILLER.has(word))
      .map(withoutEnding),
  );
}

const withoutEnding = (word: string) => (word.length > 4 ? word.replace(/(ing|ments?|ies|es|s)$/, '') : word);

/** How many members two sets share. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const member of a) if (b.has(member)) count++;
  return count;
}

/** Jaccard index of two sets, 0 for two empty ones. */
export function likeness<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const both = shared(a, b);
  return both / (a.size + b.size - both || 1);
}

/** Share of the smaller set that the larger one has, 0 when one is empty. */
export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return shared(a, b) / (Math.min(a.size, b.size) || 1);
}
