import type { Requirement } from '../domain/index.ts';
import type { Explanation } from '../extract/index.ts';
import { type LocalFile, readFiles, type Unreadable } from './read-files.ts';
import type { ReadLimits } from './reading-allowance.ts';

export type { Explanation } from '../extract/index.ts';

/** The requirements of a document and how each of its statements was read, or why it could not be. */
export type ExplainedFile =
  | { ok: true; requirements: readonly Requirement[]; explanations: readonly Explanation[] }
  | ({ ok: false } & Unreadable);

/** Reads one file and says why it was read so. */
export async function explainFile(file: LocalFile, limits: ReadLimits): Promise<ExplainedFile> {
  const [read] = await readFiles([file], { limits, explain: true, packed: true });
  if (!read) throw new Error('One file was given, and none was read.');
  if (!read.ok) return read;
  return { ok: true, requirements: read.extraction.requirements, explanations: read.explanations };
}
