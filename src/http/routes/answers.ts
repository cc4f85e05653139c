import { z } from 'zod';
import { daySchema, type Match, matchSchema } from '../../domain/index.ts';
import { buildAnswers, type House } from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
import { planSchema, shortlistSchema, teamAnswerSchema } from '../schemas.ts';
import { bidParams } from './bids.ts';

/** What a question may say differently from the bid. */
const answerQuery = z.strictObject({
  kickoff: daySchema.optional().describe("Judge on this day instead of the bid's kickoff."),
  hoursPerWeek: z.coerce
    .number()
    .min(0.5)
    .max(60)
    .optional()
    .describe('Hours a week that a person can study.'),
  budgetUsd: z.coerce.number().nonnegative().optional().describe('Most that the plan may cost.'),
});

interface Answer {
  path: string;
  id: string;
  summary: string;
  schema: z.ZodType;
  pick: (match: Match) => unknown;
}

const ANSWERS: readonly Answer[] = [
  {
    path: 'shortlist',
    id: 'getShortlist',
    summary: 'Who meets it: person by requirement, best first',
    schema: shortlistSchema,
    pick: ({ kickoff, requirements, shortlist }) => ({ kickoff, requirements, shortlist }),
  },
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

/** The answers for a bid: shortlist, team, plan, and all of it. */
export function answerRoutes(house: House): Route[] {
  return ANSWERS.map(({ path, id, summary, schema, pick }) =>
    route({
      method: 'get',
      path: `/bids/{bidId}/${path}`,
      id,
      summary,
      tag: 'answers',
      request: { params: bidParams, query: answerQuery },
      responses: { 200: { description: 'The answer.', schema } },
      handler: async ({ params, query }) => ok(pick(await buildAnswers(house, params.bidId, query))),
    }),
  );
}
