import { z } from 'zod';
import { demandGroup } from '../../access/index.ts';
import {
  archiveBid,
  bidChangeSchema,
  bidInputSchema,
  bidViewSchema,
  changeBid,
  createBid,
  getBid,
  getRequirements,
  type House,
  listBids,
  watchBid,
} from '../../service/index.ts';
import { type ServerEvent, sendEvents } from '../events.ts';
import { pageOf, pageQuery } from '../page-query.ts';
import { ok, type Route, route } from '../route.ts';
import { bidListSchema, extractionSchema } from '../schemas.ts';

export const bidParams = z.object({ bidId: z.string().max(64) });

const createBidRoute = (house: House) =>
  route({
    method: 'post',
    path: '/bids',
    id: 'createBid',
    allows: 'manage-bids',
    summary: 'Open a bid',
    tag: 'bids',
    request: { body: bidInputSchema },
    responses: { 201: { description: 'The new bid.', schema: bidViewSchema } },
    async handler({ caller, body, request }) {
      await demandGroup(house, caller, body.groupId);
      const bid = await createBid(house, body);
      return { status: 201, body: bid, headers: { Location: `${request.baseUrl}/bids/${bid.id}` } };
    },
  });

const listBidsRoute = (house: House) =>
  route({
    method: 'get',
    path: '/bids',
    id: 'listBids',
    allows: 'view',
    summary: 'List the bids, newest first',
    tag: 'bids',
    request: {
      query: z.strictObject({
        ...pageQuery,
        archived: z
          .enum(['yes', 'no'])
          .optional()
          .describe('Only bids in the archive, or only the others; all where left out.'),
      }),
    },
    responses: { 200: { description: 'All bids, or a page of them.', schema: bidListSchema } },
    async handler({ caller, query: { archived, ...query } }) {
      const all = await listBids(house, caller, archived === undefined ? undefined : archived === 'yes');
      const { rows: bids, ...page } = pageOf(all, ({ id }) => id, query);
      return ok({ bids, ...page });
    },
  });

const getBidRoute = (house: House) =>
  route({
    method: 'get',
    path: '/bids/{bidId}',
    id: 'getBid',
    allows: 'view',
    summary: 'Show a bid',
    tag: 'bids',
    request: { params: bidParams },
    responses: { 200: { description: 'The bid.', schema: bidViewSchema } },
    handler: async ({ params }) => ok(await getBid(house, params.bidId)),
  });

const changeBidRoute = (house: House) =>
  route({
    method: 'patch',
    path: '/bids/{bidId}',
    id: 'changeBid',
    allows: 'manage-bids',
    summary: 'Change facts of a bid',
    tag: 'bids',
    request: { params: bidParams, body: bidChangeSchema },
    responses: { 200: { description: 'The bid as it is now.', schema: bidViewSchema } },
    async handler({ caller, params, body }) {
      await demandGroup(house, caller, body.groupId);
      return ok(await changeBid(house, params.bidId, body));
    },
  });

const archiveRoutes = [
  { path: 'archive', id: 'archiveBid', isArchived: true, summary: 'Put a bid into the archive' },
  { path: 'unarchive', id: 'unarchiveBid', isArchived: false, summary: 'Take a bid out of the archive' },
].map(
  ({ path, id, isArchived, summary }) =>
    (house: House) =>
      route({
        method: 'post',
        path: `/bids/{bidId}/${path}`,
        id,
        allows: 'manage-bids',
        summary,
        tag: 'bids',
        request: { params: bidParams },
        responses: { 200: { description: 'The bid as it is now.', schema: bidViewSchema } },
        handler: async ({ params }) => ok(await archiveBid(house, params.bidId, isArchived)),
      }),
);

const watchBidRoute = (house: House) =>
  route({
    method: 'get',
    path: '/bids/{bidId}/events',
    id: 'watchBid',
    allows: 'view',
    summary: 'Follow the documents of a bid as server-sent events',
    tag: 'bids',
    request: { params: bidParams },
    responses: {
      200: {
        description:
          'Events of type "document": first every document as it is, then each as often as it changes. A client that comes back is told all again, so it misses nothing.',
        type: 'text/event-stream',
      },
    },
    async handler({ params }) {
      // An unknown bid is an ordinary problem, not a stream that breaks off.
      await getBid(house, params.bidId);
      return {
        write: (response) => sendEvents(response, (gone) => documentEvents(house, params.bidId, gone)),
      };
    },
  });

const getRequirementsRoute = (house: House) =>
  route({
    method: 'get',
    path: '/bids/{bidId}/requirements',
    id: 'getRequirements',
    allows: 'view',
    summary: 'What the documents of a bid demand together, each demand with its words and page',
    tag: 'bids',
    request: { params: bidParams },
    responses: { 200: { description: 'muster.extraction/1', schema: extractionSchema } },
    handler: async ({ params }) => ok(await getRequirements(house, params.bidId)),
  });

async function* documentEvents(house: House, bidId: string, gone: AbortSignal): AsyncGenerator<ServerEvent> {
  for await (const documents of watchBid(house, bidId, gone))
    for (const document of documents)
      yield { event: 'document', id: `${document.id}@${document.updatedAt}`, data: document };
}

/** Bids: open, list, change, archive, watch, and what their documents demand. */
export function bidRoutes(house: House): Route[] {
  return [
    createBidRoute,
    listBidsRoute,
    getBidRoute,
    changeBidRoute,
    ...archiveRoutes,
    watchBidRoute,
    getRequirementsRoute,
  ].map((declared) => declared(house));
}
