import { z } from 'zod';
import { coverageSchema, daySchema, requirementSchema, teamSchema } from '../domain/index.ts';

/** What a person may change of a document. */
export const documentChangeSchema = z.strictObject({
  replaces: z
    .string()
    .max(64)
    .nullable()
    .describe('The document of the same bid that this one takes the place of; null: none.'),
});
export type DocumentChangeInput = z.infer<typeof documentChangeSchema>;

const statusSchema = coverageSchema.shape.status.nullable();
const countsSchema = z.object({
  met: z.number().int(),
  partial: z.number().int(),
  gap: z.number().int(),
  notAssessed: z.number().int(),
});
const teamSideSchema = z.object({
  status: teamSchema.shape.status,
  members: z.array(z.string()),
  costUsdPerHour: z.number().nullable(),
  uncovered: z.array(z.string()),
});
const planSideSchema = z.object({
  actions: z.number().int(),
  hours: z.tuple([z.number(), z.number()]).describe('[low, high]'),
  costUsd: z.number().describe('Of the actions whose price is known.'),
  unclosable: z.number().int(),
});
const actionNameSchema = z.object({ person: z.string(), credential: z.string(), name: z.string() });

/** What changed requirements do to the answers. */
export const changeEffectsSchema = z.object({
  kickoff: daySchema,
  coverage: z.object({
    before: countsSchema,
    after: countsSchema,
    moved: z.array(
      z.object({
        requirement: z.string(),
        label: z.string(),
        before: statusSchema.describe('Null: it is new.'),
        after: statusSchema.describe('Null: it is gone.'),
      }),
    ),
  }),
  shortlist: z
    .array(z.object({ person: z.string(), from: z.number().int(), to: z.number().int(), why: z.string() }))
    .describe('Who moved, in the order of the shortlist as it is now.'),
  team: z.object({
    before: teamSideSchema,
    after: teamSideSchema,
    joins: z.array(z.string()),
    leaves: z.array(z.string()),
  }),
  plan: z.object({
    before: planSideSchema,
    after: planSideSchema,
    added: z.array(actionNameSchema),
    removed: z.array(actionNameSchema),
  }),
});
export type ChangeEffects = z.infer<typeof changeEffectsSchema>;

/** What the amendments of a bid change. */
export const bidChangesSchema = z.object({
  amendments: z
    .array(z.object({ id: z.string(), name: z.string(), replaces: z.string(), replacesName: z.string() }))
    .describe('The documents that are compared with what they replace.'),
  added: z.array(requirementSchema),
  removed: z.array(requirementSchema),
  changed: z.array(
    z.object({
      id: z.string(),
      before: requirementSchema,
      after: requirementSchema,
      changes: z.array(z.string()).describe('In words: "modality: preferred → mandatory".'),
    }),
  ),
  effects: changeEffectsSchema.nullable().describe('Null where the bid has no kickoff to judge on.'),
});
export type BidChanges = z.infer<typeof bidChangesSchema>;
