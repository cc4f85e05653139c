import type { Catalogue } from '../catalogue/index.ts';
import type { Person } from '../domain/index.ts';
import { createHoldingMerger } from './merge-holdings.ts';
import type { Decisions, RosterNotes, UnsureName } from './types.ts';

/**
 * The people of a roster with every name that is known by now under the catalogue's id, and the names that are still
 * unsure. A person who does not change is the same object.
 */
export function settleNames(
  people: readonly Person[],
  catalogue: Catalogue,
  decisions: Decisions,
): { people: Person[]; unsure: UnsureName[]; readAs: RosterNotes['readAs'] } {
  const merger = createHoldingMerger(catalogue, decisions);
  const settled = people.map((person) => {
    const holdings = person.holdings.map((holding) => merger.resolve(person.id, holding));
    return holdings.every((holding, place) => holding === person.holdings[place])
      ? person
      : { ...person, holdings };
  });
  return { people: settled, unsure: merger.unsure(), readAs: merger.readAs() };
}
