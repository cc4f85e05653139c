import type { Match, Person, Role } from '../domain/index.ts';

/** What the catalogue says of a credential, as far as exports show it. */
export interface CredentialFacts {
  name: string;
  /** Null for an entry that stands for a kind of credential, whoever issues it. */
  issuer: string | null;
  type: 'certification' | 'micro-credential' | 'course-certificate' | 'licence';
}

/** The columns of the workbook's Compliance sheet that people fill in, and that are read back from it. */
export const EDITABLE_COLUMNS = [
  'Status',
  'Response location',
  'Owner',
  'Reviewer',
  'Review status',
  'Due',
  'Question ref',
  'Notes',
] as const;
export type EditableColumn = (typeof EDITABLE_COLUMNS)[number];

/** Heads the hidden column that keeps what stood in the editable ones when the workbook was written. */
export const AS_EXPORTED = 'As exported';

/** What people said of a requirement, by column; `Due` is an ISO day. What is left out was not said. */
export type RowEdits = Partial<Record<EditableColumn, string>>;

/** One change between two versions of the documents, as the sheet Changes shows it. */
export interface ChangeRow {
  requirement: string;
  from: string;
  to: string;
  what: string;
  oldText: string | null;
  newText: string | null;
  effect: string | null;
}

/** All that the exports of a bid are made of. Days are ISO. */
export interface BidExport {
  title: string;
  client: string | null;
  dates: { proposal: string | null; award: string | null; kickoff: string; end: string | null };
  /** The day of the export. */
  today: string;
  match: Match;
  people: readonly Person[];
  roles: readonly Role[];
  /** What the catalogue knows, by its id and by the name that a roster writes. */
  credentials: ReadonlyMap<string, CredentialFacts>;
  /** What people said of the requirements, by their ids. */
  edits: ReadonlyMap<string, RowEdits>;
  changes: readonly ChangeRow[];
}
