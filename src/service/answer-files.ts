import { loadCatalogue } from '../catalogue/index.ts';
import type { Extraction, Match, ParsedDocument, Role } from '../domain/index.ts';
import { type ExtractionJson, toExtractionJson } from '../export/index.ts';
import { combine } from '../extract/index.ts';
import { type AnswerInput, answer, PIPELINE_VERSION } from '../plan/index.ts';
import type { ImportPlan } from '../roster/index.ts';
import { checkRoster } from './check-roster.ts';
import { type LocalFile, readFiles, type Unreadable } from './read-files.ts';
import type { ReadLimits } from './reading-allowance.ts';

/** A roster file of the caller's: its name and bytes. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** Everything that a match asks for beside the documents. Days are ISO. */
export interface MatchWish {
  /** Rosters, files of holdings, exports and badges; archives of them too. */
  roster: readonly NamedBytes[];
  kickoff: string;
  dates: { proposal: string | null; award: string | null; end?: string | null };
  hoursPerWeek: number;
  budgetUsd: number | null;
  asOf: string;
  /** Rules, weights, company and client, as AnswerInput explains them. */
  rules?: AnswerInput['rules'] | undefined;
  weights?: AnswerInput['weights'] | undefined;
  company?: AnswerInput['company'] | undefined;
  client?: AnswerInput['client'] | undefined;
}

/** Requirements of files, without server or database. What cannot be read is told beside it. */
export async function extractFiles(
  files: readonly LocalFile[],
  limits: ReadLimits,
): Promise<{ answer: ExtractionJson; unreadable: Unreadable[] }> {
  const { documents, extraction, unreadable } = await readTogether(files, limits);
  const versions = { pipeline: PIPELINE_VERSION, catalogue: loadCatalogue().version };
  return { answer: toExtractionJson(documents, extraction, versions), unreadable };
}

/**
 * The whole job on files: requirements, shortlist, team and plan. Throws AppError
 * `roster-unreadable` with every problem of the roster, before any document is read.
 */
export async function matchFiles(
  files: readonly LocalFile[],
  wish: MatchWish,
  limits: ReadLimits,
): Promise<{ answer: Match; unreadable: Unreadable[]; rosterNotes: ImportPlan; roles: Role[] }> {
  const catalogue = loadCatalogue();
  const { roster: handed, ...rest } = wish;
  const roster = await checkRoster(handed);
  const { documents, extraction, unreadable } = await readTogether(files, limits);
  const match = await answer({ extraction, documents, people: [...roster.people], catalogue, ...rest });
  return { answer: match, unreadable, rosterNotes: roster, roles: extraction.roles };
}

async function readTogether(
  files: readonly LocalFile[],
  limits: ReadLimits,
): Promise<{ documents: ParsedDocument[]; extraction: Extraction; unreadable: Unreadable[] }> {
  const all = await readFiles(files, { limits });
  const read = all.filter((file) => file.ok);
  return {
    documents: read.map(({ document }) => document),
    extraction: combine(read.map(({ extraction }) => extraction)),
    unreadable: all.filter((file) => !file.ok),
  };
}
