import { z } from 'zod';
import {
  companyProfileSchema,
  coveredRequirementSchema,
  daySchema,
  documentSummarySchema,
  personSchema,
  planActionSchema,
  reviewedRequirementSchema,
  roleSchema,
  scheduledDaySchema,
  scoreWeightsSchema,
  shortlistRowSchema,
  teamSchema,
  unclosableSchema,
  unresolvedSchema,
} from '../domain/index.ts';
import { bidViewSchema, documentViewSchema, reviewHistorySchema, uploadedSchema } from '../service/index.ts';
import { nextPage } from './page-query.ts';

export const bidListSchema = z.object({ bids: z.array(bidViewSchema), next: nextPage });
export const documentListSchema = z.object({
  documents: z.array(documentViewSchema),
  next: nextPage,
});
export const uploadListSchema = z.object({ documents: z.array(uploadedSchema) });
export const peopleSchema = z.object({ people: z.array(personSchema), next: nextPage });
/** The changes of a bid's requirements, whole or a page of them. */
export const reviewPageSchema = reviewHistorySchema.extend({ next: nextPage });

/** What went with a bid. */
export const deletedBidSchema = z.object({
  documents: z.number().int(),
  files: z.number().int().describe('Files that no other bid uses; their bytes are removed within two hours.'),
});

/** `muster.extraction/1`: what all documents of the bid demand together, as people reviewed it. */
export const extractionSchema = z.object({
  schema: z.literal('muster.extraction/1'),
  versions: z.object({ pipeline: z.string(), catalogue: z.string() }),
  documents: z.array(documentSummarySchema),
  requirements: z.array(reviewedRequirementSchema),
  rejected: z
    .array(reviewedRequirementSchema)
    .describe('Requirements that people rejected; no answer counts them.'),
  orphans: z
    .array(reviewedRequirementSchema)
    .describe('Reviewed requirements that the documents no longer have, as they were.'),
  reviewsVersion: z.number().int().describe('Of the reviews; grows with every change.'),
  roles: z.array(roleSchema),
  unresolved: z.array(unresolvedSchema),
  demandSentences: z.number().int(),
  schedule: z.array(scheduledDaySchema),
});

export const shortlistSchema = z.object({
  kickoff: daySchema,
  requirements: z.array(coveredRequirementSchema),
  shortlist: z.array(shortlistRowSchema),
  total: z.number().int().describe('People on all pages.'),
  next: z.string().nullable().describe('Ask for the next page with it as `cursor`; null after the last.'),
});
export const teamAnswerSchema = z.object({ kickoff: daySchema, team: teamSchema });
export const planSchema = z.object({
  kickoff: daySchema,
  plan: z.array(planActionSchema),
  unclosable: z.array(unclosableSchema),
});

export const companyAnswerSchema = z.object({ company: companyProfileSchema.nullable() });
export const weightsAnswerSchema = z.object({ weights: scoreWeightsSchema });

export const catalogueHitSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string().describe('credential, class, skill, clearance, degree or company credential'),
  issuer: z.string().nullable(),
  status: z.enum(['active', 'retiring', 'retired']).nullable(),
  score: z.number().describe('1: the very name.'),
  why: z.string().describe('What about the entry fits.'),
});
export const catalogueHitsSchema = z.object({ results: z.array(catalogueHitSchema) });
export const catalogueEntrySchema = z.looseObject({ id: z.string(), name: z.string(), kind: z.string() });
