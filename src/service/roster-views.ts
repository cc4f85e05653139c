import { z } from 'zod';
import { badgeCheckSchema } from '../domain/index.ts';
import { importedSchema } from './views.ts';

const namedPersonSchema = z.object({ id: z.string(), name: z.string() });
const offerSchema = z.object({
  id: z.string(),
  name: z.string(),
  score: z.number().describe('0..1; 1: the very name.'),
});

/** What a person is asked to decide about a written credential. */
export const unsureNameSchema = z.object({
  person: z.string().describe('Id of the person.'),
  written: z.string(),
  issuer: z.string().nullable(),
  offers: z.array(offerSchema).describe('What it may mean, the likeliest first.'),
});
export type UnsureNameView = z.infer<typeof unsureNameSchema>;

/** What a person is asked to decide about holdings that name nobody. */
export const unsureOwnerSchema = z.object({
  key: z.string().describe('Send it back with the person.'),
  label: z.string(),
  file: z.string(),
  credentials: z.array(z.string()),
  offers: z.array(offerSchema),
});

/** What an import did, or with `preview` would do. */
export const rosterImportSchema = importedSchema.extend({
  applied: z.boolean().describe('False for a preview: nothing has changed.'),
  added: z.array(namedPersonSchema),
  changed: z.array(
    namedPersonSchema.extend({
      changes: z.array(
        z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
      ),
    }),
  ),
  removed: z.array(namedPersonSchema),
  unchanged: z.number().int(),
  unsureNames: z.array(unsureNameSchema),
  unsureOwners: z.array(unsureOwnerSchema),
  badges: z.array(
    z.object({
      file: z.string(),
      credential: z.string(),
      person: z.string().nullable(),
      check: badgeCheckSchema,
      taken: z.boolean().describe('Tampered and revoked badges are not.'),
    }),
  ),
  leftOut: z.array(z.object({ file: z.string(), why: z.string() })),
  problems: z.array(
    z.object({
      file: z.string().optional(),
      line: z.number().int(),
      column: z.string(),
      value: z.string(),
      message: z.string(),
    }),
  ),
});
export type RosterImport = z.infer<typeof rosterImportSchema>;

/** Answers to what was unsure; null: it is none of those that are known. */
export const rosterAnswersSchema = z.strictObject({
  names: z
    .array(
      z.strictObject({ written: z.string().min(1).max(500), credential: z.string().max(200).nullable() }),
    )
    .max(2_000)
    .default([])
    .describe('Written credentials and the catalogue ids that they mean; null: none.'),
  owners: z
    .array(z.strictObject({ key: z.string().min(1).max(500), person: z.string().max(200).nullable() }))
    .max(2_000)
    .default([])
    .describe("Keys of unsure owners and the people's ids; null: nobody on the roster, or a new person."),
});
export type RosterAnswers = z.infer<typeof rosterAnswersSchema>;

/** What is still unsure on the roster. */
export const rosterQuestionsSchema = z.object({ names: z.array(unsureNameSchema) });
export type RosterQuestions = z.infer<typeof rosterQuestionsSchema>;

/** What answers did. */
export const rosterAnsweredSchema = z.object({
  kept: z.number().int().describe('Decisions that are remembered from now on.'),
  changed: z.array(namedPersonSchema).describe('People whose holdings have another name now.'),
});
export type RosterAnswered = z.infer<typeof rosterAnsweredSchema>;
