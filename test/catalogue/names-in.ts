import { loadCatalogue, type NameHit, needsExactCase, tokenise } from '../../src/catalogue/index.ts';

/** Ids of the entries whose names a sentence shows, by what schema.ts says of the recognition classes; longest wins. */
export function namesIn(sentence: string): string[] {
  const tokens = tokenise(sentence);
  const allowed = loadCatalogue()
    .names.find(tokens)
    .filter((hit) => hit.entry.family !== 'skill' && isAllowed(hit));
  const longest = allowed.filter((hit) => !allowed.some((other) => isLonger(other, hit)));
  return [...new Set(longest.map(({ entry }) => entry.id))].sort();

  function isAllowed({ name, first, last }: NameHit): boolean {
    if (name.class === 'never-alone') return false;
    const written = tokenise(name.text).map(({ text }) => text);
    const isAsWritten = written.every((text, i) => tokens[first + i]?.text === text);
    if (needsExactCase(name) && !isAsWritten) return false;
    if (name.class !== 'needs-context') return true;
    const others = tokens.filter((_, i) => i < first || i > last).map(({ key }) => key);
    return (name.context ?? []).some((word) => others.some((other) => other.startsWith(word)));
  }
}

const isLonger = (other: NameHit, hit: NameHit): boolean =>
  other.last - other.first > hit.last - hit.first && other.first <= hit.last && hit.first <= other.last;
