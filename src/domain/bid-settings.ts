import { z } from 'zod';
import { scoreWeightsSchema } from './score-weights.ts';
import { teamRulesSchema } from './team-rules.ts';

/** Weights that differ from the usual ones. */
export const weightsInputSchema = scoreWeightsSchema.partial();

/** What people say of a bid's team beyond its documents; nothing said means no limit and the usual weights. */
export const bidSettingsSchema = z.strictObject({
  rules: teamRulesSchema.prefault({}),
  weights: weightsInputSchema
    .default({})
    .describe('Weights of the score that differ from the usual ones of this installation.'),
  field: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullable()
    .default(null)
    .describe('The client\'s field, for domain experience: "public health".'),
});
/** The settings of a bid, every gap filled. */
export type BidSettings = z.infer<typeof bidSettingsSchema>;
