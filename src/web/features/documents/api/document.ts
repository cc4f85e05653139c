import { z } from 'zod';
import { issueSchema, READING_CANCELLED } from '../../../../domain/index.ts';

const STAGES = ['stored', 'queued', 'parsing', 'extracting', 'done', 'failed'] as const;

/** A document of a bid with where its reading is. */
export const documentSchema = z.object({
  id: z.string(),
  bidId: z.string(),
  name: z.string(),
  status: z.enum(STAGES),
  progress: z
    .object({ page: z.number().nullable(), pages: z.number().nullable(), ocr: z.boolean() })
    .nullable(),
  issue: issueSchema.nullable(),
  /** The document that it was found in; null for an upload. */
  parentId: z.string().nullable(),
  /** Where it was found: "package.zip/annex/rates.xlsx", "annex/rates.xlsx"; null for an upload without a folder. */
  path: z.string().nullable(),
  /** Files that it held, each a document of its own; null for one that holds none. */
  files: z.number().nullable(),
  /** The document of the bid whose place it takes; null for none. */
  replaces: z.string().nullable(),
});
export type BidDocument = z.infer<typeof documentSchema>;

/** True where somebody cancelled the reading: the document is not read, and nothing is wrong with it. */
export function isCancelled({ issue }: BidDocument): boolean {
  return issue?.code === READING_CANCELLED;
}

/** True where the document could not be read. */
export function hasFailed(document: BidDocument): boolean {
  return document.status === 'failed' && !isCancelled(document);
}

/** True when nothing more will happen to the document by itself. */
export function isFinished({ status }: BidDocument): boolean {
  return status === 'done' || status === 'failed';
}
