import type { Catalogue, Credential } from '../catalogue/index.ts';
import type { PlanAction, Requirement } from '../domain/index.ts';
import { addDays, daysBetween, latest } from '../match/index.ts';
import { effortOf } from './effort.ts';
import { daysToHold, examTimesOf } from './exam-times.ts';
import { qualityOf } from './quality.ts';
import { daysFor } from './study-calendar.ts';

/** Something to earn, before it has its place on a person's calendar. */
export interface Step {
  credential: Credential;
  closes: readonly Requirement[];
  /** The day by which it is needed. */
  due: string;
  satisfies: PlanAction['satisfies'];
  /** Why this credential and this person, as a clause. */
  why: string;
}

/** One person's study: begins today, one credential after the other. */
export interface Calendar {
  person: string;
  asOf: string;
  hoursPerWeek: number;
  catalogue: Catalogue;
}

/**
 * Puts steps one after the other, so that nobody studies more hours a week than the roster gives. Finish is promised
 * by the high end of the hours with booking an exam and issuing; the latest start is what this step alone would allow.
 */
export function schedule(steps: readonly Step[], calendar: Calendar): PlanAction[] {
  const { asOf, hoursPerWeek } = calendar;
  let spent = 0;
  return steps.map((step) => {
    const { hours } = effortOf(step.credential, calendar.catalogue);
    const start = spent === 0 ? asOf : addDays(asOf, daysFor(spent, hoursPerWeek));
    spent += hours[1];
    return actionOf(step, calendar, datesOf(step, start, spent, calendar));
  });
}

type Dates = Pick<PlanAction, 'start' | 'finish' | 'latestStart' | 'exam'>;

/** Study ends, the exam is sat when a place is free, the credential is held when it is issued. */
function datesOf(
  { credential, due }: Step,
  start: string,
  spentHours: number,
  { asOf, hoursPerWeek, catalogue }: Calendar,
): Dates {
  const { bookingDays, issueDays } = examTimesOf(credential);
  const studied = addDays(asOf, daysFor(spentHours, hoursPerWeek));
  const sat = latest(studied, addDays(start, bookingDays));
  const alone = daysToHold(daysFor(effortOf(credential, catalogue).hours[1], hoursPerWeek), credential);
  return {
    start,
    finish: addDays(sat, issueDays),
    latestStart: addDays(due, -alone),
    exam: bookingDays > 0 ? { bookBy: addDays(sat, -bookingDays), on: sat, issueDays } : null,
  };
}

function actionOf(step: Step, { person, hoursPerWeek, catalogue }: Calendar, dates: Dates): PlanAction {
  const { credential, due, closes, satisfies } = step;
  const { hours, hoursAre, costUsd } = effortOf(credential, catalogue);
  const fits = dates.finish <= due;
  const late = daysBetween(due, dates.finish);
  const timing = fits
    ? `ready ${dates.finish}, needed ${due}`
    : `${late} ${late === 1 ? 'day' : 'days'} late for ${due}`;
  const pace = `${hours[1]} hours ${hoursAre === 'typical' ? '(typical) ' : ''}at ${hoursPerWeek} a week`;
  return {
    person,
    credential: { id: credential.id, name: credential.name, type: credential.type },
    closes: closes.map(({ id }) => id),
    hours,
    hoursAre,
    costUsd,
    ...dates,
    fits,
    satisfies,
    quality: qualityOf(credential, catalogue),
    beside: [],
    why: `${step.why}; ${pace}: ${timing}`,
  };
}
