import type { Catalogue } from '../catalogue/index.ts';
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
export interface CatalogueHit {
  id: string;
  name: string;
  kind: string;
  /** 0: no likeness; 1: the very name. */
  score: number;
}

export function searchCatalogueByWords(
  house: Pick<House, 'catalogue'>,
  words: string,
  limit: number,
): CatalogueHit[] {
  const wanted = words.toLowerCase();
  const hits = Object.entries(FAMILIES).flatMap(([kind, family]) =>
    [...house.catalogue[family].values()].flatMap((e) =>
      e.name.toLowerCase().includes(wanted)
        ? [{ id: e.id, name: e.name, kind, score: wanted.length / e.name.length }]
        : [],
    ),
  );
  return hits.sort((a, b) => b.score - a.score).slice(0, limit);
}
