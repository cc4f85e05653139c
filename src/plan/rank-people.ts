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
  placesOf,
  shortlist,
} from '../match/index.ts';
import { type AnswerInput, closingWords, DEFAULT_HOURS_PER_WEEK } from './answer.ts';
import { closableTest } from './closable.ts';
import { judgeInParts } from './judge-in-parts.ts';
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

/** Judges everybody and keeps their order alone; the rows of a page are made anew by `rowsOf`. */
export function rankPeople(
  question: ShortlistQuestion,
  people: readonly Person[],
  catalogue: Catalogue,
): Ranking {
  const dearest = people.reduce((most, { costUsdPerHour }) => Math.max(most, costUsdPerHour ?? 0), 0);
  const places: Place[] = [];
  const closes = closableTest(
    question.extraction.requirements,
    judged(question, [], catalogue).dates,
    openingOptions(question, catalogue),
  );
  const everybody = judgeInParts(
    people,
    (some) => judged(question, some, catalogue),
    (judgement) => {
      const byId = new Map(judgement.profiles.map((profile) => [profile.person.id, profile]));
      const closesFor = (person: string, requirement: string) => {
        const profile = byId.get(person);
        return profile !== undefined && closes(profile, requirement);
      };
      places.push(...placesOf(judgement, closesFor, scoreOptions(question, dearest)));
    },
  );
  places.sort(byMerit);
  return {
    order: places.map(({ person }) => person.id),
    requirements: covered(question, everybody, catalogue),
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

function covered(
  { extraction, company }: ShortlistQuestion,
  everybody: Judgement,
  catalogue: Catalogue,
): CoveredRequirement[] {
  const profile = company == null ? null : { profile: companyProfileSchema.parse(company), catalogue };
  const covers = coverage(everybody, extraction.roles, profile);
  return extraction.requirements.map((requirement) => ({
    ...requirement,
    coverage: covers.get(requirement.id) ?? { status: 'not-assessed', needed: 1, metBy: [] },
  }));
}
