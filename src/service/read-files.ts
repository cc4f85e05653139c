import { createHash } from 'node:crypto';
import type { Extraction, Issue, ParsedDocument } from '../domain/index.ts';
import type { Explanation } from '../extract/index.ts';
import type { Spent } from '../ingest/index.ts';
import { issueOfDeath } from './died-reading.ts';
import { type Reading, readInChild } from './read-in-child.ts';
import type { ReadLimits } from './reading-allowance.ts';
import type { FileToRead } from './start-reader.ts';

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
  /** True to leave what is in a container, and so every ZIP, unread. */
  packed?: boolean;
}

/** A file's document and what it demands, or why it could not be read. */
export type ReadFile =
  | { ok: true; document: ParsedDocument; extraction: Extraction; explanations: readonly Explanation[] }
  | ({ ok: false } & Unreadable);

/**
 * Reads files one after the other, each in a process of its own: two large PDFs at once would need the memory of both. A
 * file whose process ends without a word is unreadable at once: whoever asked can ask again. What is in a ZIP, an e-mail or
 * a PDF follows it as "package.zip/annex/rates.xlsx", each file once; a ZIP itself is no document.
 *
 * @throws what the system says where a file cannot be opened.
 */
export async function readFiles(files: readonly LocalFile[], options: ReadFilesOptions): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  const seen = new Set<string>();
  for (const { name, path } of files) {
    const spent = { depth: 0, entries: 0, bytes: 0 };
    for await (const one of readPackage({ name, documentId: null, from: { path } }, options, spent, seen)) {
      read.push(one);
    }
  }
  return read;
}

/** Reads a file, then what is in it; `spent` counts over all levels of what the caller named. */
async function* readPackage(
  file: FileToRead,
  options: ReadFilesOptions,
  spent: Spent,
  seen: Set<string>,
): AsyncGenerator<ReadFile> {
  const members: FileToRead[] = [];
  const reading = await readInChild({ ...file, spent: options.packed ? null : spent }, options, {
    async takeMember({ path, bytes }) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (!seen.has(hash)) members.push({ name: `${file.name}/${path}`, documentId: null, from: { bytes } });
      seen.add(hash);
    },
  });
  yield* resultsOf(reading, file.name, options.limits);
  if (reading.kind === 'died') return;
  if (reading.kind === 'read') seen.add(reading.document.sha256);
  spent.entries += reading.contents?.entries ?? 0;
  spent.bytes += reading.contents?.bytes ?? 0;
  for (const member of members) {
    const deeper = { ...spent, depth: spent.depth + 1 };
    yield* readPackage(member, options, deeper, seen);
    spent.entries = deeper.entries;
    spent.bytes = deeper.bytes;
  }
}

/** The document or why there is none, and why files in it could not be had. */
function resultsOf(reading: Reading, name: string, limits: ReadLimits): ReadFile[] {
  const unreadable = (issue: Issue, of = name): ReadFile => ({ ok: false, name: of, issue });
  if (reading.kind === 'died') return [unreadable(issueOfDeath(name, reading.why, limits))];
  const lost = reading.contents?.lost ?? [];
  if (reading.kind === 'unreadable') {
    const others = lost.filter(({ issue }) => issue.message !== reading.issue.message);
    return [unreadable(reading.issue), ...others.map((one) => unreadable(one.issue, one.name))];
  }
  const { document, extraction, explanations } = reading;
  const own: ReadFile[] = document.format === 'zip' ? [] : [{ ok: true, document, extraction, explanations }];
  return [...own, ...lost.map((one) => unreadable(one.issue, one.name))];
}
