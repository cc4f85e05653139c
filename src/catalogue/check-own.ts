import type { CatalogueParts, Fault } from './catalogue-parts.ts';
import { checkEntries, everyEntry } from './check-catalogue.ts';
import { OWN_FILE } from './overlay.ts';
import type { OwnEntries } from './own-entries.ts';
import type { Name } from './schema.ts';
import { tokenise } from './tokens.ts';

/**
 * What is wrong with own entries that lie over the shipped parts, `parts` together: all that the shipped data is held to, and names that mean
 * something else already.
 */
export function checkOwn(parts: CatalogueParts, shipped: CatalogueParts, own: OwnEntries): Fault[] {
  const faults = checkEntries(parts, (file) => file === OWN_FILE);
  const names = ownNames(parts, own);
  return [...faults, ...shortNames(names), ...sharedNames(names, shipped), ...circles(parts)];
}

interface OwnName {
  id: string;
  name: Name;
}

/** The names that own entries bring; those that a corrected entry had before are not theirs. */
function ownNames(parts: CatalogueParts, own: OwnEntries): OwnName[] {
  return everyEntry(parts)
    .filter(({ file }) => file === OWN_FILE)
    .flatMap(({ entry }) => {
      const said = own[entry.id];
      const texts = said?.aliases.map(({ text }) => text) ?? [];
      if (said?.kind === 'credential') texts.push(said.name);
      return namesOf(entry).flatMap((name) => (texts.includes(name.text) ? [{ id: entry.id, name }] : []));
    });
}

/** "IAT" as a word that counts wherever it stands: in a tender so short a word means other things too. */
function shortNames(names: readonly OwnName[]): Fault[] {
  return names
    .filter(({ name }) => name.class === 'safe' && /^[^\s\d]+$/.test(name.text))
    .filter(({ name }) => name.text.replace(/\P{L}/gu, '').length <= 3)
    .map(({ id, name: { text } }) => ({
      file: OWN_FILE,
      id,
      problem: `the name "${text}" is so short that it means other things too: let it count only near other words`,
    }));
}

interface Owner {
  id: string;
  name: string;
}
const shippedOwners = new WeakMap<CatalogueParts, Map<string, Owner[]>>();

/** Whose each shipped name is that needs no context; worked out once, for there are many. */
function ownersIn(shipped: CatalogueParts): Map<string, Owner[]> {
  const known = shippedOwners.get(shipped);
  if (known) return known;
  const owners = new Map<string, Owner[]>();
  for (const { entry } of everyEntry(shipped))
    for (const { text } of namesOf(entry).filter(standsAlone))
      owners.set(keyOf(text), [...(owners.get(keyOf(text)) ?? []), entry]);
  shippedOwners.set(shipped, owners);
  return owners;
}

/** A name that needs no context belongs to one entry alone. */
function sharedNames(names: readonly OwnName[], shipped: CatalogueParts): Fault[] {
  const owners = ownersIn(shipped);
  const alone = names.filter(({ name }) => standsAlone(name));
  return alone.flatMap(({ id, name: { text } }) => {
    const key = keyOf(text);
    const other =
      owners.get(key)?.find((one) => one.id !== id) ??
      alone.find((one) => one.id !== id && keyOf(one.name.text) === key);
    if (other === undefined) return [];
    const whose = typeof other.name === 'string' ? `${other.name} (${other.id})` : other.id;
    const problem = `the name "${text}" means ${whose} already: choose another name, or correct that entry`;
    return [{ file: OWN_FILE, id, problem }];
  });
}

/** Entries that need themselves before they can be earned, or imply themselves. */
function circles({ credentials }: CatalogueParts): Fault[] {
  return (['prerequisites', 'implies'] as const).flatMap((field) => {
    const next = new Map(credentials.map(({ entry }) => [entry.id, entry[field]]));
    const reaches = (from: string, to: string, seen: Set<string>): boolean =>
      (next.get(from) ?? []).some((id) => id === to || (!seen.has(id) && reaches(id, to, seen.add(id))));
    return credentials
      .filter(({ file, entry }) => file === OWN_FILE && reaches(entry.id, entry.id, new Set()))
      .map(({ entry: { id } }) => ({
        file: OWN_FILE,
        id,
        problem: `${field} lead back to the entry itself: remove one of them`,
      }));
  });
}

const namesOf = (entry: object): readonly Name[] => (entry as { names?: readonly Name[] }).names ?? [];
const standsAlone = ({ class: nameClass }: Name) => nameClass === 'safe' || nameClass === 'exact-case';
const keyOf = (text: string) =>
  tokenise(text)
    .map(({ key }) => key)
    .join(' ');
