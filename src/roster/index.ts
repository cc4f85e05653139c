/** Room: roster files, exports and badges → people with holdings; what they would change is said first, nothing is guessed. */

import { planImport } from './plan-import.ts';
import { readFiles } from './read-files.ts';
import { incomingOf } from './read-import.ts';
import {
  NO_DECISIONS,
  type Problem,
  type RosterFile,
  type RosterOptions,
  type RosterResult,
} from './types.ts';

export { readTrustFile, type TrustedIssuer } from './badges/keys.ts';
export { ROSTER_LIMITS } from './limits.ts';
export { type ImportOptions, planImport } from './plan-import.ts';
export { type ImportContext, type Incoming, readImport } from './read-import.ts';
export { nameKey } from './resolve-names.ts';
export { settleNames } from './settle-names.ts';
export { templateCsv, templateSheets } from './template.ts';
export {
  type CheckedBadge,
  type Decisions,
  type FieldChange,
  type ImportPlan,
  NO_DECISIONS,
  type Problem,
  type RosterFile,
  type RosterNotes,
  type RosterOptions,
  type RosterResult,
  type UnsureName,
  type UnsureOwner,
} from './types.ts';

/**
 * Reads a roster, CSV (contract/roster-csv.md) or JSON (contract/roster.schema.json), with a file of holdings if there is
 * one. One problem anywhere and nobody is loaded; all are listed.
 */
export function readRoster(file: RosterFile, { catalogue, holdings }: RosterOptions): RosterResult {
  const files = holdings === undefined ? [file] : [file, holdings];
  const incoming = incomingOf(files, readFiles(files));
  const plan = planImport([], incoming, NO_DECISIONS, { catalogue, mode: 'replace' });
  if (plan.problems.length > 0) return { ok: false, problems: [...plan.problems] };
  const { people, unknownColumns, unsureNames: unsure, readAs } = plan;
  return { ok: true, people: [...people], notes: { unknownColumns, unsure, readAs } };
}

/** "line 4, column expires: …", as the command line and the page say it. */
export function problemText({ line, column, message }: Problem): string {
  return `line ${line}${column === '' ? '' : `, column ${column}`}: ${message}`;
}
