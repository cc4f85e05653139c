import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { type Requirement, requirementSchema } from './requirement.ts';

/** How far the answer to a requirement is. */
export const REVIEW_STATUSES = ['open', 'in-work', 'answered', 'not-applicable'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

const words = (most: number) => z.string().trim().max(most);
const requirementId = z.string().min(1).max(120).describe('Id of a requirement.');

/** What a person may say differently from what was read. */
export const requirementFieldsSchema = z.strictObject({
  ...requirementSchema.pick({ kind: true, modality: true, orEquivalent: true, subject: true, due: true })
    .shape,
  label: words(500).min(1),
  anyOf: z
    .array(z.strictObject({ id: z.string().max(200).nullable(), name: words(300).min(1) }))
    .min(1)
    .max(50),
  role: words(200).min(1).nullable(),
  quantity: z.number().int().positive().max(10_000).nullable(),
  years: z.number().nonnegative().max(100).nullable(),
});
export type RequirementFields = z.infer<typeof requirementFieldsSchema>;
/** Some of the fields; the others stay as they are. */
export const requirementEditSchema = requirementFieldsSchema.partial();
export type RequirementEdit = z.infer<typeof requirementEditSchema>;

/** What people note of a requirement beside what it demands; null empties a field. */
const trackingSchema = z.strictObject({
  owner: words(200).min(1).nullable(),
  status: z.enum(REVIEW_STATUSES),
  responseLocation: words(500).min(1).nullable().describe('Where the proposal answers it: "Volume 2, 3.1".'),
  notes: words(10_000).min(1).nullable(),
  columns: z
    .record(words(60).min(1), words(2_000).min(1).nullable())
    .describe(
      'Other columns of the workbook that people fill in ("Reviewer", "Question ref"); only these change.',
    ),
});

const of = <Kind extends string>(kind: Kind) => ({ kind: z.literal(kind), requirement: requirementId });

const acceptSchema = z.strictObject(of('accept'));
const rejectSchema = z.strictObject({
  ...of('reject'),
  reason: words(2_000).min(1).nullable().default(null),
});
const reopenSchema = z.strictObject(of('reopen'));
const editSchema = z.strictObject({ ...of('edit'), fields: requirementEditSchema });
const splitSchema = z.strictObject({
  ...of('split'),
  into: z.array(requirementEditSchema).min(2).max(20).describe('What is different in each part.'),
});
const mergeSchema = z.strictObject({
  ...of('merge'),
  others: z.array(requirementId).min(1).max(200).describe('They become part of `requirement`.'),
  fields: requirementEditSchema.optional(),
});
const commentSchema = z.strictObject({ ...of('comment'), text: words(10_000).min(1) });
const trackSchema = z.strictObject({ ...of('track'), ...trackingSchema.partial().shape });

/** The changes that are kept as they are sent. */
const keptAsSent = [
  acceptSchema,
  rejectSchema,
  reopenSchema,
  editSchema,
  splitSchema,
  mergeSchema,
  commentSchema,
  trackSchema,
] as const;

/** A change of what a reading gave, as it is kept. Only `add` is sent otherwise: with a place in a document. */
export const reviewChangeSchema = z.discriminatedUnion('kind', [
  ...keptAsSent,
  z.strictObject({ kind: z.literal('add'), fields: requirementFieldsSchema, evidence: evidenceSchema }),
  z.strictObject({ kind: z.literal('undo'), changes: z.array(z.number().int()) }),
]);
export type ReviewChange = z.infer<typeof reviewChangeSchema>;

/** Where a requirement that is added by hand stands: a range of the document's text, or words that are looked up in it. */
const addedPlaceSchema = z.strictObject({
  document: z.string().max(64),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().positive().optional(),
  quote: words(20_000).min(1).optional().describe('Words of the document, or a person’s own.'),
});

/** A change as people send it. */
export const reviewRequestSchema = z.discriminatedUnion('kind', [
  ...keptAsSent,
  z.strictObject({
    kind: z.literal('add'),
    fields: requirementEditSchema.required({ label: true, kind: true, modality: true }),
    place: addedPlaceSchema,
  }),
]);
export type ReviewRequest = z.infer<typeof reviewRequestSchema>;

/** A kept change: the list of a bid's changes only grows, also by an undo. */
export interface ReviewRecord {
  /** Grows with every change. */
  id: number;
  /** Changes that were sent together have the same; they are undone together. */
  batch: string;
  who: string | null;
  /** ISO 8601 in UTC. */
  at: string;
  change: ReviewChange;
  /** The requirements that it is of, as they were read when it was made: what is shown when they vanish. */
  seen: readonly Requirement[];
}

/** A remark of a person. */
export const reviewCommentSchema = z.object({
  id: z.number().int(),
  text: z.string(),
  who: z.string().nullable(),
  at: z.string(),
});

/** What people made of one requirement. */
export const reviewSchema = z.object({
  decision: z.enum(['undecided', 'accepted', 'rejected']),
  reason: z.string().nullable().describe('Why it was rejected.'),
  origin: z.enum(['read', 'by-hand', 'split', 'merged']),
  from: z.array(z.string()).describe('Ids of the requirements that it was split from or merged of.'),
  edited: z.array(z.string()).describe('Names of the fields that a person changed.'),
  asRead: requirementFieldsSchema.nullable().describe('The fields as they were read, where some are edited.'),
  owner: z.string().nullable(),
  status: z.enum(REVIEW_STATUSES),
  responseLocation: z.string().nullable(),
  notes: z.string().nullable(),
  columns: z.record(z.string(), z.string()).describe('Other columns of the workbook that people filled in.'),
  comments: z.array(reviewCommentSchema),
  changedSince: z
    .array(z.string())
    .describe('What later readings changed since the last decision: "modality: preferred → mandatory".'),
  last: z.object({ who: z.string().nullable(), at: z.string() }).nullable(),
});
export type Review = z.infer<typeof reviewSchema>;

/** A requirement with what people made of it; null: nobody touched it. */
export const reviewedRequirementSchema = requirementSchema.extend({ review: reviewSchema.nullable() });
export type ReviewedRequirement = z.infer<typeof reviewedRequirementSchema>;
