import type { PlanAction } from '../../../domain/index.ts';
import { daysBetween } from '../../components/format.ts';

const MS_A_DAY = 86_400_000;
/** Beyond so many days weekends are too thin to be told apart. */
const MOST_DAYS_WITH_WEEKENDS = 190;
/** So few days before its latest start an action has little room. */
export const LITTLE_SLACK_DAYS = 7;

/** A stretch of the calendar in percent of its width. */
export interface Stretch {
  left: number;
  width: number;
}

/** What a calendar is drawn with: its days, and where a day lies. */
export interface Scale {
  from: string;
  to: string;
  days: number;
  /** Percent from the left edge of the day. */
  at(day: string): number;
  /** From the first day to the end of the last. */
  stretch(first: string, last: string): Stretch;
  weekends: Stretch[];
  /** Firsts of months, or Mondays where the calendar is shorter than two months. */
  marks: string[];
}

/** The day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MS_A_DAY).toISOString().slice(0, 10);

/** What comes too late is drawn so far beyond the kickoff: the days before it are what the calendar is for. */
const DAYS_AFTER_KICKOFF = 14;

/** The calendar from today, or an earlier start, to the kickoff and, where something comes too late, a little beyond. */
export function scaleOf(plan: readonly PlanAction[], kickoff: string, today: string): Scale {
  const from = [today, ...plan.map(({ start }) => start)].sort()[0] ?? today;
  const last = [kickoff, ...plan.map(({ finish }) => finish)].sort().at(-1) ?? kickoff;
  const [to = last] = [last, addDays(kickoff, DAYS_AFTER_KICKOFF)].sort();
  const days = Math.max(7, daysBetween(from, to) + 1);
  const at = (day: string) => Math.min(100, Math.max(0, (100 * daysBetween(from, day)) / days));
  const stretch = (first: string, last: string) => ({
    left: at(first),
    width: Math.max(0, at(addDays(last, 1)) - at(first)),
  });
  const all = Array.from({ length: days }, (_, index) => addDays(from, index));
  return {
    from,
    to,
    days,
    at,
    stretch,
    weekends:
      days > MOST_DAYS_WITH_WEEKENDS ? [] : weekendsIn(all).map(([one, other]) => stretch(one, other)),
    marks: days > 60 ? all.filter((day) => day.endsWith('-01')) : all.filter((day) => weekday(day) === 1),
  };
}

const weekday = (day: string): number => new Date(day).getUTCDay();

/** Saturdays with their Sundays, as far as they are among the days. */
function weekendsIn(days: readonly string[]): [string, string][] {
  const last = days.at(-1) ?? '';
  return days.flatMap((day, index): [string, string][] => {
    if (weekday(day) === 6) return [[day, day === last ? day : addDays(day, 1)]];
    return index === 0 && weekday(day) === 0 ? [[day, day]] : [];
  });
}

/** How much room an action has. */
export type Risk = 'late' | 'overdue' | 'little' | 'enough';

/** Days from its start to its latest start, and what they mean. */
export function riskOf(action: PlanAction, today: string): { risk: Risk; slack: number } {
  const { fits, start, latestStart } = action;
  const slack = daysBetween(start, latestStart);
  if (latestStart < today) return { risk: 'overdue', slack: daysBetween(today, latestStart) };
  if (!fits) return { risk: 'late', slack };
  return { risk: slack < LITTLE_SLACK_DAYS ? 'little' : 'enough', slack };
}

/** One day of somebody's plan. */
export interface PlanDay {
  day: string;
  what: 'begin' | 'book' | 'exam' | 'hold' | 'latest' | 'kickoff';
  /** Null for the kickoff. */
  action: PlanAction | null;
}

const ORDER = ['kickoff', 'hold', 'exam', 'book', 'latest', 'begin'];

/** Everything that happens, by day. */
export function daysOf(plan: readonly PlanAction[], kickoff: string): [day: string, events: PlanDay[]][] {
  const byDay = new Map<string, PlanDay[]>();
  for (const event of eventsOf(plan, kickoff)) byDay.set(event.day, [...(byDay.get(event.day) ?? []), event]);
  return [...byDay];
}

function eventsOf(plan: readonly PlanAction[], kickoff: string): PlanDay[] {
  const days = plan.flatMap((action): PlanDay[] => {
    const { start, finish, latestStart, exam } = action;
    return [
      { day: start, what: 'begin', action },
      ...(latestStart > start ? [{ day: latestStart, what: 'latest' as const, action }] : []),
      ...(exam
        ? [
            { day: exam.bookBy, what: 'book' as const, action },
            { day: exam.on, what: 'exam' as const, action },
          ]
        : []),
      { day: finish, what: 'hold', action },
    ];
  });
  return [...days, { day: kickoff, what: 'kickoff' as const, action: null }].sort(
    (one, other) => one.day.localeCompare(other.day) || ORDER.indexOf(other.what) - ORDER.indexOf(one.what),
  );
}

/** Hours and cost of some actions; prices that nobody knows are counted. */
export function sumOf(plan: readonly PlanAction[]) {
  const priced = plan.flatMap(({ costUsd }) => costUsd ?? []);
  return {
    hours: [
      plan.reduce((sum, { hours }) => sum + hours[0], 0),
      plan.reduce((sum, { hours }) => sum + hours[1], 0),
    ] as const,
    costUsd: priced.reduce((sum, one) => sum + one, 0),
    unknownPrices: plan.length - priced.length,
    late: plan.filter(({ fits }) => !fits).length,
  };
}
