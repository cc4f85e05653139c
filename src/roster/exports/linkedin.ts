import { holdingSchema } from '../../domain/index.ts';
import { readTable, type Table } from '../csv-table.ts';
import { aReading, type FileReading, type FoundHolding } from '../file-reading.ts';
import { asLink } from '../json-text.ts';
import { ownerClue, type Said } from '../owner-clue.ts';
import { dayOfPeriod } from '../period.ts';
import { hasColumn, type Row, rowsOf } from '../table-rows.ts';
import type { Problem, RosterFile } from '../types.ts';

/** True for the header of LinkedIn's Certifications.csv: Name, Url, Authority, Started On, Finished On, License Number. */
export const isLinkedIn = (table: Table): boolean =>
  hasColumn(table, 'Name') &&
  hasColumn(table, 'Authority') &&
  hasColumn(table, 'Started On', 'Finished On', 'License Number');

/**
 * LinkedIn's data export of one person's certifications. It names months alone: an expiry in "Jan 2026" is 31 January. It
 * does not say whose it is: `said` is what the files beside it do. Links that are no web address are left out: some exports hold "javascript:".
 */
export function readLinkedIn(table: Table, file: RosterFile, said: Said): FileReading {
  const problems: Problem[] = [];
  const owner = ownerClue(file, said);
  const held = rowsOf(table, problems).flatMap((row): FoundHolding[] => {
    const credential = row.cell('Name');
    if (credential === '') row.reader('Name').wrong('', 'the certification has no name');
    const holding = holdingSchema.parse({
      credential: credential || '-',
      number: row.cell('License Number') || null,
      issued: monthIn(row, 'Started On', 'first'),
      expires: monthIn(row, 'Finished On', 'last'),
      verifyUrl: asLink(row.cell('Url')),
      issuer: row.cell('Authority') || null,
      source: 'linkedin',
    });
    return [{ owner, holding, place: { file: file.name, line: row.line, column: 'Name' } }];
  });
  return aReading({ held, problems });
}

function monthIn(row: Row, column: string, edge: 'first' | 'last'): string | null {
  const words = row.cell(column);
  if (words === '') return null;
  const day = dayOfPeriod(words, edge);
  if (day === null) row.reader(column).wrong(words, `"${words}" is no month: LinkedIn writes "May 2023"`);
  return day;
}

/** The folder of a file in an archive: "export.zip" of "export.zip/Certifications.csv", '' where it lies by itself. */
export const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));

/**
 * Whose LinkedIn exports are, by folder: the archive's Profile.csv has a first and a last name, Email Addresses.csv the
 * addresses.
 */
export function linkedInProfiles(files: readonly RosterFile[]): Map<string, Said> {
  const profiles = new Map<string, Said>();
  for (const file of files) {
    const kind = /(?:^|\/)(Profile|Email Addresses)\.csv$/i.exec(file.name)?.[1]?.toLowerCase();
    if (kind === undefined) continue;
    const folder = folderOf(file.name);
    const rows = rowsOf(readTable(file).table, []);
    const emails = rows.map((row) => row.cell('Email Address')).filter((email) => email !== '');
    const name = `${rows[0]?.cell('First Name') ?? ''} ${rows[0]?.cell('Last Name') ?? ''}`.trim();
    profiles.set(folder, {
      ...profiles.get(folder),
      ...(kind === 'profile' ? { name: name || null } : { emails }),
    });
  }
  return profiles;
}
