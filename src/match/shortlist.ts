import type {
  Cell,
  Person,
  Requirement,
  ScoreWeights,
  ScoreWeightsInput,
  ShortlistRow,
} from '../domain/index.ts';
import { askedWords } from './asked-words.ts';
import { isOnPeople, type Judgement } from './judge.ts';
import type { Profile } from './profile.ts';
import { cellsOf, DEFAULT_WEIGHTS, type ScoreContext, scoreOf } from './score.ts';

/** Why a requirement could be closed by this person in time ("Vector Database Architecture Badge, ready 2026-12-01"), or null. */
export type CanClose = (person: string, requirement: string) => string | null;

/** What a bid may say of its scores. */
export interface ShortlistOptions {
  weights?: ScoreWeightsInput;
  client?: ScoreContext['client'];
  /** Most that anybody costs an hour, USD, where these people are only some; left out: the most of these. */
  dearest?: number;
}

/**
 * The people, best first: by mandatory requirements met, so that no price and no preferred skill lifts anybody over
 * somebody who meets one more of them; then by score, then by id.
 */
export function shortlist(
  judgement: Judgement,
  canClose: CanClose = () => null,
  options: ShortlistOptions = {},
): ShortlistRow[] {
  const context = contextOf(judgement, options);
  return judgement.profiles.map((profile) => rowOf(profile, judgement, canClose, context)).sort(byMerit);
}

/**
 * Where the people of a shortlist stand, without their rows: the same order and scores. `closes` says of what is missing
 * whether the person can close it in time.
 */
export function placesOf(
  judgement: Judgement,
  closes: (person: string, requirement: string) => boolean,
  options: ShortlistOptions = {},
): Place[] {
  const context = contextOf(judgement, options);
  return judgement.profiles.map(({ person }) => {
    const cells = judgement
      .cellsOf(person.id)
      .map((cell) =>
        becomesClosable(cell) && closes(person.id, cell.requirement) ? asClosable(cell) : cell,
      );
    const { score, mandatoryMet } = meritOf(person, cells, context);
    return { person: { id: person.id }, score, mandatoryMet };
  });
}

const asClosable = (cell: Cell): Cell => ({ ...cell, status: 'closable' });

function contextOf(
  judgement: Judgement,
  { weights, client = null, dearest }: ShortlistOptions,
): ScoreContext {
  return {
    asked: judgement.requirements.filter(isOnPeople),
    dates: judgement.dates,
    weights: withUsual(weights ?? {}),
    dearest:
      dearest ??
      judgement.profiles.reduce((most, { person }) => Math.max(most, person.costUsdPerHour ?? 0), 0),
    client,
  };
}

function withUsual(weights: ScoreWeightsInput): ScoreWeights {
  const given = Object.entries(weights).filter(([, weight]) => weight !== undefined);
  return { ...DEFAULT_WEIGHTS, ...Object.fromEntries(given) };
}

/** What a row is placed by. */
export type Place = Pick<ShortlistRow, 'mandatoryMet' | 'score'> & { person: { id: string } };

/** The better one first. */
export function byMerit(one: Place, other: Place): number {
  if (one.mandatoryMet !== other.mandatoryMet) return other.mandatoryMet - one.mandatoryMet;
  if (one.score !== other.score) return other.score - one.score;
  return one.person.id < other.person.id ? -1 : 1;
}

function rowOf(
  { person }: Profile,
  judgement: Judgement,
  canClose: CanClose,
  context: ScoreContext,
): ShortlistRow {
  const byId = new Map(context.asked.map((requirement) => [requirement.id, requirement]));
  const cells = judgement
    .cellsOf(person.id)
    .map((cell) => withClosable(cell, person.id, canClose))
    .map((cell) => withBuyersWords(cell, byId.get(cell.requirement)));
  return {
    person: { id: person.id, name: person.name, title: person.title },
    ...meritOf(person, cells, context),
    cells,
  };
}

function meritOf(person: Person, cells: readonly Cell[], context: ScoreContext) {
  const mandatory = cellsOf('mandatory', context.asked, cells);
  return {
    ...scoreOf(person, cells, context),
    mandatoryMet: mandatory.filter(({ status }) => status === 'met').length,
    mandatoryTotal: mandatory.length,
  };
}

/** What lapses keeps its status, which says more; that it can be closed stands in the words. */
const becomesClosable = ({ status }: Cell): boolean =>
  status !== 'met' && status !== 'expired' && status !== 'expires-before-due';

/** What is related or missing becomes closable where the person can earn it in time. */
function withClosable(cell: Cell, person: string, canClose: CanClose): Cell {
  if (cell.status === 'met') return cell;
  const how = canClose(person, cell.requirement);
  if (how === null) return cell;
  if (!becomesClosable(cell)) return { ...cell, why: `${cell.why}; ${how}` };
  return { ...cell, status: 'closable', why: `${how}; now: ${cell.why}` };
}

/** Both sides in one sentence: what the person holds, and where the buyer asks for it. */
const withBuyersWords = (cell: Cell, requirement: Requirement | undefined): Cell => ({
  ...cell,
  why: requirement === undefined ? cell.why : `${cell.why}; ${askedWords(requirement)}`,
  held: cell.why,
});
