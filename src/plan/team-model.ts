import type { Requirement } from '../domain/index.ts';
import { isAskedOfTeam, neededFor } from '../match/index.ts';
import { falls, fitsRole, holdersOf, type Slot } from './slots.ts';
import { minus, Program, plus } from './solve.ts';
import { goalsOf } from './team-goals.ts';
import type { Closing, Cover, Seat, TeamInput, TeamModel } from './team-parts.ts';
import { addClosings, addTrainings, type SeatsByPerson } from './training-model.ts';

/** Builds the program. Its goals, in order, are in team-goals.ts. */
export function teamModel(input: TeamInput): TeamModel {
  const program = new Program();
  const asked = input.judgement.requirements.filter(isAskedOfTeam);
  const seats = addSeats(program, input);
  const byPerson = seatsByPerson(seats);
  const closings = asked.flatMap((requirement) => addClosings(program, requirement, byPerson, input));
  const trainings = addTrainings(program, closings, byPerson, input);
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

function seatsByPerson(seats: readonly Seat[]): SeatsByPerson {
  const found = new Map<string, Seat[]>();
  for (const seat of seats) {
    const own = found.get(seat.person);
    if (own) own.push(seat);
    else found.set(seat.person, [seat]);
  }
  return found;
}

/** Each person takes at most one place, each role at most its head count. */
function addSeats(program: Program, { judgement, slots, openings }: TeamInput): Seat[] {
  const holders = new Map(slots.map((slot) => [slot, holdersOf(slot, judgement, openings)]));
  const seats = judgement.profiles.flatMap((profile) => {
    const own = slots
      .filter((slot) => holders.get(slot)?.has(profile.person.id))
      .map((slot) => ({
        person: profile.person.id,
        slot,
        variable: program.variable(),
        fitsRole: fitsRole(slot, profile),
      }));
    program.constrain(plus(own), '<=', 1);
    return own;
  });
  for (const slot of slots) {
    if (slot.count !== null)
      program.constrain(plus(seats.filter((seat) => seat.slot === slot)), '<=', slot.count);
  }
  return seats;
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
    (seat) => judgement.cell(seat.person, requirement.id)?.status === 'met' && falls(requirement, seat.slot),
  );
  const learning = closings.filter((closing) => closing.requirement === requirement);
  program.constrain([[1, units], ...minus(meeting), ...minus(learning)], '<=', 0);
  program.constrain([[1, now], ...minus(meeting)], '<=', 0);
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
      program.constrain([[1, taken], ...minus(seats.filter((seat) => seat.slot === slot))], '<=', 0);
      return taken;
    });
}
