import { type CoveredRequirement, type Due, REVIEW_STATUSES } from '../../domain/index.ts';
import { type BidExport, EDITABLE_COLUMNS, type EditableColumn, type RowEdits } from '../bid-export.ts';
import { type Cell, type Column, dayCell, joined } from '../cell.ts';
import { addDays } from '../days.ts';
import { personRef, rfpRef } from '../evidence-refs.ts';
import { type LookUp, optionWords } from '../look-up.ts';

/** A requirement with all that its row needs. */
export interface ComplianceRow {
  requirement: CoveredRequirement;
  bid: BidExport;
  lookUp: LookUp;
}

const first = ({ requirement }: ComplianceRow) => requirement.evidence[0];

/** The word that makes it a demand, as it stands in the text: "shall", "must", "preferred". */
const MODAL_WORD =
  /\b(?:shall|must|will|(?:is|are) required|required|requires?|mandatory|minimum|at least|should|preferred|desired|desirable|advantage|a plus|may)\b/i;

/** The columns of bid teams' compliance matrices, in their order. */
export const COMPLIANCE_COLUMNS: readonly Column<ComplianceRow>[] = [
  { name: 'Req ID', width: 19, value: ({ requirement }) => requirement.id },
  {
    name: 'Document',
    width: 22,
    value: (row) => row.lookUp.document(first(row)?.document ?? '')?.name ?? null,
  },
  { name: 'Version or amendment', width: 14, value: () => null },
  { name: 'Section', width: 28, value: (row) => first(row)?.section.join(' › ') ?? null },
  { name: 'Page', width: 7, value: (row) => first(row)?.page ?? null },
  { name: 'Verbatim text', width: 60, value: (row) => first(row)?.quote ?? null },
  {
    name: 'Modal word',
    width: 11,
    value: (row) => MODAL_WORD.exec(first(row)?.quote ?? '')?.[0].toLowerCase() ?? null,
  },
  { name: 'Obligation', width: 13, value: ({ requirement }) => requirement.modality },
  { name: 'Type', width: 14, value: ({ requirement }) => requirement.kind },
  { name: 'Credential or skill', width: 32, value: ({ requirement }) => optionWords(requirement) },
  { name: 'Level or minimum years', width: 10, value: ({ requirement }) => requirement.years },
  { name: 'Quantity', width: 10, value: ({ requirement }) => requirement.quantity },
  { name: 'Role', width: 20, value: ({ requirement }) => requirement.role },
  { name: 'Needed by', width: 22, value: ({ requirement }) => neededBy(requirement.due) },
  {
    name: 'Needed by date',
    width: 12,
    value: ({ requirement, bid }) => dayCell(neededOn(requirement.due, bid)),
  },
  {
    name: 'Equivalents allowed',
    width: 12,
    value: ({ requirement }) => (requirement.orEquivalent ? 'yes' : 'no'),
  },
  { name: 'Evaluation factor', width: 14, value: () => null },
  { name: 'Weight', width: 9, value: () => null },
  { name: 'Status', width: 10, value: (row) => edited(row, 'Status') },
  { name: 'Met by', width: 44, value: metBy },
  { name: 'Evidence refs', width: 36, value: evidenceRefs },
  { name: 'Gap action', width: 34, value: gapAction },
  {
    name: 'Gap ready date',
    width: 12,
    value: ({ requirement, bid }) => dayCell(readyAction(requirement, bid)?.finish),
  },
  { name: 'Risk', width: 9, value: riskOf },
  { name: 'Response location', width: 18, value: (row) => edited(row, 'Response location') },
  { name: 'Owner', width: 16, value: (row) => edited(row, 'Owner') },
  { name: 'Reviewer', width: 16, value: (row) => edited(row, 'Reviewer') },
  { name: 'Review status', width: 14, value: (row) => edited(row, 'Review status') },
  { name: 'Due', width: 12, value: (row) => dayCell(row.bid.edits.get(row.requirement.id)?.Due) },
  { name: 'Question ref', width: 12, value: (row) => edited(row, 'Question ref') },
  { name: 'Change since last version', width: 28, value: changeOf },
  {
    name: 'Rule and confidence',
    width: 24,
    value: (row) => joined([first(row)?.rule, row.requirement.grade]),
  },
  { name: 'Notes', width: 36, value: (row) => edited(row, 'Notes') },
];

/** What may be chosen in a column; other words are not taken back. */
export const COLUMN_CHOICES = {
  Status: ['meets', 'partial', 'gap', 'clarify', 'n/a'],
  'Review status': REVIEW_STATUSES,
} as const;

/** Every requirement as a row, in the documents' order. */
export const complianceRows = (bid: BidExport, lookUp: LookUp): ComplianceRow[] =>
  bid.match.requirements.map((requirement) => ({ requirement, bid, lookUp }));

/** What the editable columns of a requirement hold now; columns without words are left out. */
export function editsNow({ requirement, bid }: Pick<ComplianceRow, 'requirement' | 'bid'>): RowEdits {
  const said: RowEdits = { Status: statusOf(requirement), ...bid.edits.get(requirement.id) };
  return Object.fromEntries(
    EDITABLE_COLUMNS.flatMap((column) => (said[column] ? [[column, said[column]]] : [])),
  );
}

const edited = (row: ComplianceRow, column: EditableColumn): Cell => editsNow(row)[column] ?? null;

/** In the words of compliance matrices: meets, partial, gap, clarify, n/a. */
export function statusOf({ coverage, grade }: CoveredRequirement): string {
  if (coverage.status === 'not-assessed') return 'n/a';
  if (grade === 'low') return 'clarify';
  return coverage.status === 'met' ? 'meets' : coverage.status;
}

/** "30 days after award" */
function neededBy(due: Due | null): string {
  if (due === null) return 'kickoff';
  if (due.event === 'date' || due.days === 0) return due.event;
  return `${due.days} days after ${due.event}`;
}

/** The day, where its event has one. */
function neededOn(due: Due | null, { dates }: BidExport): string | null {
  if (due === null) return dates.kickoff;
  if (due.event === 'date') return due.date;
  const event = dates[due.event];
  return event === null ? null : addDays(event, due.days);
}

/** A degree may be held by everybody: as many names can be taken in, all others stand in Staffing. */
const MOST_NAMES = 8;

/** "2 of 1: Ada Byron, Grace Hopper", the proposed people first. */
function metBy({ requirement: { coverage }, bid, lookUp }: ComplianceRow): Cell {
  if (coverage.company?.status === 'met') return `the company: ${coverage.company.name}`;
  if (coverage.status === 'not-assessed') return null;
  const count = `${coverage.metBy.length} of ${coverage.needed}`;
  if (coverage.metBy.length === 0) return count;
  const team = teamOf(bid);
  const names = coverage.metBy
    .toSorted((a, b) => Number(team.has(b)) - Number(team.has(a)))
    .map((id) => lookUp.name(id));
  const more = names.length - MOST_NAMES;
  return `${count}: ${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more (see Staffing)` : ''}`;
}

const teamOf = ({ match }: BidExport) => new Set(match.team.members.map(({ person }) => person));

/** Where the RFP says it, and what the proposed people show; of others the first is enough. */
function evidenceRefs({ requirement: { id, evidence, coverage }, bid }: ComplianceRow): Cell {
  const places = evidence.map((_, place) => rfpRef(id, place));
  const team = teamOf(bid);
  const proposed = coverage.metBy.filter((person) => team.has(person));
  const people = proposed.length > 0 ? proposed : coverage.metBy.slice(0, 1);
  return joined([...places, ...people.map((person) => personRef(person, id))]);
}

/** The study that closes it in time, where there is one. */
function readyAction({ id }: CoveredRequirement, { match }: BidExport) {
  return match.plan.find(
    ({ closes, fits, satisfies }) => fits && satisfies === 'requirement' && closes.includes(id),
  );
}

/** "train: Lisa Hernandez, Vector Database Architecture Badge", or the choices that are left. */
function gapAction({ requirement, bid, lookUp }: ComplianceRow): Cell {
  const action = readyAction(requirement, bid);
  if (action) return `train: ${lookUp.name(action.person)}, ${action.credential.name}`;
  return bid.match.unclosable.find((one) => one.requirement === requirement.id)?.options.join(', ') ?? null;
}

/** High: mandatory, and nothing closes it. Medium: it hangs on study, or is only preferred. Low: met. */
function riskOf({ requirement, bid }: ComplianceRow): Cell {
  const { status } = requirement.coverage;
  if (status === 'not-assessed') return null;
  const isOpen = bid.match.unclosable.some((one) => one.requirement === requirement.id);
  if (status === 'met' && !isOpen) return 'low';
  return requirement.modality === 'mandatory' && !readyAction(requirement, bid) ? 'high' : 'medium';
}

function changeOf({ requirement: { id }, bid }: ComplianceRow): Cell {
  return joined(bid.changes.filter(({ requirement }) => requirement === id).map(({ what }) => what));
}
