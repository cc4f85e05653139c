import { loadCatalogue } from '../../src/catalogue/index.ts';
import type { Cell, Person, Requirement } from '../../src/domain/index.ts';
import { judge } from '../../src/match/index.ts';
import { aPerson, aRequirement, TODAY } from '../support/bids.ts';

const dates = { asOf: TODAY, proposal: '2026-12-01', award: '2026-12-20', kickoff: '2027-01-11' };

/** How a person of whom only `parts` is known is judged against one requirement. */
export function cellFor(requirement: Requirement, parts: Partial<Person>): Pick<Cell, 'status' | 'why'> {
  const judgement = judge([requirement], [aPerson({ id: 'P', ...parts })], loadCatalogue(), dates);
  const cell = judgement.cell('P', requirement.id);
  if (!cell) throw new Error('Nobody is judged by this requirement.');
  return { status: cell.status, why: cell.why };
}

/** A requirement of one credential or class, by its catalogue id. */
export const credential = (id: string, name = id): Requirement => aRequirement({ anyOf: [{ id, name }] });

/** A row of a table: what is said of the person, and what the cell must say. */
export type Row = [
  title: string,
  requirement: Requirement,
  person: Partial<Person>,
  status: Cell['status'],
  why: string,
];
