import { z } from 'zod';
import { reviewChangeSchema, reviewRequestSchema } from '../domain/index.ts';

const whoSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .nullable()
  .default(null)
  .describe('Who says so, where that is not the account that sends it; both are kept.');

/** Changes that belong together: they are kept all or none, and undone together. */
export const reviewsInputSchema = z.strictObject({
  who: whoSchema,
  changes: z.array(reviewRequestSchema).min(1).max(5_000),
});
export type ReviewsInput = z.infer<typeof reviewsInputSchema>;

/** What to undo: the changes of one request, or a single change; left out: those of the last request. */
export const undoInputSchema = z.strictObject({
  who: whoSchema,
  batch: z.string().max(64).optional(),
  change: z.number().int().optional(),
});
export type UndoInput = z.infer<typeof undoInputSchema>;

/** What was kept. */
export const keptReviewsSchema = z.object({
  version: z.number().int().describe('Of the reviews; grows with every change.'),
  batch: z.string().describe('Undoes all of it together.'),
  changes: z
    .array(z.number().int())
    .describe('The number of each change, in the order in which they were sent.'),
});
export type KeptReviews = z.infer<typeof keptReviewsSchema>;

/** What was undone. */
export const undoneReviewsSchema = z.object({
  version: z.number().int(),
  undone: z.array(z.number().int()).describe('Numbers of the changes.'),
});
export type UndoneReviews = z.infer<typeof undoneReviewsSchema>;

/** Every change of a bid's reviews, the oldest first. */
export const reviewHistorySchema = z.object({
  version: z.number().int(),
  changes: z.array(
    z.object({
      id: z.number().int(),
      batch: z.string(),
      who: z.string().nullable(),
      at: z.iso.datetime(),
      isUndone: z.boolean(),
      change: reviewChangeSchema,
    }),
  ),
});
export type ReviewHistory = z.infer<typeof reviewHistorySchema>;
