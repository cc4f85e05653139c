import type { Catalogue } from '../catalogue/index.ts';
import type { Option, Person, Requirement } from '../domain/index.ts';
import { daysBetween } from './days.ts';
import { type Profile, skillIdsOf } from './profile.ts';
import { shareOf } from './similar-words.ts';
import type { JudgedOn } from './validity.ts';
import { best, optionNames, type Verdict, verdict } from './verdict.ts';

/** Something in a person's record that tells of experience. */
interface Signal {
  /** What it is in: a role's name, a skill, a project's role, domain and skills. */
  subject: string;
  /** Catalogue ids of a skill, with the broader ones; empty for anything else. */
  ids: ReadonlySet<string>;
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
export function judgeExperience(
  requirement: Requirement,
  profile: Profile,
  on: JudgedOn,
  catalogue: Catalogue,
): Verdict {
  const signals = signalsOf(profile, on.asOf);
  const verdicts = requirement.anyOf.map((option) =>
    judgeSubject(subjectOf(option, catalogue), requirement.years, signals, profile.person),
  );
  return best(verdicts) ?? verdict('missing', `nothing in the roster tells of ${optionNames(requirement)}`);
}

/** What experience is asked in: its words, and the skill that they name, where they name one. */
interface Subject {
  words: string;
  skill: string | null;
}

function subjectOf({ id, name }: Option, catalogue: Catalogue): Subject {
  const [first] = skillIdsOf(id ?? name, catalogue);
  return { words: name, skill: first ?? null };
}

function judgeSubject(
  subject: Subject,
  asked: number | null,
  signals: readonly Signal[],
  person: Person,
): Verdict {
  if (shareOf(subject.words, '') === null) return byAllYears(asked, person);
  const verdicts = signals
    .map((signal) => ({ signal, share: shareWith(signal, subject) }))
    .filter(({ share }) => share >= ENOUGH_SHARED)
    .map(({ signal, share }) => judgeSignal(signal, asked, share === 1 ? '' : subject.words, person));
  return best(verdicts) ?? inWordsOnly(subject.words, asked, person);
}

/** 1 where the signal is the skill that is asked or a narrower one, else the share of words alike. */
const shareWith = (signal: Signal, { words, skill }: Subject): number =>
  skill !== null && signal.ids.has(skill) ? 1 : (shareOf(words, signal.subject) ?? 0);

/** `near` is what is asked where the signal is only near it, and empty where it is the very thing. */
function judgeSignal(signal: Signal, asked: number | null, near: string, person: Person): Verdict {
  const isWhole = near === '';
  const rest = isWhole ? '' : `; near "${near}", which is asked`;
  if (asked === null) return verdict(isWhole ? 'met' : 'related', signal.words + rest);
  if (signal.years === null) return careerYears(signal, asked, rest, isWhole, person);
  if (signal.years >= asked)
    return verdict(isWhole ? 'met' : 'related', `${signal.words}; ${asked} are asked${rest}`);
  const short = round(asked - signal.years);
  return verdict('related', `${signal.words}; ${asked} are asked, ${short} short${rest}`);
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

function signalsOf({ person, skills }: Profile, asOf: string): Signal[] {
  const none = new Set<string>();
  const title =
    person.title === null ? [] : [{ subject: person.title, ids: none, years: null, words: person.title }];
  return [
    ...person.roles.map(({ name, years }) => ({
      subject: name,
      ids: none,
      years,
      words: withYears(name, years),
    })),
    ...skills.map(({ name, ids, years }) => ({ subject: name, ids, years, words: withYears(name, years) })),
    ...projectSignals(person, asOf),
    ...title,
  ];
}

/** Projects count one by one: they may overlap, so adding them up would claim too much. */
function projectSignals({ projects }: Person, asOf: string): Signal[] {
  return projects.map(({ client, role, domain, skills, start, end }) => {
    const years =
      start === null ? null : round(Math.max(0, daysBetween(fullDay(start), fullDay(end ?? asOf))) / 365.25);
    const subject = [role, domain, ...skills].filter((part) => part !== null).join(' ');
    return {
      subject,
      ids: new Set<string>(),
      years,
      words: withYears(`${role ?? 'project'} for ${client}`, years),
    };
  });
}

/** "2021" and "2021-05" as days, so that projects dated by month count. */
const fullDay = (day: string): string =>
  /^\d{4}$/.test(day) ? `${day}-01-01` : /^\d{4}-\d{2}$/.test(day) ? `${day}-01` : day;

const withYears = (words: string, years: number | null): string =>
  years === null ? words : `${words}, ${years} years`;
const round = (years: number): number => Math.round(years * 10) / 10;
