import { z } from 'zod';
import { personSchema } from '../domain/index.ts';

/** A field as it must be when it is said: what is left out of a change says nothing, so no default may fill it. */
const said = <Schema extends z.ZodType>(schema: Schema) =>
  (schema instanceof z.ZodDefault ? schema.unwrap() : schema) as Schema extends z.ZodDefault<infer Inner>
    ? Inner
    : Schema;

const { id: _, ...fields } = personSchema.shape;
type Fields = typeof fields;
type Bare<Schema> = Schema extends z.ZodDefault<infer Inner> ? Inner : Schema;
const optional = Object.fromEntries(
  Object.entries(fields).map(([name, schema]) => [name, said(schema).optional()]),
) as { [Name in keyof Fields]: z.ZodOptional<Bare<Fields[Name]>> };

/** Fields of a person that are to be others; a list takes the place of the whole list. */
export const personChangesSchema = z.strictObject(optional);
export type PersonChanges = z.infer<typeof personChangesSchema>;

/** A correction of one person. */
export const personPatchSchema = z.strictObject({
  changes: personChangesSchema,
  was: personChangesSchema
    .optional()
    .describe('The same fields as they were seen: where they are others by now, nothing is changed.'),
});
export type PersonPatch = z.infer<typeof personPatchSchema>;

/** A new person; the id is made of the name where none is given. */
export const personInputSchema = personSchema.extend({
  id: z.string().trim().min(1).max(200).optional(),
  name: z.string().trim().min(1).max(200),
});
export type PersonInput = z.infer<typeof personInputSchema>;

/** Where a person is used. */
export const personUsesSchema = z.object({
  looked: z.number().int().describe('Bids that were looked at: those that have a kickoff and are not over.'),
  left: z.number().int().describe('Older ones that were not.'),
  bids: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      client: z.string().nullable(),
      kickoff: z.iso.date().nullable(),
      roles: z.array(z.string().nullable()).describe('Places in the team; empty: not in it.'),
      covers: z.number().int().describe('Requirements that the person meets in the team.'),
      earns: z
        .array(z.object({ credential: z.string(), name: z.string(), state: z.string(), finish: z.string() }))
        .describe('What the plan asks of the person.'),
      isLocked: z.boolean().describe('Locked into the team by its rules.'),
    }),
  ),
});
export type PersonUses = z.infer<typeof personUsesSchema>;
