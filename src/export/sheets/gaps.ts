import type { CoveredRequirement, PlanAction, Unclosable } from '../../domain/index.ts';
import type { BidExport } from '../bid-export.ts';
import { type Cell, type Column, dayCell } from '../cell.ts';
import { daysBetween } from '../days.ts';
import { type LookUp, optionWords } from '../look-up.ts';

/** One way to close one gap, or what is left where no study closes it. */
export interface GapRow {
  /** Number of the way among those of the requirement, from 1. */
  number: number;
  requirement: CoveredRequirement;
  action: PlanAction | null;
  open: Unclosable | null;
  bid: BidExport;
  lookUp: LookUp;
}

/** In the words of gap lists; `renew` and `ask-the-buyer` are Muster's own. */
const OPTION_WORDS: Readonly<Record<Unclosable['options'][number], string>> = {
  hire: 'hire',
  subcontract: 'subcontract',
  'ask-the-buyer': 'ask',
  renew: 'renew',
  'no-bid': 'no-bid',
};

const ready = ({ action }: GapRow) => action?.finish ?? null;

/** The columns of gap lists, in their order. */
export const GAP_COLUMNS: readonly Column<GapRow>[] = [
  {
    name: 'Gap ID',
    width: 22,
    value: ({ requirement, number }) => `${requirement.id.replace(/^req-/, 'gap-')}-${number}`,
  },
  { name: 'Req ID', width: 19, value: ({ requirement }) => requirement.id },
  { name: 'Role', width: 20, value: ({ requirement }) => requirement.role },
  { name: 'Missing item', width: 32, value: ({ requirement }) => optionWords(requirement) },
  {
    name: 'Quantity short',
    width: 9,
    value: ({ requirement: { coverage } }) => Math.max(0, coverage.needed - coverage.metBy.length),
  },
  { name: 'Best candidate', width: 20, value: bestCandidate },
  { name: 'Option', width: 22, value: optionOf },
  { name: 'Credential or badge', width: 30, value: ({ action }) => action?.credential.name ?? null },
  {
    name: 'Provider',
    width: 18,
    value: ({ action, lookUp }) => (action && lookUp.facts(action.credential.id)?.issuer) ?? null,
  },
  // The high end: what the plan is made with.
  { name: 'Hours', width: 8, value: ({ action }) => action?.hours[1] ?? null },
  { name: 'Cost', width: 9, value: ({ action }) => action?.costUsd ?? null },
  {
    name: 'Exam lead days',
    width: 9,
    value: ({ action }) => (action?.exam ? daysBetween(action.exam.bookBy, action.exam.on) : null),
  },
  { name: 'Latest start', width: 12, value: ({ action }) => dayCell(action?.latestStart) },
  { name: 'Ready date', width: 12, value: (row) => dayCell(ready(row)) },
  {
    name: 'Slack to kickoff in days',
    width: 10,
    value: (row) => {
      const day = ready(row);
      return day === null ? null : daysBetween(day, row.bid.dates.kickoff);
    },
  },
  { name: 'Owner', width: 16, value: ({ requirement, bid }) => bid.edits.get(requirement.id)?.Owner ?? null },
  { name: 'Status', width: 10, value: ({ action }) => (action ? 'planned' : 'open') },
  { name: 'Decision by', width: 16, value: () => null },
  // The latest start of what cannot be ready in time has passed.
  {
    name: 'Decision date',
    width: 12,
    value: ({ action }) => dayCell(action?.fits ? action.latestStart : null),
  },
  { name: 'Residual risk', width: 60, value: residualRisk },
];

/** Every requirement that something has to be done for, in the documents' order. */
export function gapRows(bid: BidExport, lookUp: LookUp): GapRow[] {
  const { requirements, plan, unclosable } = bid.match;
  return requirements.flatMap((requirement) => {
    const actions = plan.filter(({ closes }) => closes.includes(requirement.id));
    const open = unclosable.find((one) => one.requirement === requirement.id) ?? null;
    const isGap = requirement.coverage.status === 'gap' || requirement.coverage.status === 'partial';
    const ways: Pick<GapRow, 'action' | 'open'>[] = actions.map((action) => ({ action, open: null }));
    if (open || (isGap && actions.length === 0)) ways.push({ action: null, open });
    return ways.map((way, place) => ({ number: place + 1, requirement, ...way, bid, lookUp }));
  });
}

/** Who studies; else the best ranked who has something near it. */
function bestCandidate({ action, requirement, bid, lookUp }: GapRow): Cell {
  if (action) return lookUp.name(action.person);
  const near = bid.match.shortlist.find(({ person }) => {
    const status = lookUp.judged(person.id, requirement.id)?.status;
    return status !== undefined && status !== 'missing';
  });
  return near?.person.name ?? null;
}

function optionOf({ action, open }: GapRow): Cell {
  if (action) return 'train';
  return open ? open.options.map((option) => OPTION_WORDS[option]).join(', ') : null;
}

function residualRisk({ action, open }: GapRow): Cell {
  if (action === null) return open?.why ?? null;
  if (action.satisfies === 'supports-only')
    return 'Supports the claim; does not replace what the buyer names.';
  return action.fits ? null : 'Ready only after it is due.';
}
