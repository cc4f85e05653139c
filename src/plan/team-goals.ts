import type { Judgement } from '../match/index.ts';
import type { Goal, Term } from './solve.ts';
import type { Closing, Cover, TeamInput, TeamModel } from './team-parts.ts';

type Parts = Pick<TeamModel, 'seats' | 'trainings' | 'closings'> & {
  covers: readonly Cover[];
  heads: readonly number[];
};

/**
 * What is wanted, the most important first: mandatory requirements, head counts, as much of them as possible without
 * study, preferred requirements, the right learners, the least cost an hour, the fewest people, the least study.
 */
export function goalsOf(
  { seats, trainings, closings, covers, heads }: Parts,
  { judgement }: TeamInput,
): Goal[] {
  const mandatory = covers.filter(({ requirement }) => requirement.modality === 'mandatory');
  const preferred = covers.filter(({ requirement }) => requirement.modality === 'preferred');
  const ones = (variables: readonly number[]): Term[] => variables.map((variable) => [1, variable]);
  const rates = ratesOf(judgement);
  const urgent = closings.filter(({ requirement }) => requirement.modality === 'mandatory');
  return [
    { name: 'mandatory requirements', aim: 'most', terms: ones(mandatory.map(({ full }) => full)) },
    {
      name: 'people for mandatory requirements',
      aim: 'most',
      terms: ones(mandatory.map(({ units }) => units)),
    },
    { name: 'head counts', aim: 'most', terms: ones(heads) },
    { name: 'mandatory met without study', aim: 'most', terms: ones(mandatory.map(({ now }) => now)) },
    { name: 'preferred requirements', aim: 'most', terms: ones(preferred.map(({ full }) => full)) },
    {
      name: 'people for preferred requirements',
      aim: 'most',
      terms: ones(preferred.map(({ units }) => units)),
    },
    { name: 'preferred met without study', aim: 'most', terms: ones(preferred.map(({ now }) => now)) },
    {
      name: 'learners who held it before',
      aim: 'least',
      terms: urgent.map((one) => [strangeness(one), one.variable]),
    },
    {
      name: COST_GOAL,
      aim: 'least',
      terms: seats.map((seat) => [rates.get(seat.person) ?? 0, seat.variable]),
    },
    { name: 'fewest people', aim: 'least', terms: ones(seats.map(({ variable }) => variable)) },
    {
      name: 'learners near the subject',
      aim: 'least',
      terms: closings.map((one) => [4 - affinity(one), one.variable]),
    },
    { name: 'best ways of study', aim: 'least', terms: trainings.map((one) => [1 + one.rank, one.variable]) },
    { name: 'cost of study', aim: 'least', terms: trainings.map((one) => [one.costToPlan, one.variable]) },
    { name: 'hours of study', aim: 'least', terms: trainings.map((one) => [one.hours, one.variable]) },
    {
      name: 'titles that fit the role',
      aim: 'most',
      terms: seats
        .filter((seat) => seat.slot.role !== null && seat.fitsRole)
        .map((seat) => [1, seat.variable]),
    },
    {
      name: 'first in the roster',
      aim: 'least',
      terms: seats.map((seat, place) => [1 + place, seat.variable]),
    },
  ];
}

/** Name of the goal whose bound is the team's proof. */
export const COST_GOAL = 'cost an hour';

const affinity = ({ openings }: Closing): number => openings[0]?.affinity ?? 0;

/** Renewing what one held is best; beyond that only a stranger to the field is worse, so that nobody joins to study. */
const strangeness = (closing: Closing): number => [2, 1, 1, 0][affinity(closing)] ?? 2;

/** Cost an hour by person. An unknown one counts as a dollar above the dearest known: it must not look like a bargain. */
function ratesOf({ profiles }: Judgement): Map<string, number> {
  const known = profiles.flatMap(({ person }) => person.costUsdPerHour ?? []);
  const dearest = Math.max(0, ...known);
  return new Map(profiles.map(({ person }) => [person.id, person.costUsdPerHour ?? dearest + 1]));
}
