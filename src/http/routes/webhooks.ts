import { z } from 'zod';
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  deliveryPageSchema,
  deliveryViewSchema,
  type House,
  listDeliveries,
  listWebhooks,
  newWebhookSchema,
  testWebhook,
  webhookChangeSchema,
  webhookInputSchema,
  webhookListSchema,
  webhookViewSchema,
} from '../../service/index.ts';
import { pageQuery } from '../page-query.ts';
import { ok, type Route, route } from '../route.ts';

const params = z.object({ webhookId: z.string().max(64) });
const PATH = '/webhooks/{webhookId}';
const LOG_PAGE = 50;

const listRoute = (house: House) =>
  route({
    method: 'get',
    path: '/webhooks',
    id: 'listWebhooks',
    allows: 'administer',
    summary: 'List the addresses that are told of events',
    tag: 'webhooks',
    request: {},
    responses: {
      200: { description: 'The oldest first, without their secrets.', schema: webhookListSchema },
    },
    handler: async () => ok({ webhooks: await listWebhooks(house) }),
  });

const createRoute = (house: House) =>
  route({
    method: 'post',
    path: '/webhooks',
    id: 'createWebhook',
    allows: 'administer',
    summary: 'Have an address told of events, signed by a secret that is shown this once',
    tag: 'webhooks',
    hasSecretAnswer: true,
    request: { body: webhookInputSchema },
    responses: { 201: { description: 'The address, with its secret.', schema: newWebhookSchema } },
    handler: async ({ body }) => ({ status: 201, body: await createWebhook(house, body) }),
  });

const changeRoute = (house: House) =>
  route({
    method: 'patch',
    path: PATH,
    id: 'changeWebhook',
    allows: 'administer',
    summary: 'Change an address or its events, pause it, go on with it',
    tag: 'webhooks',
    request: { params, body: webhookChangeSchema },
    responses: { 200: { description: 'The address as it is now.', schema: webhookViewSchema } },
    handler: async ({ params: { webhookId }, body }) => ok(await changeWebhook(house, webhookId, body)),
  });

const deleteRoute = (house: House) =>
  route({
    method: 'delete',
    path: PATH,
    id: 'deleteWebhook',
    allows: 'administer',
    summary: 'Tell an address of nothing any more, and forget what it was told',
    tag: 'webhooks',
    request: { params },
    responses: { 204: { description: 'It is gone.' } },
    async handler({ params: { webhookId } }) {
      await deleteWebhook(house, webhookId);
      return { status: 204 };
    },
  });

const testRoute = (house: House) =>
  route({
    method: 'post',
    path: `${PATH}/test`,
    id: 'testWebhook',
    allows: 'administer',
    summary: 'Send the event "webhook.test" now, once',
    tag: 'webhooks',
    request: { params },
    responses: { 200: { description: 'What came of it.', schema: deliveryViewSchema } },
    handler: async ({ params: { webhookId } }) => ok(await testWebhook(house, webhookId)),
  });

const deliveriesRoute = (house: House) =>
  route({
    method: 'get',
    path: `${PATH}/deliveries`,
    id: 'listWebhookDeliveries',
    allows: 'administer',
    summary: 'What an address was told of in the last 30 days, and what came of it',
    tag: 'webhooks',
    request: { params, query: z.strictObject(pageQuery) },
    responses: { 200: { description: 'The newest first.', schema: deliveryPageSchema } },
    handler: async ({ params: { webhookId }, query: { limit = LOG_PAGE, cursor } }) =>
      ok(await listDeliveries(house, webhookId, { limit, cursor })),
  });

/** Webhooks: who is told of events, and what came of telling. */
export function webhookRoutes(house: House): Route[] {
  return [listRoute, createRoute, changeRoute, deleteRoute, testRoute, deliveriesRoute].map((declared) =>
    declared(house),
  );
}
