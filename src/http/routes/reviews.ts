import { z } from 'zod';
import {
  type House,
  keptReviewsSchema,
  listReviewHistory,
  reviewRequirements,
  reviewsInputSchema,
  undoInputSchema,
  undoneReviewsSchema,
  undoReviews,
} from '../../service/index.ts';
import { pageOf, pageQuery } from '../page-query.ts';
import { ok, type Route, route } from '../route.ts';
import { saidBy } from '../said-by.ts';
import { reviewPageSchema } from '../schemas.ts';
import { bidParams } from './bids.ts';

const PATH = '/bids/{bidId}/reviews';

/** What people change of the requirements that were read. */
export function reviewRoutes(house: House): Route[] {
  return [
    route({
      method: 'post',
      path: PATH,
      id: 'reviewRequirements',
      allows: 'contribute',
      summary: 'Accept, reject, edit, split, merge, add and note requirements, one or many at once',
      tag: 'reviews',
      request: { params: bidParams, body: reviewsInputSchema },
      responses: { 200: { description: 'All changes are kept.', schema: keptReviewsSchema } },
      handler: async ({ params, body, caller }) =>
        ok(await reviewRequirements(house, params.bidId, { ...body, who: saidBy(body.who, caller) })),
    }),
    route({
      method: 'get',
      path: PATH,
      id: 'listReviews',
      allows: 'view',
      summary: 'Every change of the requirements: what, who, when, and whether it was undone',
      tag: 'reviews',
      request: { params: bidParams, query: z.strictObject(pageQuery) },
      responses: { 200: { description: 'The oldest first.', schema: reviewPageSchema } },
      async handler({ params, query }) {
        const { version, changes: all } = await listReviewHistory(house, params.bidId);
        const { rows: changes, ...page } = pageOf(all, ({ id }) => String(id), query);
        return ok({ version, changes, ...page });
      },
    }),
    route({
      method: 'post',
      path: `${PATH}/undo`,
      id: 'undoReviews',
      allows: 'contribute',
      summary: 'Undo the last changes of the requirements, or given ones',
      tag: 'reviews',
      request: { params: bidParams, body: undoInputSchema },
      responses: { 200: { description: 'What was undone.', schema: undoneReviewsSchema } },
      handler: async ({ params, body, caller }) =>
        ok(await undoReviews(house, params.bidId, { ...body, who: saidBy(body.who, caller) })),
    }),
  ];
}
