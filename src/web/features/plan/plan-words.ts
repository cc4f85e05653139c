import type { PlanAction, ProgressState } from '../../../domain/index.ts';
import { count, formatDay, formatUsd } from '../../components/format.ts';
import type { Effects } from '../changes/api/get-changes.ts';
import { type PlanDay, type Risk, riskOf } from './plan-calendar.ts';

export const STATE_WORDS: Readonly<Record<ProgressState, string>> = {
  planned: 'Planned',
  studying: 'Studying',
  booked: 'Exam booked',
  earned: 'Earned',
  dropped: 'Dropped',
};

export const RISK_TONES = {
  late: 'bad',
  overdue: 'bad',
  little: 'care',
  enough: 'good',
} as const satisfies Record<Risk, string>;

/** "5 days to spare", "should have begun by Nov 1, 2026: 19 days ago". */
export function riskWords(action: PlanAction, today: string): string {
  const { risk, slack } = riskOf(action, today);
  if (risk === 'overdue')
    return `Should have begun by ${formatDay(action.latestStart)}: ${count(-slack, 'day', 'days')} ago`;
  if (risk === 'late') return 'Too late';
  if (slack <= 0) return 'No day to spare';
  return `${count(slack, 'day', 'days')} to spare`;
}

const DAY_WORDS: Readonly<Record<PlanDay['what'], string>> = {
  begin: 'begins to study for',
  book: 'books the exam of, at the latest:',
  exam: 'sits the exam of',
  hold: 'holds',
  latest: 'could begin at the latest:',
  kickoff: 'Kickoff',
};

/** "Ben Osei sits the exam of Certified Kubernetes Administrator". */
export function dayWords({ what, action }: PlanDay, nameOf: (person: string) => string): string {
  if (action === null) return DAY_WORDS[what];
  return `${nameOf(action.person)} ${DAY_WORDS[what]} ${action.credential.name}`;
}

/** What a change does, in sentences a bid manager reads; none where it does nothing. */
export function effectWords(effects: Effects, nameOf: (person: string) => string): string[] {
  const { coverage, team, plan } = effects;
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  const actions = (list: Effects['plan']['added']) =>
    list.map(({ person, name }) => `${nameOf(person)} earns ${name}`).join('; ');
  const moved = coverage.moved.filter(({ before, after }) => before !== after);
  const money = [team.before.costUsdPerHour, team.after.costUsdPerHour];
  return [
    ...(plan.added.length > 0 ? [`New in the plan: ${actions(plan.added)}.`] : []),
    ...(plan.removed.length > 0 ? [`No more in the plan: ${actions(plan.removed)}.`] : []),
    ...(team.joins.length > 0 ? [`Joins the team: ${names(team.joins)}.`] : []),
    ...(team.leaves.length > 0 ? [`Leaves the team: ${names(team.leaves)}.`] : []),
    ...(money[0] !== money[1]
      ? [`The team costs ${perHour(money[1])} an hour, ${perHour(money[0])} before.`]
      : []),
    ...(moved.length > 0
      ? [`Met on the day they are due: ${coverage.after.met} requirements, ${coverage.before.met} before.`]
      : []),
    ...(plan.before.unclosable !== plan.after.unclosable
      ? [`Cannot be closed in time: ${plan.after.unclosable}, ${plan.before.unclosable} before.`]
      : []),
  ];
}

const perHour = (value: number | null | undefined): string =>
  value == null ? 'an unknown sum' : formatUsd(value);
