import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { auditCsv, auditFilterSchema, auditPageSchema, type House, showAudit } from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';

const pageQuery = auditFilterSchema.extend({
  cursor: z.coerce.number().int().positive().optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const listAuditRoute = (house: House) =>
  route({
    method: 'get',
    path: '/audit',
    id: 'listAudit',
    allows: 'administer',
    summary: 'Who did, saw, exported and was refused what, the newest first',
    tag: 'audit',
    request: { query: pageQuery },
    responses: { 200: { description: 'A page.', schema: auditPageSchema } },
    handler: async ({ query: { cursor, limit, ...wish } }) =>
      ok(await showAudit(house, wish, { cursor, limit })),
  });

const exportAuditRoute = (house: House) =>
  route({
    method: 'get',
    path: '/audit.csv',
    id: 'exportAudit',
    allows: 'administer',
    summary: 'The audit log as CSV, all of what fits',
    tag: 'audit',
    request: { query: auditFilterSchema },
    responses: { 200: { description: 'The newest first.', type: 'text/csv' } },
    handler: async ({ query }) => ({
      async write(response) {
        response.attachment('audit.csv').type('text/csv');
        await pipeline(auditCsv(house, query), response);
      },
    }),
  });

/** The audit log: shown in pages, and as a file. */
export function auditRoutes(house: House): Route[] {
  return [listAuditRoute, exportAuditRoute].map((declared) => declared(house));
}
