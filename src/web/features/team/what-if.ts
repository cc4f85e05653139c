import type { BidSettings, TeamChange, TeamRules } from '../../../domain/index.ts';
import type { QueryWords } from '../../components/router/query-words.ts';
import type { Bid, BidFacts } from '../bids/api/bid.ts';

/** What a what-if may say differently from the bid: the names that the API's question has, and so the address. */
export const WHAT_IF_NAMES = [
  'kickoff',
  'hoursPerWeek',
  'budgetUsd',
  'rateCeilingUsdPerHour',
  'hourlyBudgetUsd',
  'mostSubcontractors',
  'rolesEach',
  'freePercent',
  'clearance',
  'location',
  'study',
  'lockIn',
  'lockOut',
] as const;
export type WhatIfName = (typeof WHAT_IF_NAMES)[number];
/** A what-if as the address says it; {}: the bid as it is kept. */
export type WhatIf = QueryWords<WhatIfName>;

/** Everything that decides on the team, what-if and bid together. */
export interface TeamQuestion
  extends Omit<TeamRules, 'rateCeilings' | 'subcontractorPenaltyPercent' | 'freePercent'>,
    Pick<Bid, 'kickoff' | 'hoursPerWeek' | 'budgetUsd'> {
  freePercent: number | null;
}

type Saved = Pick<Bid, 'kickoff' | 'hoursPerWeek' | 'budgetUsd'>;

/** The question that is asked without a what-if. */
export function savedQuestion(bid: Saved, { rules }: BidSettings): TeamQuestion {
  const { rateCeilings, subcontractorPenaltyPercent, ...shown } = rules;
  const { kickoff, hoursPerWeek, budgetUsd } = bid;
  return { ...shown, kickoff, hoursPerWeek, budgetUsd };
}

/** "none" lifts a limit; anything that is no number changes nothing. */
const numberOr = (words: string | undefined, saved: number | null): number | null => {
  if (words === undefined) return saved;
  const number = Number(words);
  return words === 'none' || !Number.isFinite(number) ? null : number;
};
const listOr = (words: string | undefined, saved: string[]): string[] =>
  words === undefined
    ? saved
    : words
        .split(';')
        .map((one) => one.trim())
        .filter(Boolean);

/** The question with the what-if in the place of what is saved. */
export function askedQuestion(saved: TeamQuestion, whatIf: WhatIf): TeamQuestion {
  return {
    kickoff: whatIf.kickoff ?? saved.kickoff,
    hoursPerWeek: numberOr(whatIf.hoursPerWeek, saved.hoursPerWeek) ?? saved.hoursPerWeek,
    budgetUsd: numberOr(whatIf.budgetUsd, saved.budgetUsd),
    rateCeilingUsdPerHour: numberOr(whatIf.rateCeilingUsdPerHour, saved.rateCeilingUsdPerHour),
    hourlyBudgetUsd: numberOr(whatIf.hourlyBudgetUsd, saved.hourlyBudgetUsd),
    mostSubcontractors: numberOr(whatIf.mostSubcontractors, saved.mostSubcontractors),
    freePercent: numberOr(whatIf.freePercent, saved.freePercent),
    rolesEach: numberOr(whatIf.rolesEach, saved.rolesEach) ?? saved.rolesEach,
    clearance: whatIf.clearance === 'none' ? null : (whatIf.clearance ?? saved.clearance),
    locations: listOr(whatIf.location, saved.locations),
    study: studyOr(whatIf.study, saved.study),
    lockedIn: whatIf.lockIn === undefined ? saved.lockedIn : listOr(whatIf.lockIn, []).map(lockOf),
    lockedOut: listOr(whatIf.lockOut, saved.lockedOut),
  };
}

const studyOr = (words: string | undefined, saved: TeamRules['study']): TeamRules['study'] =>
  words === 'where-cheaper' || words === 'where-nobody-holds' ? words : saved;

/** "P01 as Project Manager" */
function lockOf(words: string): TeamRules['lockedIn'][number] {
  const [person = words, role] = words.split(/ as (.*)/s);
  return { person: person.trim(), role: role?.trim() || null };
}

const lockWords = ({ person, role }: TeamRules['lockedIn'][number]): string =>
  role === null ? person : `${person} as ${role}`;

/** Each word of the address as the question would have it: null where the bid says so already. */
export function whatIfFor(
  wanted: Partial<TeamQuestion>,
  saved: TeamQuestion,
): Partial<Record<WhatIfName, string | null>> {
  const words: Partial<Record<WhatIfName, string | null>> = {};
  for (const [name, part, written] of PARTS) {
    if (!(part in wanted)) continue;
    const now = written({ ...saved, ...wanted });
    words[name] = now === '' || now === written(saved) ? null : now;
  }
  return words;
}

const amountWords = (amount: number | null): string => (amount === null ? 'none' : String(amount));
const listWords = (list: readonly string[]): string => list.join(';') || ';';

/** Each word of the address, the part of the question that it speaks of, and how it is written. */
const PARTS: readonly (readonly [WhatIfName, keyof TeamQuestion, (question: TeamQuestion) => string])[] = [
  ['kickoff', 'kickoff', ({ kickoff }) => kickoff ?? ''],
  ['hoursPerWeek', 'hoursPerWeek', ({ hoursPerWeek }) => String(hoursPerWeek ?? '')],
  ['budgetUsd', 'budgetUsd', ({ budgetUsd }) => amountWords(budgetUsd)],
  [
    'rateCeilingUsdPerHour',
    'rateCeilingUsdPerHour',
    ({ rateCeilingUsdPerHour }) => amountWords(rateCeilingUsdPerHour),
  ],
  ['hourlyBudgetUsd', 'hourlyBudgetUsd', ({ hourlyBudgetUsd }) => amountWords(hourlyBudgetUsd)],
  ['mostSubcontractors', 'mostSubcontractors', ({ mostSubcontractors }) => amountWords(mostSubcontractors)],
  ['rolesEach', 'rolesEach', ({ rolesEach }) => String(rolesEach)],
  ['freePercent', 'freePercent', ({ freePercent }) => amountWords(freePercent)],
  ['clearance', 'clearance', ({ clearance }) => clearance ?? 'none'],
  ['location', 'locations', ({ locations }) => listWords(locations)],
  ['study', 'study', ({ study }) => study],
  ['lockIn', 'lockedIn', ({ lockedIn }) => listWords(lockedIn.map(lockWords))],
  ['lockOut', 'lockedOut', ({ lockedOut }) => listWords(lockedOut)],
];

/** The what-if as the API's question, in one order, so that the same what-if is the same question. */
export function questionWords(whatIf: WhatIf): string {
  const words = new URLSearchParams();
  for (const name of WHAT_IF_NAMES) if (whatIf[name] !== undefined) words.set(name, whatIf[name]);
  return String(words);
}

/** What to keep so that the bid asks this question by itself. */
export function keptAs(
  question: TeamQuestion,
  settings: BidSettings,
): { settings: BidSettings; facts: BidFacts } {
  const { kickoff, hoursPerWeek, budgetUsd, ...rules } = question;
  return {
    settings: { ...settings, rules: { ...settings.rules, ...rules } },
    facts: { kickoff, hoursPerWeek, budgetUsd },
  };
}

/** The question in which a change that would help is made; null where a what-if cannot say it. */
export function tried(change: TeamChange, asked: TeamQuestion): Partial<TeamQuestion> | null {
  const { kind, person, words } = change;
  const to = Number(/, to ([\d.]+)/.exec(words)?.[1] ?? Number.NaN);
  switch (kind) {
    case 'rate-ceiling':
      // One of a single role has no word in the question.
      return Number.isNaN(to) || !words.includes('the rate ceiling by')
        ? null
        : { rateCeilingUsdPerHour: to };
    case 'hourly-budget':
      return Number.isNaN(to) ? null : { hourlyBudgetUsd: to };
    case 'plan-budget':
      return Number.isNaN(to) ? null : { budgetUsd: to };
    case 'subcontractors': {
      const most = Number(/allow (\d+)/.exec(words)?.[1] ?? Number.NaN);
      return Number.isNaN(most) ? null : { mostSubcontractors: most };
    }
    case 'unlock':
      return person === null ? null : { lockedOut: asked.lockedOut.filter((one) => one !== person) };
    case 'two-roles':
      return { rolesEach: asked.rolesEach + 1 };
    case 'later': {
      const day = /\bon (\d{4}-\d\d-\d\d)/.exec(words)?.[1];
      return day === undefined ? null : { kickoff: day };
    }
    default:
      return null;
  }
}
