import type { Credential } from '../catalogue/index.ts';
import type { Beside, PlanAction } from '../domain/index.ts';
import { addDays, isBadge } from '../match/index.ts';
import { effortOf } from './effort.ts';
import { daysToHold } from './exam-times.ts';
import type { GapInput } from './gap-input.ts';
import { type Opening, weeklyHours } from './openings.ts';
import { daysFor } from './study-calendar.ts';

/**
 * Puts the other road beside what the plan chose: beside a person's badges the one certification that closes the same,
 * beside a certification the stack of badges, each with its hours, price and day. The first action of the badges has it.
 */
export function withBeside(plan: readonly PlanAction[], input: GapInput): PlanAction[] {
  return plan.map((action) => {
    const group = groupOf(action, plan, input);
    return group[0] === action ? { ...action, beside: besideOf(group, input) } : { ...action, beside: [] };
  });
}

/** A person's badges are one road together; a certification is one by itself. */
function groupOf(action: PlanAction, plan: readonly PlanAction[], input: GapInput): PlanAction[] {
  if (!isOfBadge(action, input)) return [action];
  return plan.filter(
    (other) => other.person === action.person && closesSomething(other) && isOfBadge(other, input),
  );
}

const closesSomething = ({ closes, satisfies }: PlanAction): boolean =>
  closes.length > 0 && satisfies === 'requirement';

function isOfBadge({ credential: { id } }: PlanAction, { catalogue }: GapInput): boolean {
  const credential = catalogue.credentials.get(id);
  return credential !== undefined && isBadge(credential);
}

function besideOf(group: readonly PlanAction[], input: GapInput): Beside[] {
  const [first] = group;
  if (!first || !closesSomething(first)) return [];
  const gaps = [...new Set(group.flatMap(({ closes }) => closes))];
  const ways = gaps.map((requirement) => input.openings.of(first.person, requirement));
  const road = isOfBadge(first, input) ? oneCertification(ways) : stackOfBadges(ways, input);
  return road === null ? [] : [roadOf(road, first.person, ways, input)];
}

/** The certification that closes every one of the gaps and is held soonest. */
function oneCertification(ways: readonly (readonly Opening[])[]): Credential[] | null {
  const [first = [], ...others] = ways;
  const found = first
    .filter(({ closer }) => closer.satisfies === 'requirement' && !isBadge(closer.credential))
    .filter(({ closer }) =>
      others.every((way) => way.some((one) => one.closer.credential === closer.credential)),
    )
    .sort((one, other) => one.days - other.days);
  return found[0] ? [...found[0].before, found[0].closer.credential] : null;
}

/** For every gap the badge of least study; null where one of them has none. */
function stackOfBadges(ways: readonly (readonly Opening[])[], { catalogue }: GapInput): Credential[] | null {
  const chosen = ways.map(
    (way) =>
      way
        .map(({ closer }) => closer)
        .filter(({ credential, satisfies }) => satisfies === 'requirement' && isBadge(credential))
        .map(({ credential }) => credential)
        .sort((one, other) => effortOf(one, catalogue).hours[1] - effortOf(other, catalogue).hours[1])[0],
  );
  const badges = chosen.flatMap((badge) => badge ?? []);
  return badges.length < ways.length ? null : [...new Set(badges)];
}

function roadOf(
  credentials: readonly Credential[],
  person: string,
  ways: readonly (readonly Opening[])[],
  { catalogue, hoursPerWeek, judgement }: GapInput,
): Beside {
  const efforts = credentials.map((credential) => effortOf(credential, catalogue));
  const sum = (place: 0 | 1) => efforts.reduce((hours, effort) => hours + effort.hours[place], 0);
  const prices = efforts.map(({ costUsd }) => costUsd);
  const profile = judgement.profiles.find((one) => one.person.id === person);
  const pace = profile ? weeklyHours(profile, hoursPerWeek) : hoursPerWeek;
  const waits = credentials.map((credential) => daysToHold(daysFor(sum(1), pace), credential));
  const days = Math.max(...waits);
  const finish = Number.isFinite(days) ? addDays(judgement.dates.asOf, days) : null;
  const due = ways.flatMap((way) => way.map((opening) => opening.due)).sort()[0];
  return {
    credentials: credentials.map(({ id, name, type }) => ({ id, name, type })),
    hours: [sum(0), sum(1)],
    costUsd: prices.some((price) => price === null)
      ? null
      : prices.reduce<number>((all, one) => all + (one ?? 0), 0),
    finish,
    fits: finish !== null && due !== undefined && finish <= due,
  };
}
