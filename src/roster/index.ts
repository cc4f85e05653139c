/** Room: roster files → people with holdings, every unreadable row named, nothing loaded by halves. Pure. */
import { mergeHoldings } from './merge-holdings.ts';
import { readCsvPeople } from './read-csv.ts';
import { readJsonPeople } from './read-json.ts';
import { resolveNames } from './resolve-names.ts';
import type { Problem, RosterFile, RosterOptions, RosterResult } from './types.ts';

export type { Problem, RosterFile, RosterNotes, RosterOptions, RosterResult, UnsureName } from './types.ts';

/**
 * Reads a roster, CSV (contract/roster-csv.md) or JSON (contract/roster.schema.json), told apart by its first
 * character, with a file of holdings if there is one. One problem anywhere and nobody is loaded; all are listed.
 */
export function readRoster(file: RosterFile, options: RosterOptions): RosterResult {
  const read = isJson(file) ? readJsonPeople(file) : readCsvPeople(file);
  const withHoldings =
    options.holdings === undefined
      ? { people: read.people, problems: [] }
      : mergeHoldings(read.people, options.holdings);
  const problems: Problem[] = [...read.problems, ...withHoldings.problems];
  if (problems.length > 0) return { ok: false, problems };
  const { people, unsure, readAs } = resolveNames(withHoldings.people, options.catalogue);
  return { ok: true, people, notes: { unknownColumns: read.unknownColumns, unsure, readAs } };
}

/** "line 4, column expires: …", as the command line and the page say it. */
export function problemText({ line, column, message }: Problem): string {
  return `line ${line}${column === '' ? '' : `, column ${column}`}: ${message}`;
}

/** A JSON file begins with a brace or bracket; a CSV file with a column's name. */
const isJson = ({ bytes }: RosterFile): boolean =>
  /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
