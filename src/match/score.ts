import type {
  Cell,
  CellStatus,
  Modality,
  Person,
  Requirement,
  ScorePart,
  ScoreWeights,
  ShortlistRow,
} from '../domain/index.ts';
import { SCORE_PARTS } from '../domain/index.ts';
import { leastFree } from './availability.ts';
import type { BidDates } from './days.ts';
import { shareOf } from './similar-words.ts';

/**
 * What each part weighs where nobody says otherwise, the same for everybody; together 100. Source: the order of the
 * product's brief (mandatory, preferred, portfolio, domain, availability, cost) and seed 003: credentials are one of
 * three signals beside portfolio and domain. The figures themselves are editorial; a bid overrides them.
 */
export const DEFAULT_WEIGHTS: ScoreWeights = {
  mandatory: 60,
  preferred: 15,
  near: 5,
  portfolio: 7,
  domain: 4,
  availability: 5,
  cost: 4,
};

/** How near a cell that is not met comes: what lapses or can be closed is worth more than what is only related. */
const NEARNESS: Record<CellStatus, number> = {
  met: 1,
  closable: 0.6,
  'expires-before-due': 0.6,
  related: 0.4,
  expired: 0.3,
  missing: 0,
};

/** What everybody is scored against. */
export interface ScoreContext {
  asked: readonly Requirement[];
  dates: BidDates;
  weights: ScoreWeights;
  /** Highest known cost an hour; 0 where none is known. */
  dearest: number;
  /** Who asks, and in which field; null where that is not known. */
  client: { name: string | null; domain: string | null } | null;
}

/** A part that is asked for: how far it is reached, and why. */
interface Share {
  share: number;
  why: string;
}

/** The score of 100 and what it is made of. What nobody is asked for weighs nothing, so that the rest fills the scale. */
export function scoreOf(
  person: Person,
  cells: readonly Cell[],
  context: ScoreContext,
): Pick<ShortlistRow, 'score' | 'parts'> {
  const shares = sharesOf(person, cells, context);
  const asked = SCORE_PARTS.flatMap((part) => {
    const found = shares[part];
    return found === null || context.weights[part] === 0 ? [] : [{ part, ...found }];
  });
  const whole = asked.reduce((sum, { part }) => sum + context.weights[part], 0);
  const parts = asked.map(({ part, share, why }) => ({
    part,
    weight: context.weights[part],
    share: round(share, 3),
    points: round((100 * context.weights[part] * share) / whole, 2),
    why,
  }));
  const reached = asked.reduce((sum, { part, share }) => sum + context.weights[part] * share, 0);
  return { score: whole === 0 ? 0 : Math.min(100, round((100 * reached) / whole, 1)), parts };
}

function sharesOf(
  person: Person,
  cells: readonly Cell[],
  context: ScoreContext,
): Record<ScorePart, Share | null> {
  const mandatory = cellsOf('mandatory', context.asked, cells);
  const preferred = cellsOf('preferred', context.asked, cells);
  return {
    mandatory: metShare(mandatory, 'mandatory'),
    preferred: metShare(preferred, 'preferred'),
    near: nearShare([...mandatory, ...preferred]),
    portfolio: portfolioShare(person, context.asked),
    domain: domainShare(person, context.client),
    availability: freeShare(person, context.dates),
    cost: costShare(person, context.dearest),
  };
}

function metShare(cells: readonly Cell[], modality: string): Share | null {
  if (cells.length === 0) return null;
  const met = cells.filter(({ status }) => status === 'met').length;
  return { share: met / cells.length, why: `meets ${met} of ${cells.length} ${modality}` };
}

function nearShare(cells: readonly Cell[]): Share | null {
  if (cells.length === 0) return null;
  const sum = cells.reduce((all, { status }) => all + NEARNESS[status], 0);
  const near = cells.filter(({ status }) => status !== 'met' && status !== 'missing').length;
  return { share: sum / cells.length, why: `${near} more lapse, are related or can be closed` };
}

/** How much of the skills and experience asked a project shows: half of the words must stand in it. */
const ENOUGH_SHARED = 0.5;

function portfolioShare({ projects }: Person, asked: readonly Requirement[]): Share | null {
  const wanted = asked.filter(({ kind }) => kind === 'skill' || kind === 'experience');
  if (wanted.length === 0) return null;
  const words = projects.map(({ role, domain, skills }) => [role ?? '', domain ?? '', ...skills].join(' '));
  const shown = wanted.filter(({ anyOf }) =>
    anyOf.some(({ name }) => words.some((one) => (shareOf(name, one) ?? 0) >= ENOUGH_SHARED)),
  ).length;
  return { share: shown / wanted.length, why: `projects show ${shown} of ${wanted.length} skills asked` };
}

function domainShare({ projects }: Person, client: ScoreContext['client']): Share | null {
  if (client === null || (client.name === null && client.domain === null)) return null;
  const { name, domain } = client;
  const same = projects.find((one) => name !== null && shareOf(name, one.client) === 1);
  if (same) return { share: 1, why: `worked for ${same.client} before` };
  const alike = projects.find(
    (one) => domain !== null && (shareOf(domain, one.domain ?? '') ?? 0) >= ENOUGH_SHARED,
  );
  if (alike) return { share: 0.8, why: `worked in ${alike.domain} for ${alike.client}` };
  return { share: 0, why: 'no project for this client or in its field' };
}

function freeShare(person: Person, { kickoff, end }: BidDates): Share {
  const to = end != null && end > kickoff ? end : kickoff;
  const { percent, words } = leastFree(person, { from: kickoff, to });
  return { share: percent / 100, why: percent === 100 ? 'free' : words };
}

function costShare({ costUsdPerHour }: Person, dearest: number): Share | null {
  if (dearest === 0) return null;
  if (costUsdPerHour === null) return { share: 0, why: 'cost not known' };
  return {
    share: 1 - costUsdPerHour / dearest,
    why: `${costUsdPerHour} USD an hour; the dearest ${dearest}`,
  };
}

/** The cells of the requirements of one modality. */
export function cellsOf(modality: Modality, asked: readonly Requirement[], cells: readonly Cell[]): Cell[] {
  const ids = new Set(asked.filter((requirement) => requirement.modality === modality).map(({ id }) => id));
  return cells.filter(({ requirement }) => ids.has(requirement));
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
