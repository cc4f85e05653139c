import type { Catalogue } from '../catalogue/index.ts';
import type { Holding, Person } from '../domain/index.ts';
import { isSameHolding, mergeHolding } from './merge-holding.ts';
import { type NameReading, nameKey, readName } from './resolve-names.ts';
import type { Decisions, RosterNotes, UnsureName } from './types.ts';

/** Puts holdings to people under the catalogue's names, and remembers what it was not sure of. */
export interface HoldingMerger {
  /** The holding with the catalogue's id where its name was read by another spelling. */
  resolve(person: string, holding: Holding): Holding;
  /** The person with one more holding, or with what it adds to one that is there. */
  withHolding(person: Person, holding: Holding): Person;
  /** The person without a badge that was revoked; a tampered file says nothing about the true badge. */
  without(person: Person, holding: Holding): Person;
  /** The holdings of a person whose roster's entries are these now; those from other sources stay. */
  rewritten(person: Person, holdings: readonly Holding[]): Holding[];
  unsure(): UnsureName[];
  readAs(): RosterNotes['readAs'];
}

/** A merger for one import. */
export function createHoldingMerger(catalogue: Catalogue, decisions: Decisions): HoldingMerger {
  const readings = new Map<string, NameReading>();
  const unsure = new Map<string, UnsureName>();
  const readAs = new Map<string, RosterNotes['readAs'][number]>();
  const read = (holding: Holding): NameReading => {
    const key = `${holding.credential}\n${holding.issuer}`;
    const known = readings.get(key) ?? readName(holding, catalogue, decisions);
    readings.set(key, known);
    return known;
  };
  const keyOf = (holding: Holding): string => {
    const reading = read(holding);
    return 'id' in reading ? reading.id : `? ${nameKey(holding.credential)}`;
  };
  const resolve = (person: string, holding: Holding): Holding => {
    const reading = read(holding);
    const written = holding.credential;
    const place = `${person}\n${written}`;
    if (reading.is === 'unsure')
      unsure.set(place, { person, written, issuer: holding.issuer, offers: reading.offers });
    if (reading.is === 'read-as') {
      readAs.set(place, { person, written, id: reading.id });
      return { ...holding, credential: reading.id };
    }
    return holding;
  };
  const merged = (held: readonly Holding[], added: Holding): Holding[] => {
    const place = held.findIndex((one) => isSameHolding(one, added, keyOf));
    const known = held[place];
    return known ? held.with(place, mergeHolding(known, added)) : [...held, added];
  };
  return {
    resolve,
    withHolding: (person, holding) => ({
      ...person,
      holdings: merged(person.holdings, resolve(person.id, holding)),
    }),
    without(person, holding) {
      if (holding.check?.state !== 'revoked') return person;
      const isIt = (one: Holding) => one.badgeId !== null && one.badgeId === holding.badgeId;
      return { ...person, holdings: person.holdings.filter((one) => !isIt(one)) };
    },
    rewritten(person, holdings) {
      const now = holdings.map((holding) => resolve(person.id, holding));
      const places = new Set<number>();
      const rewritten = now.map((holding) => {
        const place = person.holdings.findIndex(
          (one, at) => !places.has(at) && isSameHolding(one, holding, keyOf),
        );
        const known = person.holdings[place];
        if (known) places.add(place);
        return known ? mergeHolding(known, holding) : holding;
      });
      const others = person.holdings.filter(({ source }, place) => source !== null && !places.has(place));
      return [...rewritten, ...others];
    },
    unsure: () => [...unsure.values()],
    readAs: () => [...readAs.values()],
  };
}
