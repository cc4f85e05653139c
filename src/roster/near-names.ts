import Fuse from 'fuse.js';
import type { Catalogue, Credential } from '../catalogue/index.ts';

/** How far a name may be from what is written, 0 the same, 1 anything: a letter or two in a word, not another word. */
const FARTHEST = 0.4;
const MOST_OFFERS = 3;

const indexes = new WeakMap<Catalogue, Fuse<Credential>>();

/** Credentials that a misspelt or unknown name may mean, the likeliest first: offers, never answers. */
export function nearCredentials(written: string, catalogue: Catalogue): Credential[] {
  let index = indexes.get(catalogue);
  if (!index) {
    index = new Fuse([...catalogue.credentials.values()], {
      keys: ['name', 'names.text'],
      threshold: FARTHEST,
      ignoreLocation: true,
      includeScore: true,
    });
    indexes.set(catalogue, index);
  }
  return index.search(written.slice(0, 100), { limit: MOST_OFFERS }).map(({ item }) => item);
}
