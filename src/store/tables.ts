import type { ColumnType, Generated, Selectable } from 'kysely';
import type {
  BidSettings,
  Extraction,
  Issue,
  OcrPage,
  ParsedDocument,
  Person,
  ProgressState,
  Requirement,
  ReviewChange,
} from '../domain/index.ts';
import type { AccessTables } from './access-tables.ts';
import type { AuditTables } from './audit-tables.ts';
import type { ObserveTables } from './observe-tables.ts';
import type { OutsideTables } from './outside-tables.ts';
import type { EarlierState, PlanTables } from './plan-tables.ts';

/** Filled in by PostgreSQL when left out; ISO 8601 in UTC when read ("2026-11-20T17:04:29.123Z"). */
type Timestamp = ColumnType<string, string | undefined, string>;

/** Where a document stands: `stored` (row written) → `queued` → `reading` → `done` or `failed`. */
export const DOCUMENT_STATUSES = ['stored', 'queued', 'reading', 'done', 'failed'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** How far the reading of a document is. `page` counts from 1; both are null where the format has no pages. */
export interface DocumentProgress {
  stage: string;
  page: number | null;
  pages: number | null;
}

/** A file that was found in a container and is in the file store. */
export interface Member {
  /** Its place in the container, for people ("annex/rates.xlsx"); never used as a path. */
  name: string;
  sha256: string;
  size: number;
}

/** What a container held, one level deep. */
export interface Contents {
  members: readonly Member[];
  /** Files that the container says it holds, and bytes that were unpacked of them: what counts against the limits. */
  entries: number;
  bytes: number;
  /** False where a limit ended the unpacking, so that members are missing. */
  isWhole: boolean;
}

/** How much a container held: documents that came of it, files that it said it holds, bytes unpacked. */
export interface ContentsSize {
  files: number;
  entries: number;
  bytes: number;
}

/** A message for the queue, written in the transaction that makes it true. */
export interface OutboxPayload {
  documentId: string;
}

/**
 * The tables as `migrations/` make them, for Kysely to check every query against. Columns are snake_case in SQL and
 * camelCase here; days are "2027-05-01".
 */
export interface Tables extends AccessTables, AuditTables, PlanTables, OutsideTables {
  bids: {
    id: string;
    name: string;
    client: string | null;
    proposalDue: string | null;
    award: string | null;
    kickoff: string | null;
    ends: string | null;
    hoursPerWeek: number | null;
    budgetUsd: number | null;
    groupId: string | null;
    createdAt: Timestamp;
    keepUntil: string | null;
    archivedAt: string | null;
  };
  files: { sha256: string; size: number; mediaType: string; createdAt: Timestamp };
  documents: {
    id: string;
    bidId: string;
    sha256: string;
    name: string;
    trace: string | null;
    status: Generated<DocumentStatus>;
    progress: DocumentProgress | null;
    issue: Issue | null;
    attempts: Generated<number>;
    lastError: string | null;
    pipelineVersion: string | null;
    parentId: string | null;
    packageId: string | null;
    path: string | null;
    depth: Generated<number>;
    contents: ContentsSize | null;
    replaces: string | null;
    createdAt: Timestamp;
    updatedAt: Timestamp;
  };
  outbox: {
    id: Generated<number>;
    kind: string;
    payload: OutboxPayload;
    createdAt: Timestamp;
    sentAt: string | null;
  };
  readings: {
    sha256: string;
    pipelineVersion: string;
    documentId: string;
    text: string;
    parsed: StoredParse;
    extraction: StoredExtraction;
    contents: Contents | null;
    createdAt: Timestamp;
  };
  ocrPages: { key: string; page: OcrPage; createdAt: Timestamp };
  ocrPageFiles: { key: string; sha256: string };
  people: { id: string; data: Person; updatedAt: Timestamp };
  rosterDecisions: { kind: 'name' | 'owner'; key: string; answer: string | null; decidedAt: Timestamp };
  reviewChanges: {
    id: Generated<number>;
    bidId: string;
    batch: string;
    who: string | null;
    at: Timestamp;
    change: ReviewChange;
    seen: readonly Requirement[];
  };
  bidSettings: { bidId: string; data: BidSettings; updatedAt: Timestamp };
  houseSettings: { key: HouseSetting; data: unknown; updatedAt: Timestamp };
  planProgress: {
    bidId: string;
    person: string;
    credential: string;
    state: ProgressState;
    earnedOn: string | null;
    number: string | null;
    earlier: ColumnType<EarlierState[], string | undefined, string>;
    updatedAt: Timestamp;
  };
  certificationRecords: { credential: string; data: unknown; updatedAt: Timestamp };
  metricTotals: ObserveTables['metricTotals'];
  workerSigns: ObserveTables['workerSigns'];
  rosterVersion: ObserveTables['rosterVersion'];
}

/** What holds for the whole installation. */
export type HouseSetting = 'company' | 'weights';

/** One opportunity: client, dates, hours a week to learn in, budget in US dollars. */
export type Bid = Selectable<Tables['bids']>;

/** A parsed document without its text (a column of its own) and without what belongs to the upload. */
export type StoredParse = Omit<ParsedDocument, 'text' | 'id' | 'name' | 'sha256'>;

/** What one document alone demands; a bid's documents are resolved together from these. */
export type StoredExtraction = Extraction;
