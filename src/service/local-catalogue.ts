import { type CatalogueHit, loadCatalogue, searchCatalogue } from '../catalogue/index.ts';
import { type CatalogueEntry, getCatalogueEntry } from './show-catalogue.ts';

/** What Muster knows, counted: how many entries of each family, and the data's version. */
export interface CatalogueSize {
  version: string;
  families: readonly { name: string; entries: number }[];
}

/** The size of the catalogue on this machine. */
export function sizeOfCatalogue(): CatalogueSize {
  const { version, credentials, companyCredentials, classes, clearances, degrees, skills, stacks } =
    loadCatalogue();
  const families = {
    credentials,
    'company credentials': companyCredentials,
    classes,
    clearances,
    degrees,
    skills,
    stacks,
  };
  return {
    version,
    families: Object.entries(families).map(([name, entries]) => ({ name, entries: entries.size })),
  };
}

/** Entries that these words may mean, without a server. */
export const searchLocalCatalogue = (words: string, limit: number): CatalogueHit[] =>
  searchCatalogue(loadCatalogue(), words, limit);

/** The entry with this id, without a server. AppError `not-found`. */
export const showLocalEntry = (id: string): CatalogueEntry =>
  getCatalogueEntry({ catalogue: loadCatalogue() }, id);
