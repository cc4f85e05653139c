import { z } from 'zod';
import {
  cellSchema,
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
  roleSchema,
  rosterSchema,
  shortlistRowSchema,
  teamSchema,
  unclosableSchema,
  unresolvedSchema,
} from '../domain/index.ts';
import {
  bidChangeSchema,
  bidInputSchema,
  bidViewSchema,
  documentTextSchema,
  documentViewSchema,
  rosterAnsweredSchema,
  rosterAnswersSchema,
  rosterImportSchema,
  rosterQuestionsSchema,
  uploadedSchema,
  workbookMergeSchema,
} from '../service/index.ts';
import { problemSchema } from './problem.ts';

export const bidListSchema = z.object({ bids: z.array(bidViewSchema) });
export const documentListSchema = z.object({ documents: z.array(documentViewSchema) });
export const uploadListSchema = z.object({ documents: z.array(uploadedSchema) });
export const peopleSchema = z.object({ people: z.array(personSchema) });

/** `muster.extraction/1`: what all documents of the bid demand together. */
export const extractionSchema = z.object({
  schema: z.literal('muster.extraction/1'),
  versions: z.object({ pipeline: z.string(), catalogue: z.string() }),
  documents: z.array(documentSummarySchema),
  requirements: z.array(requirementSchema),
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
  BidInput: bidInputSchema,
  BidList: bidListSchema,
  CatalogueEntry: catalogueEntrySchema,
  CatalogueHit: catalogueHitSchema,
  CatalogueHits: catalogueHitsSchema,
  Cell: cellSchema,
  CoveredRequirement: coveredRequirementSchema,
  Document: documentViewSchema,
  DocumentList: documentListSchema,
  DocumentSummary: documentSummarySchema,
  DocumentText: documentTextSchema,
  Evidence: evidenceSchema,
  Extraction: extractionSchema,
  Health: healthSchema,
  Holding: holdingSchema,
  Issue: issueSchema,
  Match: matchSchema,
  People: peopleSchema,
  Person: personSchema,
  Plan: planSchema,
  PlanAction: planActionSchema,
  Problem: problemSchema,
  Requirement: requirementSchema,
  Role: roleSchema,
  Roster: rosterSchema,
  RosterAnswered: rosterAnsweredSchema,
  RosterAnswers: rosterAnswersSchema,
  RosterImport: rosterImportSchema,
  RosterQuestions: rosterQuestionsSchema,
  Shortlist: shortlistSchema,
  ShortlistRow: shortlistRowSchema,
  Team: teamSchema,
  TeamAnswer: teamAnswerSchema,
  Unclosable: unclosableSchema,
  Unresolved: unresolvedSchema,
  Uploaded: uploadedSchema,
  UploadList: uploadListSchema,
  WorkbookMerge: workbookMergeSchema,
} satisfies Record<string, z.ZodType>;
