import type { Catalogue, Credential } from '../catalogue/index.ts';
import type { Cell, Requirement } from '../domain/index.ts';
import {
  daysBetween,
  dueDay,
  isAskedOfTeam,
  isHeld,
  isHeldOn,
  type Judgement,
  type Profile,
  shareOf,
} from '../match/index.ts';
import { type Closer, closersOf } from './closers.ts';
import { effortOf } from './effort.ts';
import { daysToHold, examTimesOf } from './exam-times.ts';
import { missingBefore } from './prerequisites.ts';
import { daysFor } from './study-calendar.ts';

/** One way in which one person could close one requirement. */
export interface Opening {
  person: string;
  requirement: Requirement;
  closer: Closer;
  /** Prerequisites that the person lacks, in the order in which they must be earned. */
  before: readonly Credential[];
  /** Hours of all of them at the high end: what is promised must hold. */
  hours: number;
  /** Days from today to holding it, with booking an exam and issuing; infinite for who cannot study. */
  days: number;
  /** Days of them after the exam. */
  waitDays: number;
  /** The day the requirement is due. */
  due: string;
  /** True when this alone, begun today, is finished by then. */
  fits: boolean;
  /** How near the person is: 3 renews or succeeds what they held, 2 knows the subject, 1 works in the field, 0 else. */
  affinity: 0 | 1 | 2 | 3;
  /** Place among the person's ways to close it: 0 is the best. */
  rank: number;
}

/** Every way to close what is not met, by person and requirement. */
export interface Openings {
  /** Best first. */
  of(person: string, requirement: string): readonly Opening[];
}

/** What openings are found with. */
export interface OpeningOptions {
  catalogue: Catalogue;
  /** Study hours a week of people for whom the roster says nothing. */
  hoursPerWeek: number;
  /** What people gave up: it is not asked of them again. */
  dropped?: readonly Dropped[] | undefined;
}

/** A credential that a person was to earn and gave up. */
export interface Dropped {
  person: string;
  credential: string;
}

/** Finds every way to close every cell that is not met. */
export function openingsOf(judgement: Judgement, options: OpeningOptions): Openings {
  const found = new Map<string, Map<string, readonly Opening[]>>();
  const asked = judgement.requirements.filter(isAskedOfTeam);
  for (const requirement of asked) {
    const closers = closersOf(requirement, options.catalogue);
    if (closers.length === 0) continue;
    for (const profile of judgement.profiles) {
      const cell = judgement.cell(profile.person.id, requirement.id);
      if (cell === undefined || cell.status === 'met') continue;
      const own = found.get(profile.person.id) ?? new Map<string, readonly Opening[]>();
      found.set(profile.person.id, own);
      own.set(requirement.id, openPerson(profile, cell, requirement, closers, judgement, options));
    }
  }
  return { of: (person, requirement) => found.get(person)?.get(requirement) ?? NONE };
}

/** Hours a week that a person studies. */
export const weeklyHours = ({ person }: Profile, hoursPerWeek: number): number =>
  person.studyHoursPerWeek ?? hoursPerWeek;

const NONE: readonly Opening[] = [];

function openPerson(
  profile: Profile,
  cell: Cell,
  requirement: Requirement,
  closers: readonly Closer[],
  { dates }: Judgement,
  { catalogue, hoursPerWeek, dropped = [] }: OpeningOptions,
): Opening[] {
  const givenUp = dropped.filter(({ person }) => person === profile.person.id);
  const isGivenUp = ({ id }: Credential) => givenUp.some(({ credential }) => credential === id);
  const due = dueDay(requirement.due, dates).day;
  const daysLeft = daysBetween(dates.asOf, due);
  // What is held and lapses before it is due is renewed, not studied for: unclosable.ts offers that.
  const toEarn = closers.filter(({ credential }) => !holdsOn(dates.asOf, credential, profile));
  const openings = toEarn.map((listed, place) => {
    const closer = { ...listed, why: renewalWords(listed.credential, profile) ?? listed.why };
    const before = missingBefore(closer.credential, profile, dates.asOf, catalogue);
    const hours = [...before, closer.credential].reduce(
      (sum, one) => sum + effortOf(one, catalogue).hours[1],
      0,
    );
    const days = daysToHold(daysFor(hours, weeklyHours(profile, hoursPerWeek)), closer.credential);
    const affinity = affinityOf(closer.credential, profile, cell);
    return {
      person: profile.person.id,
      requirement,
      closer,
      before,
      hours,
      days,
      waitDays: examTimesOf(closer.credential).issueDays,
      due,
      fits: days <= daysLeft,
      affinity,
      rank: place,
    };
  });
  // The successor of what the person held comes before anything else on a list, then what fits, then the list's order.
  const possible =
    givenUp.length === 0
      ? openings
      : openings.filter(({ closer, before }) => ![...before, closer.credential].some(isGivenUp));
  const ordered = possible.sort(
    (one, other) =>
      Number(other.fits) - Number(one.fits) ||
      Number(other.affinity === 3) - Number(one.affinity === 3) ||
      one.before.length - other.before.length ||
      one.rank - other.rank,
  );
  return ordered.map((opening, rank) => ({ ...opening, rank }));
}

function affinityOf(
  credential: Credential,
  { person, held, skills }: Profile,
  cell: Cell,
): Opening['affinity'] {
  const owned = held.flatMap((one) => one.credential ?? []);
  if (owned.some((one) => one.id === credential.id || one.replacedBy.includes(credential.id))) return 3;
  if (cell.status === 'related') return 2;
  const subject = credential.skills.join(' ');
  if (skills.some(({ name }) => shareOf(name, subject) === 1)) return 2;
  const field = `${credential.name} ${subject} ${credential.domain.join(' ')}`;
  const isNear = [person.title ?? '', ...person.roles.map(({ name }) => name)].some(
    (words) => (shareOf(words, field) ?? 0) >= 0.5,
  );
  if (isNear || owned.some((one) => one.domain.some((domain) => credential.domain.includes(domain))))
    return 1;
  return 0;
}

/** True where the person holds it on this day. */
export const holdsOn = (day: string, credential: Credential, { held }: Profile): boolean =>
  held.some((one) => one.credential?.id === credential.id && isHeldOn(one.holding, day));

/** "earns again the one that expired 2026-02-01", "already in progress", "the successor of …"; null for what is new. */
function renewalWords(credential: Credential, { held }: Profile): string | null {
  const same = held.find((one) => one.credential?.id === credential.id && isHeld(one.holding));
  if (same) return `earns again the one that expired ${same.holding.expires}`;
  if (held.some((one) => one.credential?.id === credential.id && one.holding.status === 'in-progress'))
    return 'already in progress';
  const earlier = held
    .flatMap((one) => one.credential ?? [])
    .find(({ replacedBy }) => replacedBy.includes(credential.id));
  if (!earlier) return null;
  const day = earlier.statusDate === null ? '' : ` on ${earlier.statusDate}`;
  return `the successor of ${earlier.name}, which this person held and which ${earlier.status}${day}`;
}
