import type { Catalogue } from '../catalogue/index.ts';
import type { BadgeCheck, Person } from '../domain/index.ts';

/** A file as it came: its name says nothing that its bytes do not. */
export interface RosterFile {
  name: string;
  bytes: Uint8Array;
  /** Rows of the first sheet of a workbook, where the bytes are one: reading those is not this room's work. */
  rows?: readonly { line: number; cells: readonly string[] }[];
}

/** What a roster is read with. */
export interface RosterOptions {
  /** Names of credentials are looked up in it. */
  catalogue: Catalogue;
  /** A second file of holdings alone, by person_id. */
  holdings?: RosterFile;
}

/** Something that cannot be read, and where. */
export interface Problem {
  /** Name of the file, where several are read together. */
  file?: string;
  /** Line in the file, from 1; the line on which a row of several lines begins. */
  line: number;
  /** The column's name as the file writes it, or the path in a JSON file ("people[2].holdings[0].expires"). */
  column: string;
  /** The words in question, shortened. */
  value: string;
  /** What is wrong and what to do. */
  message: string;
}

/** A credential's written name that means nothing or several things in the catalogue: for a person to decide. */
export interface UnsureName {
  person: string;
  written: string;
  /** Who issued it, as the source says. */
  issuer: string | null;
  /** What it may mean, the likeliest first; empty where nothing is near. `score` is 0..1, 1 the very name. */
  offers: readonly { id: string; name: string; score: number }[];
}

/** Holdings whose owner nobody can tell: for a person to decide. */
export interface UnsureOwner {
  /** What the decision is remembered by. */
  key: string;
  /** What the file says of the owner: an address, a name, the file itself. */
  label: string;
  file: string;
  credentials: readonly string[];
  offers: readonly { id: string; name: string; score: number }[];
}

/** What people have decided: names by their folded words, owners by their key; null: it is none of them. */
export interface Decisions {
  names: ReadonlyMap<string, string | null>;
  owners: ReadonlyMap<string, string | null>;
}

/** Nothing has been decided. */
export const NO_DECISIONS: Decisions = { names: new Map(), owners: new Map() };

/** What was read but is worth knowing. */
export interface RosterNotes {
  /** Columns that Muster does not know, with their values by person id. */
  unknownColumns: readonly { column: string; values: Readonly<Record<string, string>> }[];
  unsure: readonly UnsureName[];
  /** Written names that were recognised by another spelling: "PMP (PMI)" read as pmi-pmp. */
  readAs: readonly { person: string; written: string; id: string }[];
}

/** Everybody, or every problem and nobody. */
export type RosterResult =
  | { ok: true; people: Person[]; notes: RosterNotes }
  | { ok: false; problems: Problem[] };

/** One field of a person, or one entry of a list, before and after; null: it is not there. */
export interface FieldChange {
  /** "title", "holdings: CISSP", "skills: Python". */
  field: string;
  before: string | null;
  after: string | null;
}

/** A badge that was checked, whose it is where that is known, and whether it was taken. */
export interface CheckedBadge {
  file: string;
  credential: string;
  person: string | null;
  check: BadgeCheck;
  /** Tampered and revoked badges are not. */
  taken: boolean;
}

/** What an import will do, before it does it. */
export interface ImportPlan {
  added: readonly Person[];
  changed: readonly { id: string; name: string; changes: readonly FieldChange[] }[];
  /** On the roster now and not in the file that replaces it. */
  removed: readonly { id: string; name: string }[];
  unchanged: number;
  unsureNames: readonly UnsureName[];
  unsureOwners: readonly UnsureOwner[];
  badges: readonly CheckedBadge[];
  readAs: RosterNotes['readAs'];
  unknownColumns: RosterNotes['unknownColumns'];
  /** Files from which nothing was taken, and why that is no mistake. */
  leftOut: readonly { file: string; why: string }[];
  /** With any problem nothing is to be applied. */
  problems: readonly Problem[];
  /** The roster afterwards. */
  people: readonly Person[];
}
