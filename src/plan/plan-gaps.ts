import type { Credential } from '../catalogue/index.ts';
import type { PlanAction, Requirement, Unclosable } from '../domain/index.ts';
import { daysBetween, dueDay, isAskedOfTeam, type Profile } from '../match/index.ts';
import { type Step, schedule } from './actions.ts';
import { withBeside } from './beside.ts';
import { distinct, supportersOf } from './closers.ts';
import { effortOf } from './effort.ts';
import { daysToHold } from './exam-times.ts';
import type { GapInput } from './gap-input.ts';
import { type Opening, weeklyHours } from './openings.ts';
import { falls } from './slots.ts';
import { daysFor } from './study-calendar.ts';
import type { ChosenTeam } from './team.ts';
import type { Training } from './team-parts.ts';
import { lapsedWords, unclosableOf } from './unclosable.ts';

/**
 * The study that closes gaps: first what the solver chose, which fits; then, for each gap that is left, the nearest
 * person's way that comes too late and the badge that at least supports it, both said to be that.
 */
export function planGaps(input: GapInput): { plan: PlanAction[]; unclosable: Unclosable[] } {
  const left = leftOpen(input);
  const late = new Map(left.map((requirement) => [requirement.id, nearest(requirement, input)]));
  const plan = input.judgement.profiles.flatMap((profile) => {
    const steps = [...chosenSteps(profile, input), ...extraSteps(profile, left, late, input)];
    const hoursPerWeek = weeklyHours(profile, input.hoursPerWeek);
    const { asOf } = input.judgement.dates;
    return schedule(steps, { person: profile.person.id, asOf, hoursPerWeek, catalogue: input.catalogue });
  });
  const unclosable = left.map((requirement) =>
    unclosableOf(requirement, late.get(requirement.id) ?? null, input),
  );
  return { plan: withBeside(inOrder(plan, input.judgement.requirements), input), unclosable };
}

/** What the team does not meet, with or without the plan. */
function leftOpen({ judgement, chosen }: GapInput): Requirement[] {
  return judgement.requirements.filter(({ id }) => chosen.team.uncovered.includes(id));
}

/** What the solver chose for a person, by due day, prerequisites before what needs them. */
function chosenSteps(profile: Profile, input: GapInput): Step[] {
  const own = input.chosen.trainings.filter(({ person }) => person === profile.person.id);
  const openings = own.flatMap(({ credential }) => bestOpening(profile, credential, input));
  const isBefore = (one: Training, other: Training) =>
    openings.some(
      ({ closer, before }) =>
        closer.credential.id === other.credential && before.some(({ id }) => id === one.credential),
    );
  const ordered = [...own].sort(
    (one, other) =>
      one.due.localeCompare(other.due) ||
      Number(isBefore(other, one)) - Number(isBefore(one, other)) ||
      one.rank - other.rank,
  );
  return ordered.flatMap((training) => {
    const credential = input.catalogue.credentials.get(training.credential);
    return credential ? [stepOf(training, credential, profile, openings, input)] : [];
  });
}

function stepOf(
  training: Training,
  credential: Credential,
  profile: Profile,
  openings: readonly Opening[],
  input: GapInput,
): Step {
  const closes = closedBy(credential, profile, input);
  const follower = openings.find(({ before }) => before.includes(credential));
  const own = openings.find(
    ({ closer, requirement }) => closer.credential === credential && closes.includes(requirement),
  );
  const why =
    own === undefined
      ? `prerequisite of ${follower?.closer.credential.name ?? 'what follows'}`
      : `${own.closer.why}${also(closes)}${instead(closes, profile, input)}`;
  return { credential, closes, due: training.neededBy, satisfies: 'requirement', why };
}

/** Renewing is mostly less than earning: whoever could do so is named beside the study of somebody else. */
function instead(closes: readonly Requirement[], { person }: Profile, input: GapInput): string {
  const [lapsed] = closes.flatMap((requirement) => lapsedWords(requirement, input));
  return lapsed === undefined || lapsed.startsWith(person.name) ? '' : `; or instead, ${lapsed}`;
}

const also = (closes: readonly Requirement[]): string =>
  closes.length > 1 ? `; closes ${closes.length} requirements at once` : '';

/**
 * The requirements that the person, in the place given, does not meet now and meets with the credential. Where the
 * person earns two that would do, the better one counts.
 */
function closedBy(
  credential: Credential,
  profile: Profile,
  { judgement, chosen, openings, covered }: GapInput,
): Requirement[] {
  const { id } = profile.person;
  const seat = chosen.seats.find(({ person }) => person === id);
  const earned = new Set(chosen.trainings.filter(({ person }) => person === id).map((one) => one.credential));
  return judgement.requirements.filter((requirement) => {
    if (!isAskedOfTeam(requirement) || !seat || !falls(requirement, seat.slot)) return false;
    const isShort = (covered.get(requirement.id)?.needed ?? 1) > metNow(requirement, chosen);
    const way = openings
      .of(id, requirement.id)
      .find(({ fits, closer }) => fits && earned.has(closer.credential.id));
    return isShort && way?.closer.credential === credential;
  });
}

const metNow = ({ id }: Requirement, { team }: ChosenTeam): number =>
  team.members.filter(({ covers }) => covers.includes(id)).length;

function bestOpening(profile: Profile, credential: string, { judgement, openings }: GapInput): Opening[] {
  return judgement.requirements.flatMap(({ id }) =>
    openings
      .of(profile.person.id, id)
      .filter(({ fits, closer }) => fits && closer.credential.id === credential),
  );
}

/** After the study that fits: what supports a gap that stays open, then what would close it too late. */
function extraSteps(
  profile: Profile,
  left: readonly Requirement[],
  late: ReadonlyMap<string, Opening | null>,
  input: GapInput,
): Step[] {
  const mine = left.filter(({ id }) => late.get(id)?.person === profile.person.id);
  const supporting = mine.flatMap((requirement) => supportStep(requirement, profile, input));
  // What is only preferred is not worth a plan that fails; unclosable says why it stays open.
  const urgent = mine.filter(({ modality }) => modality === 'mandatory');
  const tooLate = urgent.flatMap((requirement) => lateSteps(late.get(requirement.id) ?? null));
  return distinct([...supporting, ...tooLate]);
}

function supportStep(requirement: Requirement, profile: Profile, input: GapInput): Step[] {
  const { dates } = input.judgement;
  const due = dueDay(requirement.due, dates).day;
  const hoursPerWeek = weeklyHours(profile, input.hoursPerWeek);
  const fitting = supportersOf(requirement, input.catalogue).filter(
    ({ credential }) =>
      !profile.held.some((held) => held.credential?.id === credential.id) &&
      !isGivenUp(profile, credential, input) &&
      daysToHold(daysFor(effortOf(credential, input.catalogue).hours[1], hoursPerWeek), credential) <=
        daysBetween(dates.asOf, due),
  );
  return fitting
    .slice(0, 1)
    .map(({ credential, satisfies, why }) => ({ credential, satisfies, why, due, closes: [requirement] }));
}

const isGivenUp = ({ person }: Profile, { id }: Credential, { dropped = [] }: GapInput): boolean =>
  dropped.some((one) => one.person === person.id && one.credential === id);

function lateSteps(opening: Opening | null): Step[] {
  if (opening === null) return [];
  const { closer, before, requirement, due } = opening;
  const first = before.map(
    (credential): Step => ({
      credential,
      closes: [],
      due,
      satisfies: 'requirement',
      why: `prerequisite of ${closer.credential.name}`,
    }),
  );
  return [
    ...first,
    {
      credential: closer.credential,
      closes: [requirement],
      due,
      satisfies: closer.satisfies,
      why: closer.why,
    },
  ];
}

/** Who comes nearest to closing it: a member of the team first, then the nearest to the subject, then the soonest. */
function nearest(requirement: Requirement, { judgement, chosen, openings }: GapInput): Opening | null {
  const members = new Set(
    chosen.seats.filter(({ slot }) => falls(requirement, slot)).map(({ person }) => person),
  );
  const ways = judgement.profiles.flatMap((profile) => {
    const [opening] = openings.of(profile.person.id, requirement.id);
    return opening && Number.isFinite(opening.days)
      ? [{ opening, isMember: members.has(profile.person.id) }]
      : [];
  });
  ways.sort(
    (one, other) =>
      Number(other.isMember) - Number(one.isMember) ||
      other.opening.affinity - one.opening.affinity ||
      one.opening.days - other.opening.days,
  );
  return ways[0]?.opening ?? null;
}

/** Mandatory gaps first, then by what is ready first. */
function inOrder(plan: readonly PlanAction[], requirements: readonly Requirement[]): PlanAction[] {
  const mandatory = new Set(
    requirements.filter(({ modality }) => modality === 'mandatory').map(({ id }) => id),
  );
  const urgency = ({ closes, fits }: PlanAction) =>
    Number(!fits) * 2 + Number(!closes.some((id) => mandatory.has(id)) && closes.length > 0);
  return plan
    .map((action, place) => ({ action, place }))
    .sort((one, other) => urgency(one.action) - urgency(other.action) || one.place - other.place)
    .map(({ action }) => action);
}
