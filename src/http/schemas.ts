import { z } from 'zod';
import {
  bidSettingsSchema,
  cellSchema,
  companyProfileSchema,
  coveredRequirementSchema,
  daySchema,
  documentSummarySchema,
  evidenceSchema,
  holdingSchema,
  issueSchema,
  matchSchema,
  personSchema,
  planActionSchema,
  requirementSchema,
  reviewedRequirementSchema,
  reviewSchema,
  roleSchema,
  rosterSchema,
  scoreWeightsSchema,
  shortlistRowSchema,
  teamSchema,
  unclosableSchema,
  unresolvedSchema,
  weightsInputSchema,
} from '../domain/index.ts';
import {
  bidChangeSchema,
  bidChangesSchema,
  bidInputSchema,
  bidViewSchema,
  certificationRecordSchema,
  certificationReturnSchema,
  demandListSchema,
  documentChangeSchema,
  documentTextSchema,
  documentViewSchema,
  keptReviewsSchema,
  onboardingSchema,
  partnerListSchema,
  portfolioListSchema,
  progressInputSchema,
  progressListSchema,
  progressViewSchema,
  renewalListSchema,
  returnListSchema,
  reviewHistorySchema,
  reviewsInputSchema,
  rosterAnsweredSchema,
  rosterAnswersSchema,
  rosterImportSchema,
  rosterQuestionsSchema,
  stackListSchema,
  undoInputSchema,
  undoneReviewsSchema,
  uploadedSchema,
  workbookMergeSchema,
} from '../service/index.ts';
import { problemSchema } from './problem.ts';

export const bidListSchema = z.object({ bids: z.array(bidViewSchema) });
export const documentListSchema = z.object({ documents: z.array(documentViewSchema) });
export const uploadListSchema = z.object({ documents: z.array(uploadedSchema) });
export const peopleSchema = z.object({ people: z.array(personSchema) });

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
});

export const shortlistSchema = z.object({
  kickoff: daySchema,
  requirements: z.array(coveredRequirementSchema),
  shortlist: z.array(shortlistRowSchema),
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

export const healthSchema = z.object({ status: z.literal('ok') });

/** The name of every schema in the OpenAPI document. */
export const SCHEMAS = {
  Bid: bidViewSchema,
  BidChange: bidChangeSchema,
  BidChanges: bidChangesSchema,
  BidInput: bidInputSchema,
  BidList: bidListSchema,
  BidSettings: bidSettingsSchema,
  CatalogueEntry: catalogueEntrySchema,
  CatalogueHit: catalogueHitSchema,
  CatalogueHits: catalogueHitsSchema,
  Cell: cellSchema,
  CertificationRecord: certificationRecordSchema,
  CertificationReturn: certificationReturnSchema,
  Company: companyAnswerSchema,
  CoveredRequirement: coveredRequirementSchema,
  Demand: demandListSchema,
  Document: documentViewSchema,
  DocumentChange: documentChangeSchema,
  DocumentList: documentListSchema,
  DocumentSummary: documentSummarySchema,
  DocumentText: documentTextSchema,
  Evidence: evidenceSchema,
  Extraction: extractionSchema,
  Health: healthSchema,
  Holding: holdingSchema,
  Issue: issueSchema,
  Match: matchSchema,
  Onboarding: onboardingSchema,
  Partners: partnerListSchema,
  People: peopleSchema,
  Person: personSchema,
  Plan: planSchema,
  PlanAction: planActionSchema,
  Portfolios: portfolioListSchema,
  Problem: problemSchema,
  Progress: progressViewSchema,
  ProgressInput: progressInputSchema,
  ProgressList: progressListSchema,
  Renewals: renewalListSchema,
  Requirement: requirementSchema,
  Returns: returnListSchema,
  KeptReviews: keptReviewsSchema,
  Review: reviewSchema,
  ReviewedRequirement: reviewedRequirementSchema,
  ReviewHistory: reviewHistorySchema,
  ReviewsInput: reviewsInputSchema,
  Role: roleSchema,
  Roster: rosterSchema,
  RosterAnswered: rosterAnsweredSchema,
  RosterAnswers: rosterAnswersSchema,
  RosterImport: rosterImportSchema,
  RosterQuestions: rosterQuestionsSchema,
  Shortlist: shortlistSchema,
  ShortlistRow: shortlistRowSchema,
  Stacks: stackListSchema,
  Team: teamSchema,
  TeamAnswer: teamAnswerSchema,
  Unclosable: unclosableSchema,
  UndoInput: undoInputSchema,
  UndoneReviews: undoneReviewsSchema,
  Unresolved: unresolvedSchema,
  Uploaded: uploadedSchema,
  UploadList: uploadListSchema,
  WorkbookMerge: workbookMergeSchema,
  Weights: weightsAnswerSchema,
  WeightsInput: weightsInputSchema,
} satisfies Record<string, z.ZodType>;
