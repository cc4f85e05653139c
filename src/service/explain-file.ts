import { loadCatalogue } from '../catalogue/index.ts';
import type { Requirement } from '../domain/index.ts';
import { type Explanation, explainDocument, extractDocument } from '../extract/index.ts';
import { ingest } from '../ingest/index.ts';
import type { NamedBytes, Unreadable } from './answer-files.ts';

export type { Explanation } from '../extract/index.ts';

/** The requirements of a document and how each of its statements was read, or why it could not be. */
export type ExplainedFile =
  | { ok: true; requirements: readonly Requirement[]; explanations: readonly Explanation[] }
  | ({ ok: false } & Unreadable);

/** Reads one file in this process and says why it was read so. */
export async function explainFile(file: NamedBytes): Promise<ExplainedFile> {
  const read = await ingest(file);
  if (!read.ok) return { ok: false, name: read.name, issue: read.issue };
  const catalogue = loadCatalogue();
  const { requirements } = extractDocument(read.document, catalogue);
  return { ok: true, requirements, explanations: explainDocument(read.document, catalogue) };
}
