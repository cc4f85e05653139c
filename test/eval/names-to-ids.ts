import type { Catalogue } from '../../src/catalogue/index.ts';
import { fold } from './fold.ts';

/** Which catalogue entries a name may mean. */
export interface NamesToIds {
  of(name: string): ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Every name of every credential, company credential, class and clearance of the catalogue; skills are compared by words alone. */
export function namesToIds(catalogue: Catalogue): NamesToIds {
  const byName = new Map<string, Set<string>>();
  const families = [
    catalogue.credentials,
    catalogue.companyCredentials,
    catalogue.classes,
    catalogue.clearances,
  ];
  for (const family of families) {
    for (const { id, name, names } of family.values()) {
      for (const text of [id, name, ...names.map((other) => other.text)]) learn(byName, fold(text), id);
    }
  }
  return { of: (name) => byName.get(fold(name)) ?? NOTHING };
}

function learn(byName: Map<string, Set<string>>, name: string, id: string): void {
  if (name.length < 2) return; // a single letter names nothing
  const ids = byName.get(name) ?? new Set<string>();
  byName.set(name, ids.add(id));
}
