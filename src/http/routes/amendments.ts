import { z } from 'zod';
import {
  bidChangesSchema,
  changeDocument,
  documentChangeSchema,
  documentViewSchema,
  type House,
  showChanges,
} from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
import { answerQuery, wishOf } from './answers.ts';
import { bidParams } from './bids.ts';

const changesQuery = answerQuery.extend({
  amendment: z
    .string()
    .max(64)
    .optional()
    .describe('Id of the document whose changes to show; all amendments together where left out.'),
});

/** Amendments: which document takes the place of which, and what that changes. */
export function amendmentRoutes(house: House): Route[] {
  return [
    route({
      method: 'patch',
      path: '/documents/{documentId}',
      id: 'changeDocument',
      allows: 'contribute',
      summary: 'Say which document of its bid a document replaces',
      tag: 'amendments',
      request: { params: z.object({ documentId: z.string().max(64) }), body: documentChangeSchema },
      responses: { 200: { description: 'The document as it is now.', schema: documentViewSchema } },
      handler: async ({ params, body }) => ok(await changeDocument(house, params.documentId, body)),
    }),
    route({
      method: 'get',
      path: '/bids/{bidId}/changes',
      id: 'showChanges',
      allows: 'view',
      summary: 'Show what amendments add, change and remove, and what that does to the answers',
      tag: 'amendments',
      request: { params: bidParams, query: changesQuery },
      responses: { 200: { description: 'Before and after.', schema: bidChangesSchema } },
      async handler({ params, query: { amendment, ...query } }) {
        return ok(await showChanges(house, params.bidId, { amendment, ...wishOf(query) }));
      },
    }),
  ];
}
