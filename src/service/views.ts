import { z } from 'zod';
import { BLOCK_KINDS, DOCUMENT_FORMATS, daySchema, issueSchema } from '../domain/index.ts';

/**
 * What a person sees of a document's way: `stored` (the bytes are safe), `queued`, `parsing`, `extracting`, then
 * `done` or `failed` (see `issue`).
 */
export const DOCUMENT_STAGES = ['stored', 'queued', 'parsing', 'extracting', 'done', 'failed'] as const;
export type DocumentStage = (typeof DOCUMENT_STAGES)[number];

/** The dates and limits of a bid that people fill in. */
export const bidInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  client: z.string().trim().min(1).max(200).nullish(),
  proposalDue: daySchema.nullish(),
  award: daySchema.nullish(),
  kickoff: daySchema.nullish().describe('The day on which the team must meet the requirements.'),
  end: daySchema.nullish(),
  hoursPerWeek: z.number().min(0.5).max(60).nullish().describe('Hours a week that a person can study.'),
  budgetUsd: z.number().nonnegative().nullish().describe('Most that the plan may cost.'),
  groupId: z
    .string()
    .min(1)
    .max(64)
    .nullish()
    .describe('Group that the bid is private to; null: everybody sees it.'),
  keepUntil: daySchema
    .nullish()
    .describe('The last day on which the bid is kept; then it is deleted with all that belongs to it.'),
});
export type BidInput = z.infer<typeof bidInputSchema>;

/** A change of a bid: only the fields that are given change; null empties one. */
export const bidChangeSchema = bidInputSchema.partial();
export type BidChange = z.infer<typeof bidChangeSchema>;

export const bidViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  client: z.string().nullable(),
  proposalDue: daySchema.nullable(),
  award: daySchema.nullable(),
  kickoff: daySchema.nullable(),
  end: daySchema.nullable(),
  hoursPerWeek: z.number().nullable(),
  budgetUsd: z.number().nullable(),
  groupId: z.string().nullable().describe('Group that the bid is private to; null: everybody sees it.'),
  keepUntil: daySchema.nullable(),
  archivedAt: z.iso
    .datetime()
    .nullable()
    .describe('When it was put into the archive; null: it is not there.'),
  createdAt: z.iso.datetime(),
});
export type BidView = z.infer<typeof bidViewSchema>;

export const documentViewSchema = z.object({
  id: z.string(),
  bidId: z.string(),
  name: z.string(),
  sha256: z.string(),
  size: z.number().int().describe('Bytes.'),
  status: z.enum(DOCUMENT_STAGES),
  progress: z
    .object({
      page: z.number().int().nullable(),
      pages: z.number().int().nullable(),
      ocr: z.boolean().describe('The pages are scans, which are read by OCR; only those are counted.'),
    })
    .nullable()
    .describe('Where the reading is; null before and after it.'),
  issue: issueSchema.nullable().describe('Why it failed.'),
  parentId: z.string().nullable().describe('The document that it was found in: a ZIP, an e-mail, a PDF.'),
  path: z
    .string()
    .nullable()
    .describe(
      'Where it was found, for people: "package.zip/annex/rates.xlsx", "annex/rates.xlsx" for an upload with its folder; null for one without.',
    ),
  files: z
    .number()
    .int()
    .nullable()
    .describe('How many files it held, each a document of its own; null for one that holds none.'),
  replaces: z
    .string()
    .nullable()
    .describe('The document whose place it takes: once this one is read, that one counts no more.'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type DocumentView = z.infer<typeof documentViewSchema>;

/** What became of one uploaded file. */
export const uploadedSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(DOCUMENT_STAGES),
  duplicate: z.boolean().describe('The bid has this very file already; `id` is that document.'),
});
export type Uploaded = z.infer<typeof uploadedSchema>;

/** A document's one text with its blocks, for showing evidence in its place. */
export const documentTextSchema = z.object({
  id: z.string(),
  name: z.string(),
  format: z.enum(DOCUMENT_FORMATS),
  text: z.string(),
  pages: z.array(
    z.object({
      number: z.number().int(),
      start: z.number().int(),
      end: z.number().int(),
      ocr: z.number().optional().describe('Certainty of OCR, 0..1; only where OCR read the page.'),
    }),
  ),
  positions: z
    .object({ pages: z.array(z.number().int()), lines: z.array(z.string()) })
    .nullable()
    .describe(
      'Where the words stand on the pages: for each page width, height (tenths of a point) and quarter turns, and its lines ' +
        'of words as base64 VLQ numbers; null for formats without pages.',
    ),
  blocks: z.array(
    z.object({
      kind: z.enum(BLOCK_KINDS),
      start: z.number().int(),
      end: z.number().int(),
      page: z.number().int().nullable(),
      section: z.array(z.string()),
      level: z.number().int().nullable(),
      marker: z.string().nullable(),
      cell: z
        .object({
          table: z.number().int(),
          row: z.number().int(),
          column: z.number().int(),
          isHeader: z.boolean(),
          header: z.string().nullable(),
          rowHeader: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  issues: z.array(issueSchema),
});
export type DocumentText = z.infer<typeof documentTextSchema>;

/** What an import of people did; the roster is replaced as a whole. */
export const importedSchema = z.object({
  people: z.number().int().describe('People on the roster now.'),
  notes: z
    .array(z.object({ code: z.string(), person: z.string().nullable(), message: z.string() }))
    .describe('What was read but is worth a look: names that are not in the catalogue, unknown columns.'),
});
export type Imported = z.infer<typeof importedSchema>;
