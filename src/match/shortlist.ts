import type { Cell, CellStatus, Modality, Requirement, ShortlistRow } from '../domain/index.ts';
import { isOnPeople, type Judgement } from './judge.ts';
import type { Profile } from './profile.ts';

/** Why a requirement could be closed by this person in time ("Vector Database Architecture Badge, ready 2026-12-01"), or null. */
export type CanClose = (person: string, requirement: string) => string | null;

/**
 * What each part weighs in a score of 100, the same for everybody. The order itself is by mandatory requirements met
 * first, so that no price and no preferred skill lifts anybody over somebody who meets one more of them.
 */
const WEIGHTS = { mandatory: 70, preferred: 20, near: 6, cost: 4 } as const;

/** How near a cell that is not met comes: what lapses or can be closed is worth more than what is only related. */
const NEARNESS: Record<CellStatus, number> = {
  met: 1,
  closable: 0.6,
  'expires-before-due': 0.6,
  related: 0.4,
  expired: 0.3,
  missing: 0,
};

/** The people, best first: by mandatory requirements met, then score, then id. */
export function shortlist(judgement: Judgement, canClose: CanClose = () => null): ShortlistRow[] {
  const asked = judgement.requirements.filter(isOnPeople);
  const prices = judgement.profiles.flatMap(({ person }) => person.costUsdPerHour ?? []);
  const dearest = Math.max(0, ...prices);
  return judgement.profiles
    .map((profile) => rowOf(profile, asked, judgement, canClose, dearest))
    .sort(byMerit);
}

function byMerit(one: ShortlistRow, other: ShortlistRow): number {
  if (one.mandatoryMet !== other.mandatoryMet) return other.mandatoryMet - one.mandatoryMet;
  if (one.score !== other.score) return other.score - one.score;
  return one.person.id < other.person.id ? -1 : 1;
}

function rowOf(
  { person }: Profile,
  asked: readonly Requirement[],
  judgement: Judgement,
  canClose: CanClose,
  dearest: number,
): ShortlistRow {
  const cells = judgement.cellsOf(person.id).map((cell) => withClosable(cell, person.id, canClose));
  const mandatory = cellsOf('mandatory', asked, cells);
  const preferred = cellsOf('preferred', asked, cells);
  const thrift = person.costUsdPerHour === null || dearest === 0 ? 0 : 1 - person.costUsdPerHour / dearest;
  const parts: [weight: number, share: number][] = [[WEIGHTS.cost, thrift]];
  if (mandatory.length > 0) parts.push([WEIGHTS.mandatory, shareMet(mandatory)]);
  if (preferred.length > 0) parts.push([WEIGHTS.preferred, shareMet(preferred)]);
  const wanted = [...mandatory, ...preferred];
  if (wanted.length > 0) parts.push([WEIGHTS.near, nearness(wanted)]);
  return {
    person: { id: person.id, name: person.name, title: person.title },
    score: scoreOf(parts),
    mandatoryMet: mandatory.filter(({ status }) => status === 'met').length,
    mandatoryTotal: mandatory.length,
    cells,
  };
}

/** What is related or missing becomes closable where the person can earn it in time. */
function withClosable(cell: Cell, person: string, canClose: CanClose): Cell {
  if (cell.status === 'met') return cell;
  const how = canClose(person, cell.requirement);
  if (how === null) return cell;
  // What lapses keeps its status, which says more; that it can be closed stands in the words.
  if (cell.status === 'expired' || cell.status === 'expires-before-due')
    return { ...cell, why: `${cell.why}; ${how}` };
  return { ...cell, status: 'closable', why: `${how}; now: ${cell.why}` };
}

function cellsOf(modality: Modality, asked: readonly Requirement[], cells: readonly Cell[]): Cell[] {
  const ids = new Set(asked.filter((requirement) => requirement.modality === modality).map(({ id }) => id));
  return cells.filter(({ requirement }) => ids.has(requirement));
}

/** 0 to 100, one decimal. What is not asked weighs nothing, so that the rest fills the scale. */
function scoreOf(parts: readonly (readonly [weight: number, share: number])[]): number {
  const whole = parts.reduce((sum, [weight]) => sum + weight, 0);
  const reached = parts.reduce((sum, [weight, share]) => sum + weight * share, 0);
  return Math.round((1000 * reached) / whole) / 10;
}

const shareMet = (cells: readonly Cell[]): number =>
  cells.filter(({ status }) => status === 'met').length / cells.length;

const nearness = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { status }) => sum + NEARNESS[status], 0) / cells.length;
