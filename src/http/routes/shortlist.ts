import { z } from 'zod';
import { buildShortlist, type House } from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
import { shortlistSchema } from '../schemas.ts';
import { answerQuery, wishOf } from './answers.ts';
import { bidParams } from './bids.ts';

/** Rows of a page where nobody says: more than a page of the browser shows. */
const USUAL_ROWS = 200;
const MOST_ROWS = 1_000;

const shortlistQuery = answerQuery.extend({
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(USUAL_ROWS).describe('Rows of a page.'),
  cursor: z
    .string()
    .regex(/^\d{1,7}$/, 'must be the "next" of the page before')
    .optional()
    .describe('The "next" of the page before.'),
});

/** Who meets it, page by page: of ten thousand people nobody reads all. */
export function shortlistRoutes(house: House): Route[] {
  return [
    route({
      method: 'get',
      path: '/bids/{bidId}/shortlist',
      id: 'getShortlist',
      allows: 'view',
      summary: 'Who meets it: person by requirement, best first',
      tag: 'answers',
      request: { params: bidParams, query: shortlistQuery },
      responses: { 200: { description: 'One page of the people.', schema: shortlistSchema } },
      handler: async ({ params, query: { limit, cursor = '0', ...question } }) =>
        ok(await buildShortlist(house, params.bidId, wishOf(question), { limit, offset: Number(cursor) })),
    }),
  ];
}
