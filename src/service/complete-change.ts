import type { RequirementEdit, RequirementKind, ReviewChange, ReviewRequest } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { listDocuments } from '../store/index.ts';
import { addedEvidence } from './added-evidence.ts';
import type { House } from './house.ts';
import { readingOf } from './readings.ts';
import { searchCatalogueByWords } from './show-catalogue.ts';

/** The families in which an alternative of this kind is looked up. */
const FAMILIES: Readonly<Record<RequirementKind, readonly string[]>> = {
  certification: ['credential', 'class'],
  skill: ['skill'],
  clearance: ['clearance'],
  experience: ['skill'],
  education: ['degree'],
  'company-credential': ['company-credential'],
};

/**
 * A change as it is kept: alternatives that are names of the catalogue get their id, and what is added its place in the
 * document. `kindOf` tells the kind of a requirement. AppError `invalid-request` for a document that the bid has not read.
 */
export async function completeChange(
  house: House,
  bidId: string,
  request: ReviewRequest,
  kindOf: (requirement: string) => RequirementKind,
): Promise<ReviewChange> {
  if (request.kind === 'add') return addedChange(house, bidId, request);
  if (request.kind === 'edit')
    return { ...request, fields: named(house, request.fields, kindOf(request.requirement)) };
  if (request.kind === 'split') {
    const kind = kindOf(request.requirement);
    return { ...request, into: request.into.map((fields) => named(house, fields, kind)) };
  }
  return request;
}

async function addedChange(
  house: House,
  bidId: string,
  { fields, place }: Extract<ReviewRequest, { kind: 'add' }>,
): Promise<ReviewChange> {
  const document = (await listDocuments(house.db, bidId)).find(({ id }) => id === place.document);
  const reading = document && (await readingOf(house, document));
  if (!reading)
    throw new AppError(
      'invalid-request',
      `The bid has read no document "${place.document}"; a requirement stands in one that it has read.`,
    );
  const { label, kind, modality, ...rest } = named(house, fields, fields.kind);
  return {
    kind: 'add',
    fields: {
      label: label ?? fields.label,
      kind: kind ?? fields.kind,
      modality: modality ?? fields.modality,
      anyOf: rest.anyOf ?? optionsOf(house, [{ id: null, name: fields.label }], fields.kind),
      orEquivalent: rest.orEquivalent ?? false,
      subject: rest.subject ?? (fields.kind === 'company-credential' ? 'company' : 'staff'),
      role: rest.role ?? null,
      quantity: rest.quantity ?? null,
      years: rest.years ?? null,
      due: rest.due ?? null,
    },
    evidence: addedEvidence(reading.document, place),
  };
}

function named(house: House, fields: RequirementEdit, kind: RequirementKind): RequirementEdit {
  return fields.anyOf ? { ...fields, anyOf: optionsOf(house, fields.anyOf, fields.kind ?? kind) } : fields;
}

type Options = NonNullable<RequirementEdit['anyOf']>;

/** "CISSP" as a person types it is the entry of that very name. */
function optionsOf(house: House, options: Options, kind: RequirementKind): Options {
  return options.map((option) => {
    if (option.id !== null) return option;
    const hits = searchCatalogueByWords(house, option.name, 5);
    const same = hits.find((hit) => hit.score === 1 && FAMILIES[kind].includes(hit.kind));
    return same ? { ...option, id: same.id } : option;
  });
}
