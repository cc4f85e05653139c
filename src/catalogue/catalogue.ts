import type { CatalogueParts, Located } from './catalogue-parts.ts';
import { NameIndex } from './name-index.ts';
import type {
  Clearance,
  CompanyCredential,
  Credential,
  CredentialClass,
  Degree,
  EntryFamily,
  Name,
  NamedEntry,
  QualityRules,
  Skill,
  Stack,
} from './schema.ts';

/** Everything Muster knows of credentials, skills, clearances and degrees, by id. Read once, never changed. */
export interface Catalogue {
  /** Package version and hash of the data ("0.1.0+3f2a90bc"): results record it. */
  version: string;
  credentials: ReadonlyMap<string, Credential>;
  companyCredentials: ReadonlyMap<string, CompanyCredential>;
  classes: ReadonlyMap<string, CredentialClass>;
  clearances: ReadonlyMap<string, Clearance>;
  skills: ReadonlyMap<string, Skill>;
  degrees: ReadonlyMap<string, Degree>;
  stacks: ReadonlyMap<string, Stack>;
  qualityRules: QualityRules;
  /** Names of the entries of every family but the stacks. */
  names: NameIndex;
  /** The entry of any family that has names, or null. */
  entry(id: string): NamedEntry | null;
  /** All entries of a family, as the index of names sees them. */
  ofFamily(family: EntryFamily): readonly NamedEntry[];
}

/** Puts checked entries together. Expects parts without faults. */
export function buildCatalogue(
  parts: CatalogueParts,
  qualityRules: QualityRules,
  version: string,
): Catalogue {
  const named = new Map<string, NamedEntry>(
    [
      ...namedEntries(parts.credentials, 'credential'),
      ...namedEntries(parts.companyCredentials, 'company-credential'),
      ...namedEntries(parts.classes, 'class'),
      ...namedEntries(parts.clearances, 'clearance'),
      ...namedEntries(parts.skills, 'skill'),
      ...namedEntries(parts.degrees, 'degree'),
    ].map((entry) => [entry.id, entry]),
  );
  return {
    version,
    credentials: byId(parts.credentials),
    companyCredentials: byId(parts.companyCredentials),
    classes: byId(parts.classes),
    clearances: byId(parts.clearances),
    skills: byId(parts.skills),
    degrees: byId(parts.degrees),
    stacks: byId(parts.stacks),
    qualityRules,
    names: new NameIndex(named.values()),
    entry: (id) => named.get(id) ?? null,
    ofFamily: (family) => [...named.values()].filter((entry) => entry.family === family),
  };
}

const byId = <T extends { id: string }>(located: readonly Located<T>[]): ReadonlyMap<string, T> =>
  new Map(located.map(({ entry }) => [entry.id, entry]));

const namedEntries = (
  located: readonly Located<{ id: string; name: string; names: readonly Name[] }>[],
  family: EntryFamily,
): NamedEntry[] => located.map(({ entry: { id, name, names } }) => ({ id, name, names, family }));
