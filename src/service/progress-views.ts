import { z } from 'zod';
import { daySchema, progressStateSchema, unclosableSchema } from '../domain/index.ts';
import { changeEffectsSchema } from './change-views.ts';

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
  name: z.string().describe('Of the credential.'),
  state: progressStateSchema,
  earnedOn: daySchema.nullable(),
  number: z.string().nullable(),
  before: progressStateSchema.nullable().describe('Where an undo leads; null: no step can be undone.'),
  updatedAt: z.iso.datetime(),
});
export type ProgressView = z.infer<typeof progressViewSchema>;

export const progressListSchema = z.object({ progress: z.array(progressViewSchema) });

const choiceSchema = unclosableSchema.shape.options.element;

/** What the team does about a requirement that no study closes; a choice of null forgets what was decided. */
export const gapChoiceInputSchema = z.strictObject({
  choice: choiceSchema.nullable(),
  note: z.string().trim().max(2000).nullable().default(null),
});
export type GapChoiceInput = z.infer<typeof gapChoiceInputSchema>;

export const gapChoiceListSchema = z.object({
  choices: z.array(
    z.object({
      requirement: z.string(),
      choice: choiceSchema,
      note: z.string().nullable(),
      who: z.string().nullable(),
      updatedAt: z.iso.datetime(),
    }),
  ),
});
export type GapChoices = z.infer<typeof gapChoiceListSchema>;

/** Who shall earn a credential for a bid; null leaves it to the plan again. */
export const assignmentInputSchema = z.strictObject({
  people: z.array(z.string().max(200)).max(50).nullable().describe('Ids of people; null: the plan chooses.'),
});
export type AssignmentInput = z.infer<typeof assignmentInputSchema>;

const assignmentSchema = z.object({
  credential: z.string(),
  people: z.array(z.string()),
  who: z.string().nullable(),
  updatedAt: z.iso.datetime(),
});
export const assignmentListSchema = z.object({ assignments: z.array(assignmentSchema) });
export type Assignments = z.infer<typeof assignmentListSchema>;

/** What an assignment does, or with preview would do, to the answers. */
export const assignedSchema = z.object({
  applied: z.boolean(),
  effects: changeEffectsSchema.nullable().describe('Null where the bid has no kickoff to judge on.'),
});
export type Assigned = z.infer<typeof assignedSchema>;
