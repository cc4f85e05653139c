import type { EntryOf, FamilyKey } from './families.ts';
import type { QualityRules } from './schema.ts';

/** Something wrong in a data file: where it is, and what to do about it. */
export interface Fault {
  file: string;
  /** Id of the entry, or its place in the file where it has none. */
  id: string;
  problem: string;
}

/** An entry with the file that holds it, so that faults can name it. */
export interface Located<T> {
  file: string;
  entry: T;
}

/** The entries of every family with the files that hold them, and the rules of quality. */
export type CatalogueParts = { [K in FamilyKey]: Located<EntryOf<K>>[] } & {
  qualityRules: QualityRules | null;
};
