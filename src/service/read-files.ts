import type { Extraction, Issue, ParsedDocument } from '../domain/index.ts';
import type { Explanation } from '../extract/index.ts';
import { issueOfDeath } from './died-reading.ts';
import { readInChild } from './read-in-child.ts';
import type { ReadLimits } from './reading-allowance.ts';

/** A file on this machine: its path, and its name for people. */
export interface LocalFile {
  name: string;
  path: string;
}

/** A file that could not be read, and why. */
export interface Unreadable {
  name: string;
  issue: Issue;
}

/** How to read local files: what each may cost, and whether to tell how each statement was read. */
export interface ReadFilesOptions {
  limits: ReadLimits;
  explain?: boolean;
}

/** A file's document and what it demands, or why it could not be read. */
export type ReadFile =
  | { ok: true; document: ParsedDocument; extraction: Extraction; explanations: readonly Explanation[] }
  | ({ ok: false } & Unreadable);

/**
 * Reads files one after the other, each in a process of its own: two large PDFs at once would need the memory of both. A
 * file whose process ends without a word is unreadable at once: whoever asked can ask again.
 *
 * @throws what the system says where a file cannot be opened.
 */
export async function readFiles(files: readonly LocalFile[], options: ReadFilesOptions): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) read.push(await readFile(file, options));
  return read;
}

async function readFile({ name, path }: LocalFile, options: ReadFilesOptions): Promise<ReadFile> {
  const reading = await readInChild({ name, documentId: null, from: { path } }, options);
  if (reading.kind === 'read') {
    const { document, extraction, explanations } = reading;
    return { ok: true, document, extraction, explanations };
  }
  const issue = reading.kind === 'died' ? issueOfDeath(name, reading.why, options.limits) : reading.issue;
  return { ok: false, name, issue };
}
