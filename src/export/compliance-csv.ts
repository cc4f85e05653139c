import type { Coverage, CoveredRequirement, Due, Match } from '../domain/index.ts';
import { csvText } from './csv-text.ts';

/** A column of the compliance matrix: its name as bid teams' templates have it, and what stands in it. */
type Column = readonly [
  name: string,
  value: (requirement: CoveredRequirement, match: Match) => string | number | null,
];

const first = ({ evidence }: CoveredRequirement) => evidence[0];

const COLUMNS: readonly Column[] = [
  ['Req ID', ({ id }) => id],
  [
    'Document',
    (requirement, { documents }) =>
      documents.find(({ id }) => id === first(requirement)?.document)?.name ?? null,
  ],
  ['Section', (requirement) => first(requirement)?.section.join(' › ') ?? null],
  ['Page', (requirement) => first(requirement)?.page ?? null],
  ['Verbatim text', (requirement) => first(requirement)?.quote ?? null],
  ['Obligation', ({ modality }) => modality],
  ['Type', ({ kind }) => kind],
  [
    'Credential or skill',
    ({ anyOf }) => anyOf.map(({ id, name }) => (id === null ? name : `${name} [${id}]`)).join(' or '),
  ],
  ['Level or minimum years', ({ years }) => years],
  ['Quantity', ({ quantity }) => quantity],
  ['Role', ({ role }) => role],
  ['Needed by', ({ due }, { kickoff }) => neededBy(due, kickoff)],
  ['Equivalents allowed', ({ orEquivalent }) => (orEquivalent ? 'yes' : 'no')],
  ['Status', (requirement) => statusOf(requirement)],
  ['Met by', ({ coverage }, match) => metBy(coverage, match)],
  ['Gap action', ({ id }, match) => gapAction(id, match)],
  [
    'Gap ready date',
    ({ id }, { plan }) => plan.find(({ closes, fits }) => fits && closes.includes(id))?.finish ?? null,
  ],
  ['Rule and confidence', (requirement) => `${first(requirement)?.rule ?? ''}, ${requirement.grade}`],
];

/** The compliance matrix of an answer as CSV: one row a requirement, in the documents' order. */
export function complianceCsv(match: Match): string {
  const rows = match.requirements.map((requirement) => COLUMNS.map(([, value]) => value(requirement, match)));
  return csvText([COLUMNS.map(([name]) => name), ...rows]);
}

function neededBy(due: Due | null, kickoff: string): string {
  if (due === null) return `kickoff, ${kickoff}`;
  if (due.event === 'date') return due.date ?? '';
  const event = due.days === 0 ? due.event : `${due.days} days after ${due.event}`;
  return due.event === 'kickoff' && due.days === 0 ? `${event}, ${kickoff}` : event;
}

/** In the words of compliance matrices: meets, partial, gap, clarify, n/a. */
function statusOf({ coverage, grade }: CoveredRequirement): string {
  if (coverage.status === 'not-assessed') return 'n/a';
  if (grade === 'low') return 'clarify';
  return coverage.status === 'met' ? 'meets' : coverage.status;
}

/** "2 of 1: Ada Byron, Grace Hopper" */
function metBy({ status, metBy: people, needed }: Coverage, { shortlist }: Match): string {
  if (status === 'not-assessed') return '';
  const names = people.map((id) => shortlist.find(({ person }) => person.id === id)?.person.name ?? id);
  return `${people.length} of ${needed}${names.length > 0 ? `: ${names.join(', ')}` : ''}`;
}

/** "train: Lisa Hernandez, Vector Database Architecture Badge", or the choices that are left. */
function gapAction(id: string, { plan, shortlist, unclosable }: Match): string | null {
  const action = plan.find(
    ({ closes, fits, satisfies }) => fits && satisfies === 'requirement' && closes.includes(id),
  );
  if (action) {
    const name = shortlist.find(({ person }) => person.id === action.person)?.person.name ?? action.person;
    return `train: ${name}, ${action.credential.name}`;
  }
  return unclosable.find(({ requirement }) => requirement === id)?.options.join(', ') ?? null;
}
