import type { Holding, Person } from '../domain/index.ts';
import type { Problem, RosterNotes } from './types.ts';

/** What a file says of the person to whom something belongs; any of it may be missing. */
export interface OwnerClue {
  /** For a person: "ada@example.com", "the file Certifications.csv". */
  label: string;
  /** What a decision about this owner is remembered by: "email:ada@example.com", "file:3f2a…". */
  key: string;
  /** Id in the roster. */
  id: string | null;
  emails: readonly string[];
  /** Open Badges hide an address as "sha256$…" of address and salt. */
  hashes: readonly { hash: string; salt: string }[];
  name: string | null;
}

/** Where something stands in its file. */
export interface Place {
  file: string;
  line: number;
  column: string;
}

/** A holding whose owner is yet to be found on the roster. */
export interface FoundHolding {
  owner: OwnerClue;
  holding: Holding;
  place: Place;
}

/** How a badge can be checked, with what is needed for it. */
export type BadgeProof =
  | { kind: 'none' }
  | { kind: 'linked-data'; credential: Json }
  | { kind: 'jws'; token: string; credential: Json; issuer: string | null; keyUrl: string | null }
  | { kind: 'hosted'; url: string };

/** A badge before it is checked. */
export interface FoundBadge extends FoundHolding {
  proof: BadgeProof;
  /** The badge itself says that it was revoked. */
  revoked: string | null;
}

/** A person of a file: `given` are the fields that the file speaks of, the others are only filled up. */
export interface FoundPerson {
  person: Person;
  given: readonly (keyof Person)[];
  /** Null: the id says who it is. */
  owner: OwnerClue | null;
  place: Place;
}

/** A JSON object. */
export type Json = { readonly [key: string]: unknown };

/** What one file gives, whatever its format; with any problem nothing of it is to be used. */
export interface FileReading {
  people: FoundPerson[];
  held: FoundHolding[];
  badges: FoundBadge[];
  /** Documents that others refer to by id: badge classes, issuers, keys, lists of what was revoked. */
  parts: Json[];
  unknownColumns: RosterNotes['unknownColumns'];
  problems: Problem[];
  /** Why nothing was taken from a file that is no mistake: a picture without a badge, say. */
  leftOut: string | null;
}

/** A reading of which only these parts are not empty. */
export const aReading = (parts: Partial<FileReading>): FileReading => ({
  people: [],
  held: [],
  badges: [],
  parts: [],
  unknownColumns: [],
  problems: [],
  leftOut: null,
  ...parts,
});

/** A file from which nothing is taken, and why. */
export const aProblem = (message: string, line = 1, column = '', value = ''): FileReading =>
  aReading({ problems: [{ line, column, value: value.slice(0, 80), message }] });
