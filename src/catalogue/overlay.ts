import type { CatalogueParts, Fault, Located } from './catalogue-parts.ts';
import { type OwnCorrection, type OwnCredential, type OwnEntries, ownName } from './own-entries.ts';
import type { Credential, Name } from './schema.ts';

/** What stands in place of a file where a fault is of an own entry. */
export const OWN_FILE = 'own entries';

/** Families whose entries have names, so that a firm may add others. */
const NAMED = ['credentials', 'companyCredentials', 'classes', 'clearances', 'skills', 'degrees'] as const;

/** The parts with own entries among them, and what could not be laid over them. The given parts stay as they are. */
export function overlay(
  shipped: CatalogueParts,
  own: OwnEntries,
): { parts: CatalogueParts; faults: Fault[] } {
  const parts: CatalogueParts = { ...shipped };
  const faults: Fault[] = [];
  const fault = (id: string, problem: string) => faults.push({ file: OWN_FILE, id, problem });
  const entries = Object.entries(own);
  const added = entries.flatMap(([id, entry]) =>
    entry.kind === 'credential' ? [located(asCredential(id, entry))] : [],
  );
  parts.credentials = [...shipped.credentials, ...added];
  for (const [id, entry] of entries)
    if (entry.kind === 'correction' && !correct(parts, id, entry))
      fault(id, 'corrects an entry that the catalogue does not have: remove the correction');
  return { parts, faults };
}

const located = (entry: Credential): Located<Credential> => ({ file: OWN_FILE, entry });

/** The own credential in the form of the shipped ones. */
function asCredential(id: string, entry: OwnCredential): Credential {
  const { kind, aliases, name, ...facts } = entry;
  return {
    ...facts,
    id,
    name,
    names: namesOf([{ text: name }, ...aliases], facts.issuer, []),
    domain: [],
    examCodes: [],
    country: null,
    prerequisitesAny: [],
    generic: false,
    corrections: [],
    confidence: 'general-knowledge',
  };
}

/** Names with their classes; what is there already is not added. */
function namesOf(aliases: readonly Parameters<typeof ownName>[0][], issuer: string, known: readonly Name[]) {
  const names = [...known];
  for (const alias of aliases)
    if (!names.some(({ text }) => text === alias.text)) names.push(ownName(alias, issuer));
  return names;
}

/** Puts the corrected entry in the place of the shipped one; false where there is none. */
function correct(parts: CatalogueParts, id: string, correction: OwnCorrection): boolean {
  for (const family of NAMED) {
    const place = parts[family].findIndex(({ entry }) => entry.id === id);
    const shipped = parts[family][place]?.entry;
    if (shipped === undefined) continue;
    const issuer = 'issuer' in shipped ? (shipped.issuer ?? '') : '';
    const names = namesOf(correction.aliases, issuer, shipped.names);
    const facts = family === 'credentials' ? stated(correction.facts) : {};
    const list: Located<unknown>[] = [...parts[family]];
    list[place] = { file: OWN_FILE, entry: { ...shipped, ...facts, names } };
    // The list holds what it held, one of them with other values in its fields.
    Object.assign(parts, { [family]: list });
    return true;
  }
  return false;
}

const stated = (facts: OwnCorrection['facts']): object =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
