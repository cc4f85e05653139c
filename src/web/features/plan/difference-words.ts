import type { Match } from '../../../domain/index.ts';

/** What is different between two answers for the same bid, in sentences; none where nothing is. */
export function differenceWords(before: Match, after: Match, nameOf: (person: string) => string): string[] {
  const met = (match: Match) => match.requirements.filter(({ coverage }) => coverage.status === 'met').length;
  const members = (match: Match) => new Set(match.team.members.map(({ person }) => person));
  const joins = [...members(after)].filter((id) => !members(before).has(id));
  const leaves = [...members(before)].filter((id) => !members(after).has(id));
  const actions = [before.plan.length, after.plan.length];
  const open = [before.unclosable.length, after.unclosable.length];
  return [
    ...(met(before) !== met(after) ? [`Requirements met: ${met(before)} → ${met(after)}.`] : []),
    ...(actions[0] !== actions[1] ? [`Actions of the plan: ${actions.join(' → ')}.`] : []),
    ...(open[0] !== open[1] ? [`Not closable: ${open.join(' → ')}.`] : []),
    ...(joins.length > 0 ? [`Joins the team: ${joins.map(nameOf).join(', ')}.`] : []),
    ...(leaves.length > 0 ? [`Leaves the team: ${leaves.map(nameOf).join(', ')}.`] : []),
  ];
}
