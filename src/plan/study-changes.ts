import type { Requirement, TeamChange } from '../domain/index.ts';
import { addDays, daysBetween } from '../match/index.ts';
import { type Opening, weeklyHours } from './openings.ts';
import { hoursNeededFor } from './study-calendar.ts';
import type { TeamInput } from './team-parts.ts';

/** What would let study close a requirement that it closes too late: more hours a week, or a later day. */
export function studyChanges(requirement: Requirement, input: TeamInput): TeamChange[] {
  const nearest = nearestLate(requirement, input);
  if (nearest === null) return [];
  const { profiles, dates } = input.judgement;
  const profile = profiles.find(({ person }) => person.id === nearest.person);
  if (!profile) return [];
  const { name, id } = profile.person;
  const daysLeft = daysBetween(dates.asOf, nearest.due);
  const weekly = hoursNeededFor(nearest.hours, daysLeft - nearest.waitDays);
  const now = weeklyHours(profile, input.hoursPerWeek);
  const what = nearest.closer.credential.name;
  if (weekly !== null)
    return [
      {
        kind: 'study-hours',
        person: id,
        words: `let ${name} study ${weekly} hours a week instead of ${now} and earn ${what} by ${nearest.due}`,
      },
    ];
  if (!Number.isFinite(nearest.days)) return [];
  const ready = addDays(dates.asOf, nearest.days);
  const late = daysBetween(nearest.due, ready);
  return [
    {
      kind: 'later',
      person: id,
      words: `have it due ${late} ${late === 1 ? 'day' : 'days'} later, on ${ready}, when ${name} could have earned ${what}`,
    },
  ];
}

/** The way that comes least too late, for somebody near the subject before a stranger to it. */
function nearestLate({ id }: Requirement, { judgement, openings }: TeamInput): Opening | null {
  const late = judgement.profiles.flatMap(({ person }) =>
    openings
      .of(person.id, id)
      .slice(0, 1)
      .filter(({ fits }) => !fits),
  );
  late.sort(
    (one, other) =>
      Number(one.affinity === 0) - Number(other.affinity === 0) ||
      one.hours - other.hours ||
      one.days - other.days,
  );
  return late[0] ?? null;
}
