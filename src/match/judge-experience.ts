import type { Catalogue } from '../catalogue/index.ts';
import type { Option, Person, Requirement } from '../domain/index.ts';
import { daysBetween } from './days.ts';
import { judgeParts } from './judge-parts.ts';
import { type Profile, skillIdsOf } from './profile.ts';
import { rememberFor } from './remember.ts';
import { round, type Signal, standingOf, withYears } from './signal.ts';
import { shareOf } from './similar-words.ts';
import { broaderToo, type SkillParts, skillPartsOf } from './skill-parts.ts';
import type { JudgedOn } from './validity.ts';
import { best, optionNames, type Verdict, verdict } from './verdict.ts';

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
  const signals = signalsOf(profile, on.asOf, catalogue);
  const verdicts = requirement.anyOf.map((option) =>
    judgeSubject(subjectOf(option, catalogue)(option.name), requirement.years, signals, profile.person),
  );
  return best(verdicts) ?? verdict('missing', `nothing in the roster tells of ${optionNames(requirement)}`);
}

/** What experience is asked in: its words, and the skill that they name, where they name one. */
interface Subject {
  words: string;
  skill: string | null;
  /** "building machine learning systems in Python" names two. */
  parts: SkillParts;
  nameOf: (skill: string) => string;
}

const subjectOf = rememberFor((name, { id }: Option, catalogue): Subject => {
  const [first] = skillIdsOf(id ?? name, catalogue);
  return {
    words: name,
    skill: first ?? null,
    parts: skillPartsOf(name, catalogue),
    nameOf: (skill) => catalogue.skills.get(skill)?.name ?? skill,
  };
});

function judgeSubject(
  subject: Subject,
  asked: number | null,
  signals: readonly Signal[],
  person: Person,
): Verdict {
  if (shareOf(subject.words, '') === null) return byAllYears(asked, person);
  const verdicts: Verdict[] = [];
  // A plain loop: most signals of a large roster have nothing to do with what is asked.
  for (const signal of signals) {
    const share = shareWith(signal, subject);
    if (share >= ENOUGH_SHARED)
      verdicts.push(judgeSignal(signal, asked, share === 1 ? '' : subject.words, person));
  }
  const together = judgeParts(subject, asked, signals, person);
  if (together !== null) verdicts.push(together);
  return best(verdicts) ?? inWordsOnly(subject.words, asked, person);
}

/** 1 where the signal is the skill that is asked or a narrower one, else the share of words alike. */
const shareWith = (signal: Signal, { words, skill }: Subject): number =>
  skill !== null && signal.ids.has(skill) ? 1 : (shareOf(words, signal.subject) ?? 0);

/** `near` is what is asked where the signal is only near it, and empty where it is the very thing. */
function judgeSignal(signal: Signal, asked: number | null, near: string, person: Person): Verdict {
  const { isEnough, words, short, confirm } = standingOf(signal, asked, person);
  const wanted = asked === null ? '' : `; ${asked} are asked${short}`;
  const rest = near === '' ? '' : `; near "${near}", which is asked`;
  return verdict(isEnough && near === '' ? 'met' : 'related', words + wanted + rest + confirm);
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

/** The last that were asked for of each person: the same for every requirement. */
const signalsKept = new WeakMap<Profile, { asOf: string; signals: readonly Signal[] }>();

function signalsOf(profile: Profile, asOf: string, catalogue: Catalogue): readonly Signal[] {
  const kept = signalsKept.get(profile);
  if (kept?.asOf === asOf) return kept.signals;
  const signals = findSignals(profile, asOf, catalogue);
  signalsKept.set(profile, { asOf, signals });
  return signals;
}

function findSignals({ person, skills }: Profile, asOf: string, catalogue: Catalogue): Signal[] {
  const idsIn = (words: string) => broaderToo(skillPartsOf(words, catalogue).skills.flat(), catalogue);
  const title =
    person.title === null
      ? []
      : [{ subject: person.title, ids: idsIn(person.title), years: null, words: person.title }];
  return [
    ...person.roles.map(({ name, years }) => ({
      subject: name,
      ids: idsIn(name),
      years,
      words: withYears(name, years),
    })),
    ...skills.map(({ name, ids, years }) => ({ subject: name, ids, years, words: withYears(name, years) })),
    ...projectSignals(person, asOf, idsIn),
    ...title,
  ];
}

/** Projects count one by one: they may overlap, so adding them up would claim too much. */
function projectSignals(
  { projects }: Person,
  asOf: string,
  idsIn: (words: string) => ReadonlySet<string>,
): Signal[] {
  return projects.map(({ client, role, domain, skills, start, end }) => {
    const years =
      start === null ? null : round(Math.max(0, daysBetween(fullDay(start), fullDay(end ?? asOf))) / 365.25);
    const subject = [role, domain, ...skills].filter((part) => part !== null).join(' ');
    return {
      subject,
      ids: idsIn(subject),
      years,
      words: withYears(`${role ?? 'project'} for ${client}`, years),
    };
  });
}

/** "2021" and "2021-05" as days, so that projects dated by month count. */
const fullDay = (day: string): string =>
  /^\d{4}$/.test(day) ? `${day}-01-01` : /^\d{4}-\d{2}$/.test(day) ? `${day}-01` : day;
