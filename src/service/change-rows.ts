import type { Requirement } from '../domain/index.ts';
import type { BidExport } from '../export/index.ts';
import { listDocuments, listPeople } from '../store/index.ts';
import type { AnswerWish } from './build-answers.ts';
import type { BidChanges, ChangeEffects } from './change-views.ts';
import type { House } from './house.ts';
import { showChanges } from './show-changes.ts';

type ChangeRow = BidExport['changes'][number];

/** Id of the row that says what all changes together do to team and plan: it is of no requirement. */
const ALL = 'all';

/** What the amendments of a bid change, as the workbook's sheet Changes shows it; none where nothing was replaced. */
export async function changeRowsOf(house: House, bidId: string, wish: AnswerWish): Promise<ChangeRow[]> {
  const stored = await listDocuments(house.db, bidId);
  if (stored.every(({ replaces }) => replaces === null)) return [];
  const people = await listPeople(house.db);
  return changeRows(await showChanges(house, bidId, wish), new Map(people.map(({ id, name }) => [id, name])));
}

/**
 * A row for each requirement that is new, gone or different, and one for what that does to the team and the plan; `names` are
 * those of people by their ids.
 */
export function changeRows(
  { amendments, added, removed, changed, effects }: BidChanges,
  names: ReadonlyMap<string, string>,
): ChangeRow[] {
  const from = amendments.map(({ replacesName }) => replacesName).join('; ');
  const to = amendments.map(({ name }) => name).join('; ');
  const row = (requirement: string, what: string, before?: Requirement, after?: Requirement): ChangeRow => ({
    requirement,
    from,
    to,
    what,
    oldText: before === undefined ? null : quoteOf(before),
    newText: after === undefined ? null : quoteOf(after),
    effect: coverageWords(requirement, effects),
  });
  const rows = [
    ...added.map((one) => row(one.id, `added: ${one.label}`, undefined, one)),
    ...removed.map((one) => row(one.id, `removed: ${one.label}`, one)),
    ...changed.map(({ id, before, after, changes }) => row(id, changes.join('; '), before, after)),
  ];
  if (rows.length === 0 || effects === null) return rows;
  return [...rows, { ...row(ALL, 'all changes together'), effect: togetherWords(effects, names) }];
}

const quoteOf = ({ evidence }: Requirement): string =>
  [...new Set(evidence.map(({ quote }) => quote))].join('\n');

/** "coverage: met → gap"; null where it stays. */
function coverageWords(requirement: string, effects: ChangeEffects | null): string | null {
  const moved = effects?.coverage.moved.find((one) => one.requirement === requirement);
  if (moved === undefined) return null;
  return `coverage: ${moved.before ?? 'not asked'} → ${moved.after ?? 'not asked'}`;
}

/** "joins: Ada Byron; leaves: Kim Ng; cost an hour: 396 → 378 USD; actions: 4 → 3; cannot be closed: 3 → 2" */
function togetherWords({ team, plan }: ChangeEffects, names: ReadonlyMap<string, string>): string {
  const people = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
  const figures = (name: string, before: unknown, after: unknown) =>
    before === after ? '' : `${name}: ${before ?? 'not known'} → ${after ?? 'not known'}`;
  const words = [
    team.joins.length > 0 ? `joins: ${people(team.joins)}` : '',
    team.leaves.length > 0 ? `leaves: ${people(team.leaves)}` : '',
    figures('cost an hour in USD', team.before.costUsdPerHour, team.after.costUsdPerHour),
    figures('actions of the plan', plan.before.actions, plan.after.actions),
    figures('cost of the plan in USD', plan.before.costUsd, plan.after.costUsd),
    figures('cannot be closed', plan.before.unclosable, plan.after.unclosable),
  ].filter((one) => one !== '');
  return words.length === 0 ? 'team and plan stay as they are' : words.join('; ');
}
