import { z } from 'zod';

const id = z.string().trim().min(1).max(200);
const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .describe('A day or a moment, ISO 8601; a day begins in UTC.');

/** What to look for in the audit log; all of it must fit. */
export const auditFilterSchema = z.object({
  from: moment.optional().describe('From this day or moment on.'),
  to: moment.optional().describe('A day: to its end; a moment: before it.'),
  who: id.optional().describe('Id of an account, or a part of its name.'),
  operation: id.optional().describe('Id of a route, as this description names it.'),
  bid: id.optional(),
  person: id.optional(),
  result: z.enum(['begun', 'done', 'refused', 'failed']).optional(),
});
export type AuditWish = z.infer<typeof auditFilterSchema>;

/** One thing that was done, seen, exported or refused. */
export const auditRowSchema = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  who: z
    .object({ accountId: z.string().nullable(), name: z.string() })
    .nullable()
    .describe('Null: nobody who signed in. Without an id: an account that was erased.'),
  via: z.enum(['session', 'token', 'nobody', 'service']),
  operation: z.string(),
  kind: z.enum(['read', 'write']),
  bidId: z.string().nullable(),
  documentId: z.string().nullable(),
  person: z
    .object({ personId: z.string().nullable(), label: z.string() })
    .nullable()
    .describe('Of whom; without an id: somebody who was erased, always by the same label.'),
  others: z.record(z.string(), z.string()).describe('Other ids, by the name of the parameter.'),
  result: z
    .enum(['begun', 'done', 'refused', 'failed'])
    .describe('begun: a write that was cut off; whether it took effect is not known.'),
  code: z.string().nullable(),
  times: z.number().int().describe('So often within a second.'),
  requestId: z.string().nullable(),
  remote: z.string().nullable().describe('Network address of whoever asked.'),
});
export type AuditRowView = z.infer<typeof auditRowSchema>;

/** A page of the audit log, the newest first. */
export const auditPageSchema = z.object({
  rows: z.array(auditRowSchema),
  next: z.string().nullable().describe('Send it as `cursor` for the rows before; null: there are none.'),
});
export type AuditPage = z.infer<typeof auditPageSchema>;
