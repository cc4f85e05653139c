import { z } from 'zod';
import { ownCorrectionSchema, ownCredentialSchema, ownEntrySchema } from '../catalogue/index.ts';

/** An own entry as the API shows it. */
export const ownEntryViewSchema = z.object({
  id: z.string().describe('"own-…" of an own credential; the shipped id of a correction.'),
  name: z.string(),
  entry: ownEntrySchema,
  who: z.string().nullable(),
  updatedAt: z.iso.datetime(),
  problems: z.array(z.string()).describe('Why it does not count; empty where it does.'),
});
export type OwnEntryView = z.infer<typeof ownEntryViewSchema>;
export const ownEntryListSchema = z.object({ entries: z.array(ownEntryViewSchema) });

export { ownCorrectionSchema, ownCredentialSchema, ownEntrySchema };

/** A new own credential; its id is made of its name. */
export const ownCredentialInputSchema = z.strictObject({ entry: ownCredentialSchema });
/** What an own entry is to be; null: it goes. */
export const ownEntryInputSchema = z.strictObject({ entry: ownEntrySchema.nullable() });

/** What keeping an own entry gives; null where it went. */
export const ownEntryAnswerSchema = z.object({ entry: ownEntryViewSchema.nullable() });

/** Documents that were read before the catalogue was as it is now, and in which a name of the entry stands. */
export const earlierReadingsSchema = z.object({
  documents: z.array(z.object({ id: z.string(), bidId: z.string(), bid: z.string(), name: z.string() })),
});
export type EarlierReadings = z.infer<typeof earlierReadingsSchema>;
export const readAgainSchema = z.object({
  documents: z.number().int().describe('That will be read again.'),
});
