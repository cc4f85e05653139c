import Fuse from 'fuse.js';
import type { Catalogue } from './catalogue.ts';
import { ENTRY_FAMILIES, type EntryFamily } from './schema.ts';
import {
  type FoundEntry,
  foundEntry,
  type SearchRecord,
  searchRecords,
  spellingOf,
  wordsOf,
} from './search-records.ts';

/** An entry that the words may mean. */
export interface CatalogueHit extends FoundEntry {
  /** 0..1; 1 = the words are a name of the entry. */
  score: number;
  /** For a person: what about the entry fits. */
  why: string;
}

// Fuse's distance: 0 the same, 1 anything. 0.3 lets one letter in four be wrong.
const SEARCH_DISTANCE = 0.3;
const SPELLING_DISTANCE = 0.4;
// A pasted page is no search, and Fuse's time grows with the words.
const MOST_CHARACTERS = 100;
// One wrong letter makes another acronym of an acronym ("PMP", "PMQ"): words this short must be there as they are.
const SHORT_WORD = 4;
// Typing errors seldom hit the first letter (the reason of Jaro and Winkler's prefix weight, which is 0.1 too).
const OTHER_FIRST_LETTER = 0.1;

/**
 * Entries whose names, with their issuer, hold all these words, a letter wrong here and there; best first.
 * "azure architect", "isaca auditor", "machine lerning specialty", "PMP". Without words: none.
 */
export function searchCatalogue(
  catalogue: Catalogue,
  words: string,
  limit = 20,
  families: readonly EntryFamily[] = ENTRY_FAMILIES,
): CatalogueHit[] {
  const terms = wordsOf(words.slice(0, MOST_CHARACTERS));
  if (terms.length === 0) return [];
  // In Fuse's extended search a quote before a word asks for it as it is.
  const query = terms.map((term) => (term.length > SHORT_WORD ? term : `'${term}`)).join(' ');
  const hits = families.flatMap((family) =>
    indexOf(catalogue, family)
      .byWords.search(query)
      .map(({ item, score }) => {
        const distance = (score ?? 1) + lengthApart(item.withIssuer, terms.join(' ')) / 2;
        return hitOf(item, distance, `“${item.text}” has these words`);
      }),
  );
  return best([...namesakes(catalogue, words, families), ...hits], limit);
}

/** Entries with a name spelt like this one, nearest first: offers to a person, never answers. Empty when none is near. */
export function didYouMean(
  catalogue: Catalogue,
  name: string,
  limit = 3,
  families: readonly EntryFamily[] = ENTRY_FAMILIES,
): CatalogueHit[] {
  const spelling = spellingOf(wordsOf(name.slice(0, MOST_CHARACTERS)).join(' '));
  if (spelling === '') return [];
  const hits = families.flatMap((family) =>
    indexOf(catalogue, family)
      .bySpelling.search(spelling)
      .flatMap(({ item, score }) => {
        const otherStart = item.spelling[0] === spelling[0] ? 0 : OTHER_FIRST_LETTER;
        const distance = (score ?? 1) + lengthApart(item.spelling, spelling) + otherStart;
        return distance > SPELLING_DISTANCE ? [] : [hitOf(item, distance, `“${item.text}” is spelt alike`)];
      }),
  );
  return best([...namesakes(catalogue, name, families), ...hits], limit);
}

interface FamilyIndex {
  byWords: Fuse<SearchRecord>;
  bySpelling: Fuse<SearchRecord>;
}
const made = new WeakMap<Catalogue, Map<EntryFamily, FamilyIndex>>();

function indexOf(catalogue: Catalogue, family: EntryFamily): FamilyIndex {
  const indexes = made.get(catalogue) ?? new Map<EntryFamily, FamilyIndex>();
  made.set(catalogue, indexes);
  const known = indexes.get(family);
  if (known) return known;
  const records = searchRecords(catalogue, family);
  const common = { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true };
  const words = { keys: ['withIssuer'], useExtendedSearch: true, threshold: SEARCH_DISTANCE };
  const index = {
    byWords: new Fuse(records, { ...common, ...words }),
    bySpelling: new Fuse(records, { ...common, keys: ['spelling'], threshold: SPELLING_DISTANCE }),
  };
  indexes.set(family, index);
  return index;
}

/** Entries that have exactly these words as id or name. */
function namesakes(catalogue: Catalogue, words: string, families: readonly EntryFamily[]): CatalogueHit[] {
  const byId = catalogue.entry(words.trim());
  return [...(byId ? [byId] : []), ...catalogue.names.lookUp(words)]
    .filter(({ family }) => families.includes(family))
    .map((entry) => ({
      ...foundEntry(catalogue, entry),
      score: 1,
      why: 'the words are its id or a name of it',
    }));
}

/** 0..0.5. Fuse finds "CISM" inside a long name as readily as alone, but a name of another length is another name. */
const lengthApart = (one: string, other: string): number =>
  (0.5 * Math.abs(one.length - other.length)) / Math.max(one.length, other.length, 1);

// 1 is kept for the very name: "C" holds the words of "C#" and is another language.
const MOST_UNLESS_EXACT = 0.95;

const hitOf = ({ entry }: SearchRecord, distance: number, why: string): CatalogueHit => ({
  ...entry,
  score: Math.min(MOST_UNLESS_EXACT, Math.max(0.01, Math.round((1 - distance) * 100) / 100)),
  why,
});

/** One hit for each entry, its best; of two alike the one that can still be earned goes first. */
function best(hits: readonly CatalogueHit[], limit: number): CatalogueHit[] {
  const byId = new Map<string, CatalogueHit>();
  for (const hit of hits) if ((byId.get(hit.id)?.score ?? 0) < hit.score) byId.set(hit.id, hit);
  return [...byId.values()]
    .sort((a, b) => b.score - a.score || retired(a) - retired(b) || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

const retired = ({ status }: CatalogueHit): number => (status === 'retired' ? 1 : 0);
