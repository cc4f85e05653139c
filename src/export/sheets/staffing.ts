import type { Holding, Person, PlanAction, Role, ShortlistRow } from '../../domain/index.ts';
import type { BidExport } from '../bid-export.ts';
import { type Cell, type Column, dayCell, joined, yesNo } from '../cell.ts';
import { personRef, standing } from '../evidence-refs.ts';
import { isValidOn, type LookUp } from '../look-up.ts';

/** A person in one role with one credential: who holds three has three rows, so that every date is a date. */
export interface StaffingRow {
  role: Role | null;
  roleId: string | null;
  /** Place on the shortlist, from 1. */
  rank: number;
  status: 'candidate' | 'proposed' | 'alternate';
  ranked: ShortlistRow;
  person: Person | undefined;
  holding: Holding | null;
  actions: readonly PlanAction[];
  bid: BidExport;
  lookUp: LookUp;
}

type StaffingColumn = Column<StaffingRow>;

const SEAT: readonly StaffingColumn[] = [
  { name: 'Role ID', width: 8, value: ({ roleId }) => roleId },
  { name: 'RFP role or labour category', width: 24, value: ({ role }) => role?.name ?? null },
  { name: 'Key person', width: 8, value: ({ role }) => yesNo(role === null ? null : role.keyPersonnel) },
  { name: 'Required count or FTE', width: 10, value: ({ role }) => role?.quantity ?? null },
  { name: 'Rank', width: 7, value: ({ rank }) => rank },
  { name: 'Person', width: 20, value: ({ ranked }) => ranked.person.name },
  { name: 'Staff ID', width: 10, value: ({ ranked }) => ranked.person.id },
  { name: 'Employer', width: 16, value: ({ person }) => (person ? (person.employer ?? 'own') : null) },
  { name: 'Status', width: 11, value: ({ status }) => status },
  { name: 'Match %', width: 9, value: ({ ranked }) => Math.round(ranked.score * 10) / 10 },
  {
    name: 'Mandatory met n of m',
    width: 11,
    value: ({ ranked }) => `${ranked.mandatoryMet} of ${ranked.mandatoryTotal}`,
  },
  { name: 'Scored points', width: 9, value: () => null },
];

const CERTIFICATE: readonly StaffingColumn[] = [
  { name: 'Certificate', width: 30, value: ({ holding }) => holding?.credential ?? null },
  {
    name: 'Issuer',
    width: 18,
    value: ({ holding, lookUp }) =>
      holding && (holding.issuer ?? lookUp.facts(holding.credential)?.issuer ?? null),
  },
  { name: 'Credential ID', width: 14, value: ({ holding }) => holding?.number ?? null },
  { name: 'Issued', width: 12, value: ({ holding }) => dayCell(holding?.issued) },
  { name: 'Expires', width: 12, value: ({ holding }) => dayCell(holding?.expires) },
  { name: 'Verified on', width: 12, value: ({ holding }) => dayCell(holding?.verifiedOn) },
  { name: 'Verified by', width: 14, value: ({ holding }) => holding?.verifiedBy ?? null },
  { name: 'Valid at submission', width: 11, value: (row) => validAt(row, row.bid.dates.proposal) },
  { name: 'Valid at kickoff', width: 9, value: (row) => validAt(row, row.bid.dates.kickoff) },
  { name: 'Valid at end', width: 9, value: (row) => validAt(row, row.bid.dates.end) },
];

const PERSON: readonly StaffingColumn[] = [
  { name: 'Relevant years', width: 9, value: relevantYears },
  { name: 'Total years', width: 8, value: ({ person }) => person?.yearsExperience ?? null },
  {
    name: 'Education',
    width: 28,
    value: ({ person }) => joined(person?.education.map(educationWords) ?? []),
  },
  {
    name: 'Clearance',
    width: 16,
    value: ({ person }) => joined(person?.clearances.map(({ name }) => name) ?? []),
  },
  // The first to lapse is the one to act on.
  {
    name: 'Clearance expires',
    width: 12,
    value: ({ person }) =>
      dayCell(
        person?.clearances.flatMap(({ expires }) => expires ?? []).sort((a, b) => a.localeCompare(b))[0],
      ),
  },
  { name: 'Location', width: 18, value: ({ person }) => person?.location ?? null },
  { name: 'Right to work', width: 12, value: ({ person }) => joined(person?.rightToWork ?? []) },
  { name: 'Languages', width: 14, value: ({ person }) => joined(person?.languages ?? []) },
  { name: 'Availability %', width: 11, value: freePercent },
  { name: 'First free date', width: 12, value: ({ person }) => dayCell(person?.availableFrom) },
  {
    name: 'Other live bids',
    width: 20,
    value: ({ person }) =>
      joined(person?.commitments.filter(({ bidId }) => bidId).map(({ what, bidId }) => what ?? bidId) ?? []),
  },
  { name: 'Cost rate', width: 9, value: ({ person }) => person?.costUsdPerHour ?? null },
  { name: 'Bill rate', width: 9, value: ({ person }) => person?.rateUsdPerHour ?? null },
  { name: 'Gaps', width: 34, value: gapsOf },
  {
    name: 'Closing credential',
    width: 28,
    value: ({ actions }) => joined(actions.map(({ credential }) => credential.name)),
  },
  {
    name: 'Effort hours',
    width: 8,
    value: ({ actions }) =>
      actions.length > 0 ? actions.reduce((sum, { hours }) => sum + hours[1], 0) : null,
  },
  {
    name: 'Ready date',
    width: 12,
    value: ({ actions }) =>
      dayCell(actions.map(({ finish }) => finish).sort((a, b) => b.localeCompare(a))[0]),
  },
  { name: 'Résumé version', width: 10, value: () => null },
  { name: 'Résumé date', width: 12, value: () => null },
  { name: 'Commitment letter date', width: 12, value: () => null },
  { name: 'Consent date', width: 12, value: () => null },
  { name: 'Backup person', width: 20, value: backupOf },
  { name: 'Notes', width: 30, value: () => null },
];

/** The columns of the staffing sheet in their order: who sits where, one for every demand on people, all else. */
export function staffingColumns({
  match,
}: BidExport): Record<'seat' | 'demands' | 'others', readonly StaffingColumn[]> {
  const demands = match.requirements.filter(
    ({ kind, subject }) => subject === 'staff' && kind !== 'company-credential',
  );
  const byDemand = demands.map(
    ({ id, label }): StaffingColumn => ({
      // An id alone says nothing to who looks for a column.
      name: `${id}\n${label}`,
      width: 19,
      value: ({ ranked, lookUp }) => {
        const judged = lookUp.judged(ranked.person.id, id);
        if (judged === undefined) return null;
        const how = standing(judged);
        return how === 'gap' ? how : `${how} (${personRef(ranked.person.id, id)})`;
      },
    }),
  );
  return { seat: SEAT, demands: byDemand, others: [...CERTIFICATE, ...PERSON] };
}

const validAt = ({ holding }: StaffingRow, day: string | null): Cell =>
  holding === null || day === null ? null : yesNo(isValidOn(holding, day));

function relevantYears({ role, person }: StaffingRow): Cell {
  const wanted = role?.name.toLowerCase();
  return person?.roles.find(({ name }) => name.toLowerCase() === wanted)?.years ?? null;
}

/** "Master, Computer Science, 2014" */
export function educationWords({ degree, field, year }: Person['education'][number]): string {
  const words = [degree, field, year].filter((part) => part !== null).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is left of full time on the day of the kickoff. */
function freePercent({ person, bid: { dates } }: StaffingRow): Cell {
  if (!person) return null;
  const taken = person.commitments
    .filter(({ from, to }) => from <= dates.kickoff && dates.kickoff <= to)
    .reduce((sum, { percent }) => sum + percent, 0);
  return Math.max(0, 100 - taken);
}

/** The mandatory demands of this role and of everybody that the person does not meet. */
function gapsOf({ ranked, role, lookUp }: StaffingRow): Cell {
  return joined(
    ranked.cells.flatMap((judged) => {
      const demand = lookUp.requirement(judged.requirement);
      const concerns =
        demand?.modality === 'mandatory' && (demand.role === null || demand.role === role?.name);
      return concerns && standing(judged) !== 'meets' ? [demand.label] : [];
    }),
  );
}

function backupOf({ status, ranked, bid, lookUp }: StaffingRow): Cell {
  if (status !== 'proposed') return null;
  const standIn = bid.match.team.withoutEach.find(({ person }) => person === ranked.person.id)?.standIn;
  return standIn ? lookUp.name(standIn.person) : null;
}
