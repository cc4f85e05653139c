import type { OwnEntries } from '../catalogue/index.ts';
import type { Extraction, Issue, OcrPage, ParsedDocument } from '../domain/index.ts';
import type { Explanation } from '../extract/index.ts';
import type { FoundContents, Limits, PageRange, ReadRange, Spent } from '../ingest/index.ts';
import type { DocumentProgress } from '../store/index.ts';

/** The file, handed in open, or its bytes. */
export type HandedFile = { descriptor: number } | { bytes: Uint8Array };

/** What the reading process is started for. */
export interface ReadOrder {
  name: string;
  /** The document's id; without one it gets the id that its bytes give. */
  documentId: string | null;
  file: HandedFile;
  limits: Limits;
  /** A PDF of more pages is read in two halves at once, where its parent has a process for the second; 0: never. */
  splitPages: number;
  /**
   * What the containers around the file have cost, which counts against the limits of what is in it. Null: the file is
   * read alone, and a ZIP is no document then.
   */
  spent: Spent | null;
  /** True to tell how each statement was read, too. */
  explain: boolean;
  /** Own entries of the catalogue. */
  own: OwnEntries;
}

/** What a second reading process is started for: some pages of a PDF that another one reads. */
export interface RangeOrder {
  file: HandedFile;
  limits: Limits;
  range: PageRange;
}

/** A file inside a container (ZIP, e-mail) that is a document of its own. `path` as the container has it: never a path on disk. */
export interface FoundMember {
  path: string;
  bytes: Uint8Array;
}

/** What the reading process asks its parent for, because it may not reach it itself; see `ReaderAnswers`. */
export type ReaderQuestion =
  | { ask: 'recall-page'; key: string }
  | { ask: 'keep-page'; key: string; page: OcrPage }
  | { ask: 'read-range'; range: PageRange }
  | { ask: 'take-member'; member: FoundMember };

/** The answer to each question. */
export interface ReaderAnswers {
  'recall-page': OcrPage | null;
  'keep-page': null;
  'read-range': ReadRange | null;
  'take-member': null;
}

/** Why a file is no document, or the document and what it demands. `contents` null: it holds no other files. */
export type ReaderResult = { contents: FoundContents | null } & (
  | { kind: 'unreadable'; issue: Issue }
  | {
      kind: 'read';
      document: ParsedDocument;
      extraction: Extraction;
      /** Empty unless asked for. */
      explanations: readonly Explanation[];
    }
);

/** Parent → reading process: the order, once, and the answers to its questions. */
export type ToReader =
  | { tell: 'order'; order: ReadOrder }
  | { tell: 'range-order'; order: RangeOrder }
  | { tell: 'answer'; number: number; value: unknown };

/** Reading process → parent: where it is, what it asks, and last the result. */
export type FromReader =
  | { tell: 'progress'; progress: DocumentProgress }
  | { tell: 'question'; number: number; question: ReaderQuestion }
  | { tell: 'range'; range: ReadRange | null }
  | { tell: 'result'; result: ReaderResult };
