import type { Goal, Term } from './program.ts';
import { isIdle } from './seat-candidates.ts';
import { costsOf } from './team-costs.ts';
import type { Closing, Cover, TeamInput, TeamModel } from './team-parts.ts';

type Parts = Pick<TeamModel, 'seats' | 'members' | 'trainings' | 'closings'> & {
  covers: readonly Cover[];
  heads: readonly number[];
  locks: readonly number[];
};

/** Name of the goal whose bound is the team's proof. */
export const COST_GOAL = 'cost an hour';

/**
 * What is wanted, the most important first: who is locked in, mandatory requirements and head counts, preferred
 * requirements, the least cost, the least study. Unless the rules say that study is as good where it is cheaper, who
 * meets something today comes before who could earn it: a holder is a fact and a plan is a promise. Before cost stands only that nobody joins just to study, and nobody
 * studies what is strange to them: promises that a bid manager would not make. The rest decides between teams that are equal in all of that.
 */
export function goalsOf(parts: Parts, input: TeamInput): Goal[] {
  return [
    ...coverGoals(parts, input),
    ...costGoals(parts, input),
    ...studyGoals(parts),
    ...orderGoals(parts),
  ];
}

/** The goals that make one team better than another in a bid manager's eyes; the others only break ties. */
export function leadingGoals(goals: readonly Goal[]): Goal[] {
  return goals.slice(0, goals.findIndex(({ name }) => name === COST_GOAL) + 1);
}

/** The goals from the first that is no coverage. */
export const withoutCoverGoals = (goals: readonly Goal[]): Goal[] =>
  goals.slice(goals.findIndex(({ name }) => name === STRANGERS_GOAL));

/** Name of the last goal that says who is in the team rather than what they study. */
export const LAST_TEAM_GOAL = 'fewest people';

const STRANGERS_GOAL = 'strangers to the subject';

const ones = (variables: readonly number[]): Term[] => variables.map((variable) => [1, variable]);

function coverGoals({ covers, heads, locks }: Parts, { rules }: TeamInput): Goal[] {
  const mandatory = covers.filter(({ requirement }) => requirement.modality === 'mandatory');
  const preferred = covers.filter(({ requirement }) => requirement.modality === 'preferred');
  const holdersFirst = rules.study === 'where-nobody-holds';
  const today = (own: readonly Cover[]) => (holdersFirst ? ones(own.map(({ now }) => now)) : []);
  return [
    { name: 'people locked in', aim: 'most', terms: ones(locks) },
    { name: 'mandatory requirements', aim: 'most', terms: ones(mandatory.map(({ full }) => full)) },
    { name: 'people for mandatory ones', aim: 'most', terms: ones(mandatory.map(({ units }) => units)) },
    { name: 'head counts', aim: 'most', terms: ones(heads) },
    { name: 'mandatory met today', aim: 'most', terms: today(mandatory) },
    { name: 'preferred requirements', aim: 'most', terms: ones(preferred.map(({ full }) => full)) },
    { name: 'people for preferred ones', aim: 'most', terms: ones(preferred.map(({ units }) => units)) },
    { name: 'preferred met today', aim: 'most', terms: today(preferred) },
  ];
}

function costGoals({ closings, members, seats }: Parts, input: TeamInput): Goal[] {
  const costs = costsOf(input.judgement, input.rules);
  const strangers = [
    ...closings.filter((closing) => affinity(closing) === 0),
    ...seats.filter((seat) => isIdle(seat, input)),
  ];
  return [
    {
      name: STRANGERS_GOAL,
      aim: 'least',
      terms: ones(strangers.map(({ variable }) => variable)),
    },
    {
      name: COST_GOAL,
      aim: 'least',
      terms: members.map(({ person, variable }) => [costs.compared(person), variable]),
    },
  ];
}

function studyGoals({ covers, closings, trainings, members }: Parts): Goal[] {
  return [
    { name: 'met without study', aim: 'most', terms: ones(covers.map(({ now }) => now)) },
    { name: LAST_TEAM_GOAL, aim: 'least', terms: ones(members.map(({ variable }) => variable)) },
    {
      name: 'learners near the subject',
      aim: 'least',
      terms: closings.map((one) => [4 - affinity(one), one.variable]),
    },
    { name: 'best ways of study', aim: 'least', terms: trainings.map((one) => [1 + one.rank, one.variable]) },
    { name: 'cost of study', aim: 'least', terms: trainings.map((one) => [one.costToPlan, one.variable]) },
    { name: 'hours of study', aim: 'least', terms: trainings.map((one) => [one.hours, one.variable]) },
  ];
}

/** Makes the answer one: the same input gives the same team. */
function orderGoals({ seats }: Parts): Goal[] {
  const fitting = seats.filter((seat) => seat.slot.role !== null && seat.fitsRole);
  return [
    { name: 'titles that fit the role', aim: 'most', terms: ones(fitting.map(({ variable }) => variable)) },
    {
      name: 'first in the roster',
      aim: 'least',
      terms: seats.map((seat, place) => [1 + place, seat.variable]),
    },
  ];
}

const affinity = ({ openings }: Closing): number => openings[0]?.affinity ?? 0;
