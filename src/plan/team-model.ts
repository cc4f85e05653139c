import type { Catalogue, Credential } from '../catalogue/index.ts';
import type { Requirement, Role } from '../domain/index.ts';
import { daysBetween, type Judgement, neededFor } from '../match/index.ts';
import { effortOf } from './effort.ts';
import { type Opening, type Openings, weeklyHours } from './openings.ts';
import { falls, fitsRole, isAskedOfTeam, mayHold, type Slot } from './slots.ts';
import { type Goal, Program, type Term } from './solve.ts';
import { studyHoursIn } from './study-calendar.ts';

/** A person may take a place in the team. */
export interface Seat {
  person: string;
  slot: Slot;
  variable: number;
  fitsRole: boolean;
}

/** A person may earn a credential before a day. */
export interface Training {
  person: string;
  credential: string;
  /** The earliest day by which something it closes is due. */
  due: string;
  hours: number;
  costToPlan: number;
  rank: number;
  variable: number;
}

/** A person may close a requirement by training. */
export interface Closing {
  person: string;
  requirement: Requirement;
  openings: readonly Opening[];
  variable: number;
}

interface Cover {
  requirement: Requirement;
  /** People who meet it now or after the plan, up to the number needed. */
  units: number;
  /** 1 when enough do. */
  full: number;
  /** People who meet it now. */
  now: number;
}

/** The team and its training as one program, and what its variables mean. */
export interface TeamModel {
  program: Program;
  goals: readonly Goal[];
  seats: readonly Seat[];
  trainings: readonly Training[];
  closings: readonly Closing[];
}

export interface TeamInput {
  judgement: Judgement;
  roles: readonly Role[];
  slots: readonly Slot[];
  openings: Openings;
  catalogue: Catalogue;
  hoursPerWeek: number;
  /** Most that training may cost, USD list price; null = no limit. */
  budgetUsd: number | null;
}

/** Ways to close one requirement that one person's study is planned with: more would only be dearer or longer. */
const OPENINGS_EACH = 3;
/** People whose study is considered for one requirement, the nearest first. */
const LEARNERS_EACH = 12;

/** Builds the program. Its goals, in order, are in `goalsOf`. */
export function teamModel(input: TeamInput): TeamModel {
  const program = new Program();
  const asked = input.judgement.requirements.filter(isAskedOfTeam);
  const seats = addSeats(program, input);
  const closings = asked.flatMap((requirement) => addClosings(program, requirement, seats, input));
  const trainings = addTrainings(program, closings, seats, input);
  const covers = asked.map((requirement) => addCover(program, requirement, seats, closings, input));
  const heads = addHeadCounts(program, seats, input.slots);
  return {
    program,
    seats,
    trainings,
    closings,
    goals: goalsOf({ seats, trainings, closings, covers, heads }, input),
  };
}

/** Each person takes at most one place, each role at most its head count. */
function addSeats(program: Program, { judgement, slots }: TeamInput): Seat[] {
  const seats = judgement.profiles.flatMap((profile) => {
    const own = slots
      .filter((slot) => mayHold(slot, profile, judgement))
      .map((slot) => ({
        person: profile.person.id,
        slot,
        variable: program.variable(),
        fitsRole: fitsRole(slot, profile),
      }));
    program.constrain(sum(own), '<=', 1);
    return own;
  });
  for (const slot of slots) {
    if (slot.count !== null)
      program.constrain(sum(seats.filter((seat) => seat.slot === slot)), '<=', slot.count);
  }
  return seats;
}

/** Who may close a requirement by study: the nearest people for whom something fits, in a place where it falls on them. */
function addClosings(
  program: Program,
  requirement: Requirement,
  seats: readonly Seat[],
  input: TeamInput,
): Closing[] {
  const learners = input.judgement.profiles
    .map(({ person }) => ({
      person: person.id,
      openings: input.openings
        .of(person.id, requirement.id)
        .filter(({ fits }) => fits)
        .slice(0, OPENINGS_EACH),
      places: seats.filter((seat) => seat.person === person.id && falls(requirement, seat.slot)),
    }))
    .filter(({ openings, places }) => openings.length > 0 && places.length > 0)
    .sort((one, other) => (other.openings[0]?.affinity ?? 0) - (one.openings[0]?.affinity ?? 0))
    .slice(0, LEARNERS_EACH);
  return learners.map(({ person, openings, places }) => {
    const variable = program.variable();
    program.constrain([[1, variable], ...negative(places)], '<=', 0);
    return { person, requirement, openings, variable };
  });
}

/** What each person may earn; prerequisites with it, within the hours until each due day and the budget. */
function addTrainings(
  program: Program,
  closings: readonly Closing[],
  seats: readonly Seat[],
  input: TeamInput,
): Training[] {
  const trainings = new Map<string, Training>();
  const training = (opening: Opening, credential: Credential): Training => {
    const key = JSON.stringify([opening.person, credential.id]);
    const effort = effortOf(credential, input.catalogue);
    const known = trainings.get(key) ?? {
      person: opening.person,
      credential: credential.id,
      due: opening.due,
      hours: effort.hours[1],
      costToPlan: effort.costToPlan,
      rank: opening.rank,
      variable: program.variable(),
    };
    if (opening.due < known.due) known.due = opening.due;
    known.rank = Math.min(known.rank, opening.rank);
    trainings.set(key, known);
    return known;
  };
  for (const closing of closings) {
    const ways = closing.openings.map((opening) => {
      const last = training(opening, opening.closer.credential);
      for (const before of opening.before) {
        program.constrain(
          [
            [1, last.variable],
            [-1, training(opening, before).variable],
          ],
          '<=',
          0,
        );
      }
      return last;
    });
    program.constrain([[1, closing.variable], ...negative(ways)], '<=', 0);
  }
  const all = [...trainings.values()];
  limitTraining(program, all, seats, input);
  return all;
}

function limitTraining(
  program: Program,
  trainings: readonly Training[],
  seats: readonly Seat[],
  input: TeamInput,
): void {
  for (const profile of input.judgement.profiles) {
    const { id } = profile.person;
    const own = trainings.filter(({ person }) => person === id);
    const places = seats.filter(({ person }) => person === id);
    for (const one of own) program.constrain([[1, one.variable], ...negative(places)], '<=', 0);
    for (const due of new Set(own.map((one) => one.due))) {
      const early = own.filter((one) => one.due <= due);
      const days = daysBetween(input.judgement.dates.asOf, due);
      const hours = studyHoursIn(days, weeklyHours(profile, input.hoursPerWeek));
      program.constrain(
        early.map((one): Term => [one.hours, one.variable]),
        '<=',
        hours,
      );
    }
  }
  const prices = trainings.map((one): Term => [one.costToPlan, one.variable]);
  if (input.budgetUsd !== null) program.constrain(prices, '<=', input.budgetUsd);
}

function addCover(
  program: Program,
  requirement: Requirement,
  seats: readonly Seat[],
  closings: readonly Closing[],
  { judgement, roles }: TeamInput,
): Cover {
  const needed = neededFor(requirement, roles);
  const [units, full, now] = [program.variable(needed), program.variable(), program.variable(needed)];
  const meeting = seats.filter(
    (seat) => falls(requirement, seat.slot) && judgement.cell(seat.person, requirement.id)?.status === 'met',
  );
  const learning = closings.filter((closing) => closing.requirement === requirement);
  program.constrain([[1, units], ...negative(meeting), ...negative(learning)], '<=', 0);
  program.constrain([[1, now], ...negative(meeting)], '<=', 0);
  program.constrain(
    [
      [needed, full],
      [-1, units],
    ],
    '<=',
    0,
  );
  return { requirement, units, full, now };
}

/** One variable for each role with a head count: how many of its places are taken. */
function addHeadCounts(program: Program, seats: readonly Seat[], slots: readonly Slot[]): number[] {
  return slots
    .filter(({ isHeadCount }) => isHeadCount)
    .map((slot) => {
      const taken = program.variable(slot.count ?? 0);
      program.constrain([[1, taken], ...negative(seats.filter((seat) => seat.slot === slot))], '<=', 0);
      return taken;
    });
}

type Parts = Pick<TeamModel, 'seats' | 'trainings' | 'closings'> & {
  covers: readonly Cover[];
  heads: readonly number[];
};

/**
 * What is wanted, the most important first: mandatory requirements, head counts, as much of them as possible without
 * study, preferred requirements, the right learners, the least cost an hour, the least study.
 */
function goalsOf({ seats, trainings, closings, covers, heads }: Parts, { judgement }: TeamInput): Goal[] {
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
      terms: seats.filter((seat) => seat.fitsRole).map((seat) => [1, seat.variable]),
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

/** Cost an hour by person. An unknown one counts as the dearest known: it must not look like a bargain. */
function ratesOf({ profiles }: Judgement): Map<string, number> {
  const known = profiles.flatMap(({ person }) => person.costUsdPerHour ?? []);
  const dearest = Math.max(0, ...known);
  return new Map(profiles.map(({ person }) => [person.id, person.costUsdPerHour ?? dearest]));
}

interface HasVariable {
  variable: number;
}
const sum = (parts: readonly HasVariable[]): Term[] => parts.map(({ variable }) => [1, variable]);
const negative = (parts: readonly HasVariable[]): Term[] => parts.map(({ variable }) => [-1, variable]);
