import { type Catalogue, type CatalogueHit, didYouMean, searchCatalogue } from '../catalogue/index.ts';
import { AppError } from '../errors.ts';
import { qualityOf } from '../plan/index.ts';
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

/** Fields that hold ids of other entries. */
const POINTERS = [
  'prerequisites',
  'prerequisitesAny',
  'implies',
  'replacedBy',
  'members',
  'broader',
  'satisfiedByClasses',
];

/**
 * The entry with what a person wants beside it: the names of what it points to, the verdicts on its quality, and whether
 * it is an own entry or a corrected one. AppError `not-found`.
 */
export function showCatalogueEntry(
  house: Pick<House, 'catalogue' | 'ownEntries'>,
  id: string,
): CatalogueEntry {
  const { catalogue } = house;
  const entry = getCatalogueEntry(house, id);
  const credential = catalogue.credentials.get(id);
  const ids = POINTERS.flatMap((field) => (entry[field] as string[] | undefined) ?? []);
  const own = house.ownEntries[id];
  return {
    ...entry,
    related: Object.fromEntries(ids.map((one) => [one, catalogue.entry(one)?.name ?? one])),
    ...(credential && { quality: qualityOf(credential, catalogue) }),
    origin: own === undefined ? 'shipped' : own.kind === 'credential' ? 'own' : 'corrected',
    corrected: own?.kind === 'correction' ? correctedWords(own) : [],
  };
}

/** The names of the fields that a correction says otherwise. */
function correctedWords({ aliases, facts }: { aliases: readonly unknown[]; facts: object }): string[] {
  const fields = Object.entries(facts).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  return aliases.length > 0 ? ['names', ...fields] : fields;
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
