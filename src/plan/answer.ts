import type { Catalogue } from '../catalogue/index.ts';
import {
  bidDays,
  type CompanyProfileInput,
  companyProfileSchema,
  type DocumentSummary,
  type Extraction,
  type Match,
  type ParsedDocument,
  type Person,
  type ScoreWeightsInput,
  summarise,
  type TeamRulesInput,
  teamRulesSchema,
} from '../domain/index.ts';
import { addDays, bidDates, coverage, judge, shortlist } from '../match/index.ts';
import { type Dropped, type Openings, openingsOf } from './openings.ts';
import { planGaps } from './plan-gaps.ts';
import { slotsOf } from './slots.ts';
import { buildTeam } from './team.ts';

/** Study hours a week where neither roster nor caller says: the mission's five morning hours. */
export const DEFAULT_HOURS_PER_WEEK = 5;

/** Version of what reads and judges; results carry it beside the catalogue's. */
export const PIPELINE_VERSION = '0.4.0';

/** What an answer depends on. */
export interface AnswerInput {
  extraction: Extraction;
  /** Parsed documents or their summaries: only what the contract prints of them is used. */
  documents: readonly (ParsedDocument | DocumentSummary)[];
  people: readonly Person[];
  catalogue: Catalogue;
  /** ISO day of the kickoff; what names no day of its own is due then. */
  kickoff: string;
  /** Days of the other events, as far as they are known. */
  dates?: { proposal?: string | null; award?: string | null; end?: string | null };
  /** Study hours a week for people of whom the roster says nothing; 5 where left out. */
  hoursPerWeek?: number;
  /** Most that the plan may cost in list prices, USD; null or left out = no limit. */
  budgetUsd?: number | null;
  /** ISO day on which the answer is given and study may begin: the caller's today. */
  asOf: string;
  /** What is said of the team beyond the documents; left out = nothing. */
  rules?: TeamRulesInput | undefined;
  /** What the company itself holds; null or left out = its credentials are left for a person to check. */
  company?: CompanyProfileInput | null | undefined;
  /** Weights of the score that differ from the usual ones. */
  weights?: ScoreWeightsInput | undefined;
  /** Who asks and in which field, for domain experience. */
  client?: { name: string | null; domain: string | null } | null | undefined;
  /** What people were to earn and gave up: the plan does not ask it of them again. */
  dropped?: readonly Dropped[] | undefined;
}

/**
 * The whole story from requirements and roster to the contract's answer: judge every person, choose the team and its
 * study as one problem, put the study on the calendar, say what cannot be closed. Pure but for loading the solver;
 * the same input gives the same output.
 */
export async function answer(input: AnswerInput): Promise<Match> {
  const { extraction, catalogue } = input;
  const hoursPerWeek = input.hoursPerWeek ?? DEFAULT_HOURS_PER_WEEK;
  const { asOf, kickoff } = input;
  const dates = bidDays({ asOf, kickoff, ...input.dates }, extraction.schedule);
  const judgement = judge(extraction.requirements, input.people, catalogue, bidDates(asOf, kickoff, dates));
  const profile = input.company == null ? null : companyProfileSchema.parse(input.company);
  const company = profile === null ? null : { profile, catalogue };
  const covered = coverage(judgement, extraction.roles, company);
  const openings = openingsOf(judgement, { catalogue, hoursPerWeek, dropped: input.dropped });
  const slots = slotsOf(extraction.requirements, extraction.roles);
  const budgetUsd = input.budgetUsd ?? null;
  const rules = teamRulesSchema.parse(input.rules ?? {});
  const { roles } = extraction;
  const problem = { judgement, roles, slots, openings, catalogue, hoursPerWeek, budgetUsd, rules };
  const chosen = await buildTeam(problem, covered);
  const gaps = planGaps({
    judgement,
    chosen,
    covered,
    openings,
    catalogue,
    hoursPerWeek,
    dropped: input.dropped,
  });
  return {
    schema: 'muster.match/1',
    kickoff,
    dates,
    versions: { pipeline: PIPELINE_VERSION, catalogue: catalogue.version },
    documents: input.documents.map((document) => ('text' in document ? summarise(document) : document)),
    requirements: extraction.requirements.map((requirement) => ({
      ...requirement,
      coverage: covered.get(requirement.id) ?? { status: 'not-assessed', needed: 1, metBy: [] },
    })),
    shortlist: shortlist(judgement, closingWords(judgement.dates.asOf, openings), {
      ...(input.weights && { weights: input.weights }),
      client: input.client ?? null,
    }),
    team: chosen.team,
    ...gaps,
  };
}

/** "Vector Database Architecture Badge can be earned by 2026-12-01", for the shortlist's closable cells. */
export function closingWords(asOf: string, openings: Openings) {
  return (person: string, requirement: string): string | null => {
    const opening = openings.of(person, requirement).find(({ fits }) => fits);
    return opening
      ? `${opening.closer.credential.name} can be earned by ${addDays(asOf, opening.days)}`
      : null;
  };
}
