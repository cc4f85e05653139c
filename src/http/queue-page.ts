import { z } from 'zod';
import {
  failureListSchema,
  type House,
  listFailures,
  queueStateSchema,
  retriedSchema,
  retryFailures,
  retryWishSchema,
  showQueue,
} from '../service/index.ts';
import { ok, type Route, route } from './route.ts';

const failurePage = z.strictObject({
  code: z.string().max(64).optional().describe('Only what failed with this code.'),
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('Most rows of the answer.'),
  offset: z.coerce.number().int().nonnegative().default(0).describe('Rows to pass over.'),
});

/** What an administrator sees of the queue, and does about what failed. */
export function queueRoutes(house: House): Route[] {
  return [
    route({
      method: 'get',
      path: '/queue',
      id: 'getQueue',
      allows: 'administer',
      summary: 'How the queue and its workers stand',
      tag: 'operation',
      request: {},
      responses: { 200: { description: 'Jobs, workers, documents and failures.', schema: queueStateSchema } },
      handler: async () => ok(await showQueue(house)),
    }),
    route({
      method: 'get',
      path: '/queue/failures',
      id: 'listFailures',
      allows: 'administer',
      summary: 'List the documents that could not be read, the latest first',
      tag: 'operation',
      request: { query: failurePage },
      responses: { 200: { description: 'One page of them.', schema: failureListSchema } },
      handler: async ({ query }) => ok(await listFailures(house, query)),
    }),
    route({
      method: 'post',
      path: '/queue/failures/retry',
      id: 'retryFailures',
      allows: 'administer',
      summary: 'Read failed documents again: some, those with one code, or all',
      tag: 'operation',
      request: { body: retryWishSchema },
      responses: { 202: { description: 'They are on their way again.', schema: retriedSchema } },
      handler: async ({ body }) => ({ status: 202, body: { retried: await retryFailures(house, body) } }),
    }),
  ];
}
