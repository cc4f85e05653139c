import type { Credential } from '../catalogue/index.ts';
import type { Requirement } from '../domain/index.ts';
import { addDays, daysBetween } from '../match/index.ts';
import { byPerson } from './by-person.ts';
import { effortOf } from './effort.ts';
import { examTimesOf } from './exam-times.ts';
import { type Opening, type Openings, weeklyHours } from './openings.ts';
import { minus, type Program, type Term } from './program.ts';
import { falls } from './slots.ts';
import { studyHoursIn } from './study-calendar.ts';
import type { Closing, Seat, TeamInput, Training } from './team-parts.ts';

/** Places that each person may take, by person id. */
export type SeatsByPerson = ReadonlyMap<string, readonly Seat[]>;

/** Ways to close one requirement that one person's study is planned with: more would only be dearer or longer. */
const OPENINGS_EACH = 3;
/** Who may close a requirement by study: everybody for whom something fits, in a place where it falls on them. */
export function addClosings(
  program: Program,
  requirement: Requirement,
  seats: SeatsByPerson,
  input: TeamInput,
): Closing[] {
  const learners = [...seats].flatMap(([person, own]) => {
    const places = own.filter(({ slot }) => falls(requirement, slot));
    if (places.length === 0) return [];
    const openings = input.openings
      .of(person, requirement.id)
      .filter(({ fits }) => fits)
      .slice(0, OPENINGS_EACH);
    return openings.length > 0 ? [{ person, openings, places }] : [];
  });
  return learners.map(({ person, openings, places }) => {
    const variable = program.variable();
    program.constrain([[1, variable], ...minus(places)], '<=', 0);
    return { person, requirement, openings, variable };
  });
}

/** What each person may earn; prerequisites with it, within the hours until each due day and the budget. */
export function addTrainings(
  program: Program,
  closings: readonly Closing[],
  seats: SeatsByPerson,
  input: TeamInput,
): Training[] {
  const trainings = new Map<string, Training>();
  const training = (opening: Opening, credential: Credential): Training => {
    const key = JSON.stringify([opening.person, credential.id]);
    const effort = effortOf(credential, input.catalogue);
    // Study ends before the exam is marked and the certificate is issued.
    const due = addDays(opening.due, -examTimesOf(credential).issueDays);
    const known = trainings.get(key) ?? {
      person: opening.person,
      credential: credential.id,
      due,
      neededBy: opening.due,
      hours: effort.hours[1],
      costToPlan: effort.costToPlan,
      rank: opening.rank,
      variable: program.variable(),
    };
    if (due < known.due) known.due = due;
    if (opening.due < known.neededBy) known.neededBy = opening.due;
    known.rank = Math.min(known.rank, opening.rank);
    trainings.set(key, known);
    return known;
  };
  const candidates = credentialsByPerson(closings);
  for (const closing of closings) {
    const ways = waysOf(closing, candidates, input.openings).map((opening) => {
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
    program.constrain([[1, closing.variable], ...minus(ways)], '<=', 0);
  }
  const all = [...trainings.values()];
  limitTraining(program, all, seats, input);
  return all;
}

/** What each person might earn for one requirement or another, by person id. */
function credentialsByPerson(closings: readonly Closing[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { person, openings } of closings) {
    const own = found.get(person) ?? new Set();
    for (const { closer } of openings) own.add(closer.credential.id);
    found.set(person, own);
  }
  return found;
}

/**
 * The person's best ways for the requirement, and what of the same type the person might earn for another one and
 * closes this too. Of another type it may be the weaker proof: a course's certificate where a badge is to be had.
 */
function waysOf(
  closing: Closing,
  candidates: ReadonlyMap<string, Set<string>>,
  openings: Openings,
): Opening[] {
  const { person, requirement, openings: best } = closing;
  const type = best[0]?.closer.credential.type;
  const others = openings
    .of(person, requirement.id)
    .filter(
      ({ fits, closer: { credential } }) =>
        fits && credential.type === type && candidates.get(person)?.has(credential.id),
    );
  return [...new Set([...best, ...others])];
}

function limitTraining(
  program: Program,
  trainings: readonly Training[],
  seats: SeatsByPerson,
  input: TeamInput,
): void {
  for (const [id, own] of byPerson(trainings)) {
    const places = seats.get(id) ?? [];
    const [first] = places;
    if (!first) continue;
    for (const one of own) program.constrain([[1, one.variable], ...minus(places)], '<=', 0);
    for (const due of new Set(own.map((one) => one.due))) {
      const early = own.filter((one) => one.due <= due);
      const days = daysBetween(input.judgement.dates.asOf, due);
      const hours = studyHoursIn(days, weeklyHours(first.profile, input.hoursPerWeek));
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
