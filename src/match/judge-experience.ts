import type { Person, Requirement } from '../domain/index.ts';
import { daysBetween } from './days.ts';
import type { Profile } from './profile.ts';
import { shareOf } from './similar-words.ts';
import type { JudgedOn } from './validity.ts';
import { best, optionNames, type Verdict, verdict } from './verdict.ts';

/** Something in a person's record that tells of experience. */
interface Signal {
  /** What it is in: a role's name, a skill, a project's role, domain and skills. */
  subject: string;
  /** Null: the record gives none. */
  years: number | null;
  words: string;
}

/**
 * How much of what is asked must stand in a signal's words. A half lets "software development project management"
 * meet "Project Manager"; less would let any two managers meet.
 */
const ENOUGH_SHARED = 0.5;

/** Judges years of experience, and what they are in, by roles, skills, projects and title. */
export function judgeExperience(requirement: Requirement, profile: Profile, on: JudgedOn): Verdict {
  const { person } = profile;
  const verdicts = requirement.anyOf.map(({ name }) => judgeSubject(name, requirement, person, on));
  return best(verdicts) ?? verdict('missing', `nothing in the roster tells of ${optionNames(requirement)}`);
}

function judgeSubject(subject: string, requirement: Requirement, person: Person, on: JudgedOn): Verdict {
  const asked = requirement.years;
  if (shareOf(subject, '') === null) return byAllYears(asked, person);
  const near = signalsOf(person, on.asOf).filter(
    (signal) => (shareOf(subject, signal.subject) ?? 0) >= ENOUGH_SHARED,
  );
  const verdicts = near.map((signal) => judgeSignal(signal, asked, subject, person));
  return best(verdicts) ?? inWordsOnly(subject, asked, person);
}

function judgeSignal(signal: Signal, asked: number | null, subject: string, person: Person): Verdict {
  const isWhole = shareOf(subject, signal.subject) === 1;
  const rest = isWhole ? '' : `; near "${subject}", which is asked`;
  if (asked === null) return verdict(isWhole ? 'met' : 'related', signal.words + rest);
  if (signal.years === null) return careerYears(signal, asked, rest, isWhole, person);
  if (signal.years >= asked)
    return verdict(isWhole ? 'met' : 'related', `${signal.words}; ${asked} are asked${rest}`);
  return verdict(
    'related',
    `${signal.words}; ${asked} are asked, ${round(asked - signal.years)} short${rest}`,
  );
}

/** A role without its own years: the whole career stands in for it, and that is said. */
function careerYears(signal: Signal, asked: number, rest: string, isWhole: boolean, person: Person): Verdict {
  const all = person.yearsExperience;
  if (all === null) return verdict('related', `${signal.words}, years not stated; ${asked} are asked${rest}`);
  const words = `${signal.words}, ${all} years of experience in all; ${asked} are asked${rest}; confirm the years in this`;
  return verdict(isWhole && all >= asked ? 'met' : 'related', words);
}

function byAllYears(asked: number | null, { yearsExperience: all }: Person): Verdict {
  if (all === null) return verdict('missing', 'the roster gives no years of experience');
  if (asked === null || all >= asked)
    return verdict('met', `${all} years of experience${asked === null ? '' : `; ${asked} are asked`}`);
  return verdict('missing', `${all} years of experience; ${asked} are asked`);
}

function inWordsOnly(subject: string, asked: number | null, { yearsExperience: all }: Person): Verdict {
  const isLong = all !== null && asked !== null && all >= asked;
  return isLong
    ? verdict('related', `${all} years of experience; nothing in the roster says whether in "${subject}"`)
    : verdict('missing', `nothing in the roster tells of "${subject}"`);
}

function signalsOf(person: Person, asOf: string): Signal[] {
  return [
    ...person.roles.map(({ name, years }) => ({ subject: name, years, words: withYears(name, years) })),
    ...person.skills.map(({ name, years }) => ({ subject: name, years, words: withYears(name, years) })),
    ...projectSignals(person, asOf),
    ...(person.title === null ? [] : [{ subject: person.title, years: null, words: person.title }]),
  ];
}

/** Projects count one by one, and together where they overlap nowhere: the longest is what is safe to claim. */
function projectSignals({ projects }: Person, asOf: string): Signal[] {
  return projects.map(({ client, role, domain, skills, start, end }) => {
    const years =
      start === null ? null : round(Math.max(0, daysBetween(fullDay(start), fullDay(end ?? asOf))) / 365.25);
    const subject = [role, domain, ...skills].filter((part) => part !== null).join(' ');
    return { subject, years, words: withYears(`${role ?? 'project'} for ${client}`, years) };
  });
}

/** "2021" and "2021-05" as days, so that projects dated by month count. */
const fullDay = (day: string): string =>
  /^\d{4}$/.test(day) ? `${day}-01-01` : /^\d{4}-\d{2}$/.test(day) ? `${day}-01` : day;

const withYears = (words: string, years: number | null): string =>
  years === null ? words : `${words}, ${years} years`;
const round = (years: number): number => Math.round(years * 10) / 10;
