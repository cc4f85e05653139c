import { z } from 'zod';
import {
  type House,
  listProgress,
  progressInputSchema,
  progressListSchema,
  progressViewSchema,
  takeStep,
} from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
import { bidParams } from './bids.ts';

const stepParams = bidParams.extend({
  personId: z.string().max(200),
  credentialId: z.string().max(200),
});

/** The progress of a bid's plan. */
export function progressRoutes(house: House): Route[] {
  return [
    route({
      method: 'get',
      path: '/bids/{bidId}/progress',
      id: 'listProgress',
      allows: 'view',
      summary: 'List where the actions of the plan stand that somebody touched',
      tag: 'progress',
      request: { params: bidParams },
      responses: { 200: { description: 'By person and credential.', schema: progressListSchema } },
      handler: async ({ params }) => ok({ progress: await listProgress(house, params.bidId) }),
    }),
    route({
      method: 'put',
      path: '/bids/{bidId}/progress/{personId}/{credentialId}',
      id: 'takeStep',
      allows: 'contribute',
      summary: 'Say where an action of the plan stands; what is earned becomes a holding of the person',
      tag: 'progress',
      request: { params: stepParams, body: progressInputSchema },
      responses: { 200: { description: 'Where it stands now.', schema: progressViewSchema } },
      handler: async ({ params, body }) => ok(await takeStep(house, params, body)),
    }),
  ];
}
