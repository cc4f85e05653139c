import { z } from 'zod';

/** What other systems can be told of. */
export const WEBHOOK_EVENTS = [
  'document.done',
  'document.failed',
  'bid.opened',
  'bid.changed',
  'bid.deleted',
  'requirement.reviewed',
] as const;

const url = z.url({ protocol: /^https?$/, error: 'must be an address that begins with https://' }).max(2000);
const events = z
  .array(z.enum(WEBHOOK_EVENTS))
  .min(1)
  .transform((names) => [...new Set(names)])
  .describe('What the address is told of.');
const description = z.string().trim().max(200).nullable().describe('What it is for.');

export const webhookInputSchema = z.strictObject({
  url: url.describe('Where events are sent, by POST.'),
  events,
  description: description.optional(),
});
export type WebhookInput = z.infer<typeof webhookInputSchema>;

export const webhookChangeSchema = z.strictObject({
  url: url.optional(),
  events: events.optional(),
  description: description.optional(),
  active: z.boolean().optional().describe('false: what happens meanwhile is not told later.'),
});
export type WebhookChange = z.infer<typeof webhookChangeSchema>;

export const webhookViewSchema = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string().nullable(),
  events: z.array(z.string()),
  active: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type WebhookView = z.infer<typeof webhookViewSchema>;

/** An address just made: the only answer that holds its secret. */
export const newWebhookSchema = webhookViewSchema.extend({
  secret: z.string().describe('Signs what is sent ("whsec_…"). It is not shown again.'),
});
export type NewWebhook = z.infer<typeof newWebhookSchema>;

export const webhookListSchema = z.object({ webhooks: z.array(webhookViewSchema) });

export const deliveryViewSchema = z.object({
  id: z
    .string()
    .describe('The header webhook-id of every attempt: one that came before was delivered already.'),
  event: z.string(),
  status: z.enum(['waiting', 'delivered', 'given-up']),
  createdAt: z.iso.datetime(),
  attempts: z.number().int(),
  lastAttemptAt: z.iso.datetime().nullable(),
  nextAttemptAt: z.iso.datetime().nullable(),
  lastStatus: z.number().int().nullable().describe('HTTP status of the last answer; null: there was none.'),
  lastError: z.string().nullable(),
});
export type DeliveryView = z.infer<typeof deliveryViewSchema>;

export const deliveryPageSchema = z.object({
  deliveries: z.array(deliveryViewSchema),
  next: z.string().nullable().describe('The cursor of the next page; null on the last.'),
});
export type DeliveryPage = z.infer<typeof deliveryPageSchema>;
