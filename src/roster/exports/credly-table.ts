import type { Table } from '../csv-table.ts';
import { aReading, type FileReading } from '../file-reading.ts';
import { hasColumn, type Row, rowsOf } from '../table-rows.ts';
import type { Problem, RosterFile } from '../types.ts';
import { type CredlyBadge, foundBadge } from './credly.ts';

// Credly publishes no header of its export: columns are known by the words that its API uses for the same fields.
const NAME = ['Badge Template Name', 'Badge Name', 'Template Name', 'Badge'];
const EMAIL = ['Recipient Email', 'Earner Email', 'Email', 'Issued To Email'];
const ID = ['Badge Id', 'Issued Badge Id', 'Badge UUID'];
const STATE = ['State', 'Badge State', 'Status'];
const ISSUED = ['Issued At', 'Issued Date', 'Issued On', 'Issue Date'];
const EXPIRES = ['Expires At', 'Expires On', 'Expiration Date', 'Expiry Date', 'Expires At Date'];
const LINK = ['Public Url', 'Badge Url', 'Accepted Badge Url', 'Url'];
const ISSUER = ['Issuer', 'Issuer Name', 'Organization', 'Issuing Organization'];
const FIRST = ['Issued To First Name', 'Recipient First Name', 'First Name'];
const LAST = ['Issued To Last Name', 'Recipient Last Name', 'Last Name'];
const WHOLE = ['Issued To', 'Recipient Name', 'Earner Name'];

/** True for an export of the badges that an organisation issued: a badge's name, and whose it is. */
export const isCredlyTable = (table: Table): boolean =>
  hasColumn(table, ...NAME) && hasColumn(table, ...EMAIL) && hasColumn(table, ...ISSUED, ...STATE);

/** Credly's CSV export of issued badges. */
export function readCredlyTable(table: Table, file: RosterFile): FileReading {
  const problems: Problem[] = [];
  const badges = rowsOf(table, problems).flatMap((row) => {
    const badge = badgeOf(row);
    const place = { file: file.name, line: row.line, column: 'Badge Template Name' };
    return foundBadge(badge, file, place, (field, words) =>
      row
        .reader(...(field === 'issued' ? ISSUED : field === 'expires' ? EXPIRES : NAME))
        .wrong(
          words,
          field === 'name' ? 'the badge has no name' : `"${words}" is no day: write it as 2027-05-31`,
        ),
    );
  });
  return aReading({ badges, problems });
}

function badgeOf(row: Row): CredlyBadge {
  const name = row.cell(...WHOLE) || `${row.cell(...FIRST)} ${row.cell(...LAST)}`.trim();
  return {
    id: row.cell(...ID) || null,
    name: row.cell(...NAME),
    state: row.cell(...STATE).toLowerCase(),
    issued: row.cell(...ISSUED),
    expires: row.cell(...EXPIRES),
    issuer: row.cell(...ISSUER) || null,
    link: row.cell(...LINK) || null,
    email: row.cell(...EMAIL) || null,
    owner: name || null,
  };
}
