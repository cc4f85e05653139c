import { z } from 'zod';
import { daySchema, progressStateSchema } from '../domain/index.ts';

/** A step of one action of a bid's plan. */
export const progressInputSchema = z.strictObject({
  state: progressStateSchema,
  earnedOn: daySchema.optional().describe('With earned: the day; today where left out.'),
  number: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe("With earned: the certificate's own number, where it has one."),
});
export type ProgressInput = z.infer<typeof progressInputSchema>;

/** Where one action of a bid's plan stands. */
export const progressViewSchema = z.object({
  person: z.string().describe('Id on the roster.'),
  credential: z.string().describe('Id in the catalogue.'),
  state: progressStateSchema,
  earnedOn: daySchema.nullable(),
  number: z.string().nullable(),
  updatedAt: z.iso.datetime(),
});
export type ProgressView = z.infer<typeof progressViewSchema>;

export const progressListSchema = z.object({ progress: z.array(progressViewSchema) });
