import type { Catalogue } from '../catalogue/index.ts';
import type { Person } from '../domain/index.ts';

/** A file as it came: its name says nothing that its bytes do not. */
export interface RosterFile {
  name: string;
  bytes: Uint8Array;
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
  /** What it may mean, the likeliest first; empty where nothing is near. */
  offers: readonly { id: string; name: string }[];
}

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
