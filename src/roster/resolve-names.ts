import { type Catalogue, didYouMean } from '../catalogue/index.ts';
import type { Holding, Person } from '../domain/index.ts';
import type { RosterNotes, UnsureName } from './types.ts';

/**
 * Looks up every written credential. What the index knows stays as written; what it knows by a plain respelling
 * ("PMP (PMI)", "CISSP certification") becomes the catalogue's id and is noted; the rest stays as written and is
 * listed with offers, never guessed.
 */
export function resolveNames(
  people: readonly Person[],
  catalogue: Catalogue,
): { people: Person[] } & Pick<RosterNotes, 'unsure' | 'readAs'> {
  const unsure: UnsureName[] = [];
  const readAs: { person: string; written: string; id: string }[] = [];
  const resolve = (person: string, holding: Holding): Holding => {
    const written = holding.credential;
    if (catalogue.credentials.has(written) || idsOf(written, catalogue).length === 1) return holding;
    const id = idBySpelling(written, catalogue);
    if (id === null) unsure.push({ person, written, offers: offersFor(written, catalogue) });
    else readAs.push({ person, written, id });
    return id === null ? holding : { ...holding, credential: id };
  };
  const resolved = people.map((person) => ({
    ...person,
    holdings: person.holdings.map((holding) => resolve(person.id, holding)),
  }));
  return { people: resolved, unsure, readAs };
}

/** As many as a person looks through. */
const MOST_OFFERS = 3;

const idsOf = (words: string, { names }: Catalogue): string[] =>
  names
    .lookUp(words)
    .filter(({ family }) => family === 'credential')
    .map(({ id }) => id);

function idBySpelling(written: string, catalogue: Catalogue): string | null {
  for (const spelling of spellings(written)) {
    const ids = idsOf(spelling, catalogue);
    if (ids.length === 1) return ids[0] ?? null;
  }
  return null;
}

/** "AWS Solutions Architect (SAA-C03) certification": without the bracket, the bracket's words, without the last word. */
function spellings(written: string): string[] {
  const bracket = /^(.*?)\s*\(([^()]+)\)\s*(.*)$/.exec(written);
  const plain = bracket ? [`${bracket[1]} ${bracket[3]}`.trim(), bracket[2] ?? ''] : [written];
  const shorter = plain.map((words) =>
    words.replace(/\s+(?:certification|certificate|certified|credential|badge|exam)$/i, ''),
  );
  return [...new Set([...plain, ...shorter])].filter((words) => words !== '');
}

function offersFor(written: string, catalogue: Catalogue): UnsureName['offers'] {
  const several = idsOf(written, catalogue).flatMap((id) => catalogue.credentials.get(id) ?? []);
  const found = several.length > 0 ? several : didYouMean(catalogue, written, MOST_OFFERS, ['credential']);
  return found.map(({ id, name }) => ({ id, name }));
}
