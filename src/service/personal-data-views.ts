import { z } from 'zod';
import { ACCOUNT_ROLES, personSchema } from '../domain/index.ts';

/** What a person said of the use of their record. */
export const consentSchema = z.object({
  given: z.boolean(),
  at: z.iso.datetime(),
  saidBy: z.string().describe('Name of the account that said so.'),
  isOwn: z.boolean().describe('False: somebody else recorded it.'),
});
export type ConsentView = z.infer<typeof consentSchema>;

/** That a record was found right. */
export const confirmationSchema = z.object({
  at: z.iso.datetime(),
  saidBy: z.string(),
  isCurrent: z.boolean().describe('False: the record has changed since.'),
});

/** A member of staff's own record. */
export const ownRecordSchema = z.object({
  person: personSchema,
  version: z.string().describe('Names this state of the record; to be sent with the confirmation.'),
  consent: consentSchema.nullable(),
  confirmation: confirmationSchema.nullable(),
});
export type OwnRecord = z.infer<typeof ownRecordSchema>;

/** Which state of the record is found right. */
export const confirmInputSchema = z.strictObject({ version: z.string().max(64) });
/** Whether the record may be used. */
export const consentInputSchema = z.strictObject({
  given: z.boolean().describe('False: refused, or taken back.'),
});

/** What was last said of the record of each person who, or for whom somebody, said something. */
export const consentListSchema = z.object({
  people: z.array(
    z.object({
      personId: z.string(),
      consent: consentSchema.nullable(),
      confirmation: confirmationSchema.nullable(),
    }),
  ),
});
export type ConsentList = z.infer<typeof consentListSchema>;

/** Everything that is kept of a person. */
export const personRecordSchema = z.object({
  schema: z.literal('muster.person-record/1'),
  exportedAt: z.iso.datetime(),
  personId: z.string(),
  person: personSchema.nullable().describe('Null: no longer on the roster.'),
  accounts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.enum(ACCOUNT_ROLES),
      createdAt: z.iso.datetime(),
    }),
  ),
  consents: z.array(consentSchema),
  confirmations: z.array(confirmationSchema),
  bids: z
    .array(z.object({ bidId: z.string(), bid: z.string(), what: z.string(), at: z.iso.datetime() }))
    .describe('Where in bids the person stands: steps, assignments, rules, reviews that name them.'),
  log: z
    .array(
      z.object({
        at: z.iso.datetime(),
        operation: z.string(),
        result: z.string(),
        by: z.string().nullable().describe('Who did it; null: nobody who signed in.'),
        times: z.number().int(),
      }),
    )
    .describe('Who saw or changed the record, and what the person’s own accounts did; the newest first.'),
});
export type PersonRecord = z.infer<typeof personRecordSchema>;

/** What an erasure removed. */
export const erasedPersonSchema = z.object({
  removed: z.object({
    records: z.number().int(),
    progress: z.number().int(),
    decisions: z.number().int(),
    statements: z.number().int().describe('Consents and confirmations.'),
    accounts: z.number().int(),
  }),
  pseudonymised: z.object({
    reviews: z.number().int().describe('Reviews that named the person.'),
    settings: z.number().int().describe('Bids whose rules named the person.'),
    notes: z.number().int(),
  }),
  remains: z.string().describe('What stays, and what to do so that it stays so.'),
});
export type ErasedPerson = z.infer<typeof erasedPersonSchema>;
