import { z } from 'zod';
import { REQUIREMENT_KINDS } from '../../src/domain/index.ts';

/** One demand as a careful reader wrote it down; each option is a list of names for the same thing. */
const demandSchema = z.object({
  kind: z.enum(REQUIREMENT_KINDS),
  modality: z.enum(['mandatory', 'preferred']),
  options: z.array(z.array(z.string())),
  orEquivalent: z.boolean().default(false),
  role: z.string().nullable().default(null),
  quantity: z.number().nullable().default(null),
  years: z.number().nullable().default(null),
  page: z.number().nullable().default(null),
  alsoPages: z.array(z.number().nullable()).default([]),
  quote: z.string(),
  /** Neither missed nor wrong: two careful readers may differ. */
  borderline: z.boolean().default(false),
});
export type Demand = z.infer<typeof demandSchema>;

/** A place that only looks like a demand. */
const trapSchema = z.object({
  names: z.array(z.string()),
  page: z.number().nullable().default(null),
  quote: z.string(),
  why: z.string(),
});
export type Trap = z.infer<typeof trapSchema>;

/** Ground truth of one document, written by hand. */
export const truthSchema = z.object({
  file: z.string(),
  requirements: z.array(demandSchema),
  traps: z.array(trapSchema).default([]),
});
export type Truth = z.infer<typeof truthSchema>;

/** What `muster extract --json` prints, as far as it is scored. */
export const predictionSchema = z.object({
  requirements: z.array(
    z.object({
      kind: z.enum(REQUIREMENT_KINDS),
      modality: z.enum(['mandatory', 'preferred', 'informational']),
      label: z.string(),
      anyOf: z.array(z.object({ id: z.string().nullable(), name: z.string() })),
      orEquivalent: z.boolean(),
      role: z.string().nullable(),
      quantity: z.number().nullable(),
      years: z.number().nullable(),
      evidence: z.array(z.object({ page: z.number().nullable(), quote: z.string() })),
    }),
  ),
});
export type Prediction = z.infer<typeof predictionSchema>['requirements'][number];
