import type { Catalogue, Credential } from '../catalogue/index.ts';
import type { PlanAction, Requirement } from '../domain/index.ts';
import { addDays, daysBetween } from '../match/index.ts';
import { effortOf } from './effort.ts';
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
 * by the high end of the hours; the latest start is what this step alone would allow.
 */
export function schedule(steps: readonly Step[], calendar: Calendar): PlanAction[] {
  const { asOf, hoursPerWeek } = calendar;
  let spent = 0;
  return steps.map((step) => {
    const { hours } = effortOf(step.credential, calendar.catalogue);
    const start = spent === 0 ? asOf : addDays(asOf, daysFor(spent, hoursPerWeek));
    spent += hours[1];
    const finish = addDays(asOf, daysFor(spent, hoursPerWeek));
    const latestStart = addDays(step.due, -daysFor(hours[1], hoursPerWeek));
    return actionOf(step, calendar, { start, finish, latestStart });
  });
}

type Dates = Pick<PlanAction, 'start' | 'finish' | 'latestStart'>;

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
    why: `${step.why}; ${pace}: ${timing}`,
  };
}
