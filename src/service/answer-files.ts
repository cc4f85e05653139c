import type { Catalogue } from '../catalogue/index.ts';
import { loadCatalogue } from '../catalogue/index.ts';
import type { Extraction, Issue, Match, ParsedDocument } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { type ExtractionJson, toExtractionJson } from '../export/index.ts';
import { extract } from '../extract/index.ts';
import { ingest } from '../ingest/index.ts';
import { answer, PIPELINE_VERSION } from '../plan/index.ts';
import { problemText, type RosterNotes, readRoster } from '../roster/index.ts';

/** A file of the caller's: its name and bytes. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** A file that could not be read, and why. */
export interface Unreadable {
  name: string;
  issue: Issue;
}

/** Everything that a match asks for beside the documents. Days are ISO. */
export interface MatchWish {
  roster: NamedBytes;
  holdings?: NamedBytes;
  kickoff: string;
  dates: { proposal: string | null; award: string | null };
  hoursPerWeek: number;
  budgetUsd: number | null;
  asOf: string;
}

/** Requirements of files, read in this process, without server or database. What cannot be read is told beside it. */
export async function extractFiles(
  files: readonly NamedBytes[],
): Promise<{ answer: ExtractionJson; unreadable: Unreadable[] }> {
  const catalogue = loadCatalogue();
  const { documents, extraction, unreadable } = await readFiles(files, catalogue);
  const versions = { pipeline: PIPELINE_VERSION, catalogue: catalogue.version };
  return { answer: toExtractionJson(documents, extraction, versions), unreadable };
}

/**
 * The whole job on files, in this process: requirements, shortlist, team and plan. Throws AppError
 * `roster-unreadable` with every problem of the roster, before any document is read.
 */
export async function matchFiles(
  files: readonly NamedBytes[],
  wish: MatchWish,
): Promise<{ answer: Match; unreadable: Unreadable[]; rosterNotes: RosterNotes }> {
  const catalogue = loadCatalogue();
  const { roster: file, holdings, ...rest } = wish;
  const roster = readRoster(file, { catalogue, ...(holdings === undefined ? {} : { holdings }) });
  if (!roster.ok) throw rosterUnreadable(file.name, roster.problems.map(problemText), roster.problems);
  const { documents, extraction, unreadable } = await readFiles(files, catalogue);
  const match = await answer({ extraction, documents, people: roster.people, catalogue, ...rest });
  return { answer: match, unreadable, rosterNotes: roster.notes };
}

async function readFiles(
  files: readonly NamedBytes[],
  catalogue: Catalogue,
): Promise<{ documents: ParsedDocument[]; extraction: Extraction; unreadable: Unreadable[] }> {
  const documents: ParsedDocument[] = [];
  const unreadable: Unreadable[] = [];
  // One after the other: two large PDFs at once would need the memory of both.
  for (const file of files) {
    const read = await ingest(file);
    if (read.ok) documents.push(read.document);
    else unreadable.push({ name: read.name, issue: read.issue });
  }
  return { documents, extraction: extract(documents, catalogue), unreadable };
}

function rosterUnreadable(name: string, lines: readonly string[], details: unknown): AppError {
  const count = lines.length === 1 ? '1 problem' : `${lines.length} problems`;
  const message = `The roster ${name} has ${count}, so nobody was loaded:\n${lines.map((line) => `  ${line}`).join('\n')}`;
  return new AppError('roster-unreadable', message, { details });
}
