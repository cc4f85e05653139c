import { z } from 'zod';

/** What a person's score is made of, in the order in which a bid manager reads it. */
export const SCORE_PARTS = [
  'mandatory',
  'preferred',
  'near',
  'portfolio',
  'domain',
  'availability',
  'cost',
] as const;
/** One part of a score. */
export type ScorePart = (typeof SCORE_PARTS)[number];

const weight = z.number().min(0).max(1000);

/** How much each part counts against the others; the same for everybody. */
export const scoreWeightsSchema = z.strictObject({
  mandatory: weight.describe('Mandatory requirements met on the day they are due.'),
  preferred: weight.describe('Preferred requirements met.'),
  near: weight.describe('How near the rest comes: closable, lapsing, related.'),
  portfolio: weight.describe('Projects that show what is asked.'),
  domain: weight.describe('Work for this client or in its field.'),
  availability: weight.describe('Share of full time that is free.'),
  cost: weight.describe('Cost an hour against the others.'),
});
/** The weights of a score. */
export type ScoreWeights = z.infer<typeof scoreWeightsSchema>;
/** Weights that differ from the usual ones; what is left out keeps its own. */
export type ScoreWeightsInput = { [Part in ScorePart]?: number | undefined };
