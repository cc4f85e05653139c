import type { Catalogue } from '../catalogue/index.ts';
import {
  bidDays,
  type CoveredRequirement,
  companyProfileSchema,
  type Person,
  type ShortlistRow,
} from '../domain/index.ts';
import {
  bidDates,
  byMerit,
  coverage,
  type Judgement,
  judge,
  type Place,
  type Profile,
  placesOf,
  shortlist,
} from '../match/index.ts';
import { type AnswerInput, closingWords, DEFAULT_HOURS_PER_WEEK } from './answer.ts';
import { closableTest } from './closable.ts';
import { openingsOf } from './openings.ts';

/** What a shortlist is made of: an answer's input without the people. */
export type ShortlistQuestion = Omit<AnswerInput, 'people' | 'catalogue'>;

/** Everybody in order, best first, and how far they meet each requirement together. */
export interface Ranking {
  order: readonly string[];
  requirements: readonly CoveredRequirement[];
  /** Most that anybody costs an hour, USD: the score of cost goes by it. */
  dearest: number;
}

/** People whose cells are held at once: a million cells with their words would take a gigabyte. */
const AT_ONCE = 200;

/** Judges everybody and keeps their order alone; the rows of a page are made anew by `rowsOf`. */
export function rankPeople(
  question: ShortlistQuestion,
  people: readonly Person[],
  catalogue: Catalogue,
): Ranking {
  const dearest = people.reduce((most, { costUsdPerHour }) => Math.max(most, costUsdPerHour ?? 0), 0);
  const met = new Map<string, Set<string>>();
  const places: Place[] = [];
  const profiles: Profile[] = [];
  const nobody = judged(question, [], catalogue);
  const closes = closableTest(
    question.extraction.requirements,
    nobody.dates,
    openingOptions(question, catalogue),
  );
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const judgement = judged(question, people.slice(from, from + AT_ONCE), catalogue);
    const byId = new Map(judgement.profiles.map((profile) => [profile.person.id, profile]));
    const closesFor = (person: string, requirement: string) => {
      const profile = byId.get(person);
      return profile !== undefined && closes(profile, requirement);
    };
    profiles.push(...judgement.profiles);
    noteMet(met, judgement);
    places.push(...placesOf(judgement, closesFor, scoreOptions(question, dearest)));
  }
  places.sort(byMerit);
  return {
    order: places.map(({ person }) => person.id),
    requirements: covered(question, met, nobody, profiles, catalogue),
    dearest,
  };
}

/** The rows of these people, in their order. */
export function rowsOf(
  question: ShortlistQuestion,
  people: readonly Person[],
  { dearest }: Pick<Ranking, 'dearest'>,
  catalogue: Catalogue,
): ShortlistRow[] {
  const judgement = judged(question, people, catalogue);
  const openings = openingsOf(judgement, openingOptions(question, catalogue));
  const closing = closingWords(judgement.dates.asOf, openings);
  return shortlist(judgement, closing, scoreOptions(question, dearest));
}

const openingOptions = (
  { hoursPerWeek = DEFAULT_HOURS_PER_WEEK, dropped }: ShortlistQuestion,
  catalogue: Catalogue,
) => ({ catalogue, hoursPerWeek, dropped });

const scoreOptions = ({ weights, client = null }: ShortlistQuestion, dearest: number) => ({
  ...(weights && { weights }),
  client,
  dearest,
});

function judged(question: ShortlistQuestion, people: readonly Person[], catalogue: Catalogue): Judgement {
  const { asOf, kickoff, extraction } = question;
  const dates = bidDays({ asOf, kickoff, ...question.dates }, extraction.schedule);
  return judge(extraction.requirements, people, catalogue, bidDates(asOf, kickoff, dates));
}

function noteMet(met: Map<string, Set<string>>, judgement: Judgement): void {
  for (const { person } of judgement.profiles)
    for (const { requirement, status } of judgement.cellsOf(person.id))
      if (status === 'met') met.set(requirement, (met.get(requirement) ?? new Set()).add(person.id));
}

/** Coverage asks of every cell only whether it is met. */
function covered(
  { extraction, company }: ShortlistQuestion,
  met: ReadonlyMap<string, ReadonlySet<string>>,
  nobody: Judgement,
  profiles: readonly Profile[],
  catalogue: Catalogue,
): CoveredRequirement[] {
  const judgement: Judgement = {
    ...nobody,
    profiles,
    cell: (person, requirement) =>
      met.get(requirement)?.has(person) ? { requirement, status: 'met', why: '', holding: null } : undefined,
  };
  const profile = company == null ? null : { profile: companyProfileSchema.parse(company), catalogue };
  const covers = coverage(judgement, extraction.roles, profile);
  return extraction.requirements.map((requirement) => ({
    ...requirement,
    coverage: covers.get(requirement.id) ?? { status: 'not-assessed', needed: 1, metBy: [] },
  }));
}
