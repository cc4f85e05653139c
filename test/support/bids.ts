import {
  type Holding,
  holdingSchema,
  type Person,
  personSchema,
  type Requirement,
} from '../../src/domain/index.ts';

/** The day on which every answer of the tests is given; a Friday. */
export const TODAY = '2026-11-20';

/** A mandatory certification that one person of the team must hold at kickoff; `parts` says what differs. */
export function aRequirement(parts: Partial<Requirement> & Pick<Requirement, 'anyOf'>): Requirement {
  const label = parts.anyOf.map(({ name }) => name).join(' or ');
  return {
    id: label,
    kind: 'certification',
    modality: 'mandatory',
    label,
    orEquivalent: false,
    subject: 'staff',
    role: null,
    quantity: null,
    years: null,
    due: null,
    confidence: 0.9,
    grade: 'high',
    evidence: [
      { document: 'D1', page: 3, section: [], quote: label, start: 0, end: label.length, rule: 'test' },
    ],
    ...parts,
  };
}

/** A person of whom only what `parts` says is known. */
export const aPerson = (parts: Partial<Person> & Pick<Person, 'id'>): Person =>
  personSchema.parse({ name: parts.id, ...parts });

/** Something held, by its name and what differs from a holding without dates. */
export const aHolding = (credential: string, parts: Partial<Holding> = {}): Holding =>
  holdingSchema.parse({ credential, ...parts });
