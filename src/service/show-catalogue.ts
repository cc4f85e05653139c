import { type Catalogue, type CatalogueHit, didYouMean, searchCatalogue } from '../catalogue/index.ts';
import { AppError } from '../errors.ts';
import type { House } from './house.ts';

/** A catalogue entry of any family, whole; `kind` names the family. */
export type CatalogueEntry = { id: string; name: string; kind: string } & Record<string, unknown>;

/** The families by the word that people use for one of them. */
const FAMILIES = {
  credential: 'credentials',
  'company-credential': 'companyCredentials',
  class: 'classes',
  clearance: 'clearances',
  degree: 'degrees',
  skill: 'skills',
} as const satisfies Record<string, keyof Catalogue>;

/** The entry with this id. AppError `not-found`. */
export function getCatalogueEntry(house: Pick<House, 'catalogue'>, id: string): CatalogueEntry {
  for (const [kind, family] of Object.entries(FAMILIES)) {
    const entry = house.catalogue[family].get(id);
    if (entry !== undefined) return { ...entry, kind };
  }
  throw new AppError('not-found', `The catalogue has no entry "${id}". Search it by words to find the id.`);
}

/** One thing that a search found. */
export type CatalogueFinding = Omit<CatalogueHit, 'family'> & { kind: string };

/** Entries that these words may mean, best first; where nothing has the words, what is spelt alike. */
export function searchCatalogueByWords(
  { catalogue }: Pick<House, 'catalogue'>,
  words: string,
  limit: number,
): CatalogueFinding[] {
  const found = searchCatalogue(catalogue, words, limit);
  const hits = found.length > 0 ? found : didYouMean(catalogue, words, limit);
  return hits.map(({ family, ...hit }) => ({ ...hit, kind: family }));
}
