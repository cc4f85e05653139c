import { z } from 'zod';

/** One place in a document that says so. `quote` is `text.slice(start, end)` of the document's text. */
export const evidenceSchema = z.object({
  document: z.string(),
  page: z.number().int().positive().nullable(),
  section: z.array(z.string()),
  quote: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  rule: z.string().describe('Id of the rule that read it.'),
});
export type Evidence = z.infer<typeof evidenceSchema>;
