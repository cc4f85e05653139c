import type { Coverage, Match, PlanAction, Team } from '../domain/index.ts';
import { compareShortlists } from '../match/index.ts';
import type { ChangeEffects } from './change-views.ts';

/** What a change does to coverage, shortlist, team and plan. `renamed`: later ids of requirements by earlier ones. */
export function changeEffects(
  before: Match,
  after: Match,
  renamed: ReadonlyMap<string, string>,
): ChangeEffects {
  const membersBefore = memberIds(before.team);
  const membersAfter = memberIds(after.team);
  return {
    kickoff: after.kickoff,
    coverage: {
      before: countsOf(before),
      after: countsOf(after),
      moved: movedCoverage(before, after, renamed),
    },
    shortlist: compareShortlists(before.shortlist, after.shortlist).map(({ person, from, to, why }) => ({
      person,
      from,
      to,
      why,
    })),
    team: {
      before: teamSide(before.team),
      after: teamSide(after.team),
      joins: membersAfter.filter((id) => !membersBefore.includes(id)),
      leaves: membersBefore.filter((id) => !membersAfter.includes(id)),
    },
    plan: {
      before: planSide(before),
      after: planSide(after),
      added: actionsOnlyIn(after.plan, before.plan),
      removed: actionsOnlyIn(before.plan, after.plan),
    },
  };
}

function countsOf({ requirements }: Match): ChangeEffects['coverage']['before'] {
  const count = (status: Coverage['status']) =>
    requirements.filter(({ coverage }) => coverage.status === status).length;
  return {
    met: count('met'),
    partial: count('partial'),
    gap: count('gap'),
    notAssessed: count('not-assessed'),
  };
}

function movedCoverage(
  before: Match,
  after: Match,
  renamed: ReadonlyMap<string, string>,
): ChangeEffects['coverage']['moved'] {
  const earlier = new Map(before.requirements.map((one) => [renamed.get(one.id) ?? one.id, one]));
  const later = new Map(after.requirements.map((one) => [one.id, one]));
  return [...new Map([...earlier, ...later])].flatMap(([requirement, { label }]) => {
    const was = earlier.get(requirement)?.coverage.status ?? null;
    const now = later.get(requirement)?.coverage.status ?? null;
    return was === now ? [] : [{ requirement, label, before: was, after: now }];
  });
}

/** Somebody with two roles is one member. */
const memberIds = ({ members }: Team): string[] => [...new Set(members.map(({ person }) => person))];

function teamSide(team: Team): ChangeEffects['team']['before'] {
  const { status, costUsdPerHour, uncovered } = team;
  return { status, members: memberIds(team), costUsdPerHour, uncovered };
}

function planSide({ plan, unclosable }: Match): ChangeEffects['plan']['before'] {
  const sum = (pick: (action: PlanAction) => number) =>
    plan.reduce((total, action) => total + pick(action), 0);
  return {
    actions: plan.length,
    hours: [sum(({ hours }) => hours[0]), sum(({ hours }) => hours[1])],
    costUsd: sum(({ costUsd }) => costUsd ?? 0),
    unclosable: unclosable.length,
  };
}

function actionsOnlyIn(plan: readonly PlanAction[], other: readonly PlanAction[]) {
  const there = new Set(other.map(({ person, credential }) => `${person} ${credential.id}`));
  return plan
    .filter(({ person, credential }) => !there.has(`${person} ${credential.id}`))
    .map(({ person, credential: { id, name } }) => ({ person, credential: id, name }));
}
