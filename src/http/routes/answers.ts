import { z } from 'zod';
import {
  daySchema,
  type Match,
  matchSchema,
  scoreWeightsSchema,
  teamRulesSchema,
} from '../../domain/index.ts';
import {
  type AnswerWish,
  bidCoverageSchema,
  buildAnswers,
  getBidCoverage,
  type House,
} from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
import { planSchema, teamAnswerSchema } from '../schemas.ts';
import { bidParams } from './bids.ts';

/** A limit; "none" lifts the one that the bid has. */
const limit = (number: z.ZodType<number>) =>
  z
    .union([z.literal('none').transform(() => null), number], { error: 'a number from 0, or "none"' })
    .optional();
const amount = limit(z.coerce.number().nonnegative());
const words = z
  .string()
  .transform((text) =>
    text
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )
  .optional();

/** What a question may say differently from the bid. */
export const answerQuery = z.strictObject({
  kickoff: daySchema.optional().describe("Judge on this day instead of the bid's kickoff."),
  hoursPerWeek: z.coerce
    .number()
    .min(0.5)
    .max(60)
    .optional()
    .describe('Hours a week that a person can study.'),
  budgetUsd: amount.describe('Most that the plan may cost; "none": no limit, as for the amounts below.'),
  rateCeilingUsdPerHour: amount.describe('Most that one person may be charged at an hour.'),
  hourlyBudgetUsd: amount.describe('Most that the team may cost an hour.'),
  rolesEach: z.coerce.number().int().min(1).max(5).optional().describe('Roles that one person may hold.'),
  mostSubcontractors: limit(z.coerce.number().int().nonnegative()).describe(
    'Most people of other employers in the team.',
  ),
  freePercent: limit(z.coerce.number().min(0).max(100)).describe('Least share of full time to be free.'),
  clearance: z
    .string()
    .transform((name) => (name === 'none' ? null : name))
    .optional()
    .describe('Clearance that every member must hold; "none": none.'),
  location: words.describe('Places, one of which a person must be at; separated by semicolons.'),
  lockIn: words.describe(
    'Ids of people who must be in the team, each with a role where it must be that one ("P01 as Project Manager"); ' +
      'separated by semicolons; ";" alone: nobody must.',
  ),
  lockOut: words.describe(
    'Ids of people who must not be; separated by semicolons; ";" alone: everybody may.',
  ),
  study: teamRulesSchema.shape.study.unwrap().optional(),
  weights: z
    .string()
    .transform((text) => text.split(';').map((one) => one.split(':').map((part) => part.trim())))
    .transform((pairs) => Object.fromEntries(pairs.map(([part, weight]) => [part, Number(weight)])))
    .pipe(scoreWeightsSchema.partial())
    .optional()
    .describe('Weights of the score that differ from the usual ones: "cost:20;domain:0".'),
});

/** The question as the service takes it: what speaks of the team is put together as its rules. */
export function wishOf(query: z.infer<typeof answerQuery>): AnswerWish {
  const { kickoff, hoursPerWeek, budgetUsd, weights, location, lockIn, lockOut, ...limits } = query;
  const given = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
  const rules = {
    ...given,
    ...(location && { locations: location }),
    ...(lockIn && { lockedIn: lockIn.map(lockOf) }),
    ...(lockOut && { lockedOut: lockOut }),
  };
  return { kickoff, hoursPerWeek, budgetUsd, weights, ...(Object.keys(rules).length > 0 && { rules }) };
}

/** "P01 as Project Manager" */
function lockOf(words: string): { person: string; role: string | null } {
  const [person = words, role] = words.split(/ as (.*)/s);
  return { person: person.trim(), role: role?.trim() || null };
}

interface Answer {
  path: string;
  id: string;
  summary: string;
  schema: z.ZodType;
  pick: (match: Match) => unknown;
}

const ANSWERS: readonly Answer[] = [
  {
    path: 'team',
    id: 'getTeam',
    summary: 'Which team is best: solved, with its proof',
    schema: teamAnswerSchema,
    pick: ({ kickoff, team }) => ({ kickoff, team }),
  },
  {
    path: 'plan',
    id: 'getPlan',
    summary: 'What closes the rest before kickoff, and what cannot be closed',
    schema: planSchema,
    pick: ({ kickoff, plan, unclosable }) => ({ kickoff, plan, unclosable }),
  },
  {
    path: 'match',
    id: 'getMatch',
    summary: 'Requirements with coverage, shortlist, team and plan in one answer',
    schema: matchSchema,
    pick: (match) => match,
  },
];

const coverageRoute = (house: House) =>
  route({
    method: 'get',
    path: '/bids/{bidId}/coverage',
    id: 'getBidCoverage',
    allows: 'view',
    summary:
      'How many mandatory requirements are met, can be met in time, or are missing; without solving a team',
    tag: 'answers',
    request: { params: bidParams },
    responses: { 200: { description: 'The answer.', schema: bidCoverageSchema } },
    handler: async ({ params }) => ok(await getBidCoverage(house, params.bidId)),
  });

/** The answers for a bid: coverage, team, plan, and all of it. */
export function answerRoutes(house: House): Route[] {
  const answers = ANSWERS.map(({ path, id, summary, schema, pick }) =>
    route({
      method: 'get',
      path: `/bids/{bidId}/${path}`,
      id,
      allows: 'view',
      summary,
      tag: 'answers',
      request: { params: bidParams, query: answerQuery },
      responses: { 200: { description: 'The answer.', schema } },
      handler: async ({ params, query }) => ok(pick(await buildAnswers(house, params.bidId, wishOf(query)))),
    }),
  );
  return [coverageRoute(house), ...answers];
}
