import type {
  CoveredRequirement,
  DocumentSummary,
  Holding,
  Cell as Judged,
  Person,
  ShortlistRow,
} from '../domain/index.ts';
import type { BidExport, CredentialFacts } from './bid-export.ts';

/** The parts of an export by id, found once for all sheets. */
export interface LookUp {
  document: (id: string) => DocumentSummary | undefined;
  requirement: (id: string) => CoveredRequirement | undefined;
  person: (id: string) => Person | undefined;
  /** The person's name, or the id where nobody has it. */
  name: (personId: string) => string;
  ranked: (personId: string) => ShortlistRow | undefined;
  judged: (personId: string, requirementId: string) => Judged | undefined;
  facts: (credential: string) => CredentialFacts | undefined;
}

/** Makes the look-up of an export. */
export function lookUpIn({ match, people, credentials }: BidExport): LookUp {
  const documents = new Map(match.documents.map((one) => [one.id, one]));
  const requirements = new Map(match.requirements.map((one) => [one.id, one]));
  const persons = new Map(people.map((one) => [one.id, one]));
  const rows = new Map(match.shortlist.map((one) => [one.person.id, one]));
  const cells = new Map(
    match.shortlist.map(({ person, cells: all }) => [
      person.id,
      new Map(all.map((one) => [one.requirement, one])),
    ]),
  );
  return {
    document: (id) => documents.get(id),
    requirement: (id) => requirements.get(id),
    person: (id) => persons.get(id),
    name: (id) => persons.get(id)?.name ?? rows.get(id)?.person.name ?? id,
    ranked: (id) => rows.get(id),
    judged: (personId, requirementId) => cells.get(personId)?.get(requirementId),
    facts: (credential) => credentials.get(credential),
  };
}

/** True where the person has the credential in hand on that day: not in progress, not lapsed, not issued later. */
export function isValidOn({ status, issued, expires }: Holding, day: string): boolean {
  if (status !== 'held' && status !== null) return false;
  return (issued === null || issued <= day) && (expires === null || expires >= day);
}

/** Names an alternative with its catalogue id: "PMP [pmi-pmp]". */
export const optionWords = ({ anyOf }: CoveredRequirement): string =>
  anyOf.map(({ id, name }) => (id === null ? name : `${name} [${id}]`)).join(' or ');
