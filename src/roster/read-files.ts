import { type Baked, badgeInPng, badgeInSvg, isPng, isSvg } from './badges/baked.ts';
import { looksLikeJws, openJws } from './badges/compact-jws.ts';
import { isAssertion, isBadgePart, readAssertion } from './badges/open-badge-2.ts';
import { badgesInside, isOpenBadge3, readOpenBadge3 } from './badges/open-badge-3.ts';
import { FILLS } from './columns.ts';
import { readTable, type Table } from './csv-table.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { isAccredible, readAccredible } from './exports/accredible.ts';
import { isCredly, readCredly } from './exports/credly.ts';
import { isCredlyTable, readCredlyTable } from './exports/credly-table.ts';
import { isJsonResume, readJsonResume } from './exports/json-resume.ts';
import { folderOf, isLinkedIn, linkedInProfiles, readLinkedIn } from './exports/linkedin.ts';
import { aProblem, aReading, type BadgeProof, type FileReading, type Json } from './file-reading.ts';
import { asLink, asObject, asObjects, asText, parseJson } from './json-text.ts';
import { ROSTER_LIMITS } from './limits.ts';
import type { Said } from './owner-clue.ts';
import { readPeopleTable } from './read-csv.ts';
import { readHoldingsTable } from './read-holdings-table.ts';
import { readPeopleJson } from './read-json.ts';
import { foldColumn, hasColumn } from './table-rows.ts';
import type { RosterFile } from './types.ts';

/** What a file is at first sight; badges are read only when every file was seen, because they refer to each other. */
type Seen =
  | { is: 'table' }
  | { is: 'json'; value: unknown; text: string }
  | { is: 'jws'; text: string }
  | { is: 'reading'; reading: FileReading };

/**
 * Reads files of any kind that the roster knows, each told by its content: a roster (CSV, XLSX rows, JSON), a file of
 * holdings, LinkedIn's Certifications.csv, Credly's JSON and exports, an Accredible credential, a JSON Résumé, Open Badges
 * 2.0 and 3.0 as JSON, as a compact JWS or in a picture. What a badge refers to is looked for in the other files.
 */
export function readFiles(files: readonly RosterFile[]): FileReading[] {
  const seen = files.map((file) => ({ file, seen: lookAt(file) }));
  const parts = new Map<string, Json>();
  for (const { seen: one } of seen)
    for (const part of one.is === 'json' ? asObjects(one.value) : [])
      if (isBadgePart(part)) parts.set(asText(part.id) ?? '', part);
  const context = { partById: (id: string) => parts.get(id) ?? null, profiles: linkedInProfiles(files) };
  return seen.map(({ file, seen: one }) => {
    const reading = readSeen(one, file, context);
    if (files.length === 1 || isRosterLike(one, file)) return reading;
    return one.is === 'table' ? aReading({ leftOut: UNKNOWN_TABLE }) : withoutProblems(reading);
  });
}

const UNKNOWN_TABLE = 'it is a table of something else than people and credentials';

interface Context {
  partById: PartById;
  profiles: ReadonlyMap<string, Said>;
}

function readSeen(one: Seen, file: RosterFile, context: Context): FileReading {
  if (one.is === 'reading') return one.reading;
  if (one.is === 'table') return readTableFile(file, context);
  if (one.is === 'jws') return readJws(one.text, file, context.partById);
  return readJsonValue(one.value, file, context.partById);
}

/** Among several files one badge that cannot be read does not hold up the others; a roster's row does. */
function isRosterLike(one: Seen, file: RosterFile): boolean {
  if (one.is === 'table') return tableKind(readTable(file).table) !== 'unknown';
  const object = one.is === 'json' ? asObject(one.value) : null;
  return object !== null && ('people' in object || 'schema' in object);
}

const withoutProblems = (reading: FileReading): FileReading =>
  reading.problems.length === 0
    ? reading
    : aReading({ leftOut: reading.problems.map(({ message }) => message).join('; ') });

type PartById = (id: string) => Json | null;

function lookAt(file: RosterFile): Seen {
  if (file.rows !== undefined) return { is: 'table' };
  if (isPng(file.bytes)) return fromBaked(badgeInPng(file.bytes));
  const text = decodeUtf8(file.bytes);
  if (text === null)
    return looksBinary(file.bytes) ? leftOut('it is no format that a roster knows') : { is: 'table' };
  return lookAtText(text);
}

function lookAtText(text: string): Seen {
  if (isSvg(text)) return fromBaked(badgeInSvg(text));
  if (looksLikeJws(text)) return { is: 'jws', text };
  if (!/^\uFEFF?\s*[[{]/.test(text)) return { is: 'table' };
  const parsed = parseJson(text);
  if ('problem' in parsed) return { is: 'reading', reading: aReading({ problems: [parsed.problem] }) };
  return { is: 'json', value: parsed.value, text };
}

/** A picture's text is a badge as JSON or JWS, or the address of one, which is not asked. */
function fromBaked(baked: Baked): Seen {
  if ('leftOut' in baked) return leftOut(baked.leftOut);
  if ('broken' in baked) return { is: 'reading', reading: aProblem(baked.broken) };
  const address = asLink(baked.text);
  if (address === null) return lookAtText(baked.text);
  const message = `the picture names a badge at ${address}, which is not asked: save that page as a .json file and import it`;
  return { is: 'reading', reading: aProblem(message, 1, '', address) };
}

const leftOut = (reason: string): Seen => ({ is: 'reading', reading: aReading({ leftOut: reason }) });

/** A table in an old code page has bytes that are no UTF-8, but none that no text has. */
const looksBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 4_000).includes(0);

type TableKind = 'linkedin' | 'credly' | 'holdings' | 'people' | 'unknown';

/** What a table is by its header. People's has an id, names with another of its columns, or so many that it is one with a mistake. */
function tableKind(table: Table): TableKind {
  if (isLinkedIn(table)) return 'linkedin';
  if (isCredlyTable(table)) return 'credly';
  if (hasColumn(table, 'person_id')) return 'holdings';
  const known = table.header.filter((name) => FILLS.has(foldColumn(name))).length;
  const isPeople = hasColumn(table, 'id') || known >= 3 || (hasColumn(table, 'name') && known === 2);
  return table.header.length === 0 || isPeople ? 'people' : 'unknown';
}

function readTableFile(file: RosterFile, { profiles }: Context): FileReading {
  const { table, problems } = readTable(file);
  if (table.header.length === 0 || problems.length > 0) return aReading({ problems });
  const kind = tableKind(table);
  if (kind === 'linkedin') return readLinkedIn(table, file, profiles.get(folderOf(file.name)) ?? {});
  if (kind === 'credly') return readCredlyTable(table, file);
  if (kind === 'holdings') return readHoldingsTable(table, file.name);
  return readPeopleTable(table, file.name);
}

function readJws(text: string, file: RosterFile, partById: PartById): FileReading {
  const jws = openJws(text);
  if (jws === null) return aProblem('the badge is signed text (JWS) whose parts cannot be read');
  const credential = asObject(jws.payload.vc) ?? jws.payload;
  const token = text.trim();
  if (isOpenBadge3(credential)) {
    const issuer = asText(credential.issuer) ?? asText(asObject(credential.issuer)?.id);
    return readOpenBadge3(credential, file, { kind: 'jws', token, credential, issuer, keyUrl: null });
  }
  if (!isAssertion(credential)) return aProblem('the signed text (JWS) holds no Open Badge');
  const verification = asObject(credential.verification) ?? asObject(credential.verify);
  const keyUrl = asText(verification?.creator) ?? asLink(verification?.url);
  const badge = asObject(credential.badge);
  const issuer = asText(badge?.issuer) ?? asText(asObject(badge?.issuer)?.id);
  const proof: BadgeProof = { kind: 'jws', token, credential, issuer, keyUrl };
  return readAssertion(credential, file, partById, proof);
}

function readJsonValue(value: unknown, file: RosterFile, partById: PartById): FileReading {
  const items = Array.isArray(value) ? asObjects(value) : [];
  const all = items.length > 0 && items.every(isBadge) ? items : badgesIn(value);
  if (all.length > 0) {
    if (file.bytes.length > ROSTER_LIMITS.badgeBytes * all.length)
      return aProblem(`the badge has more than ${ROSTER_LIMITS.badgeBytes / 1024} KiB`);
    return together(
      all.map((one) => (isOpenBadge3(one) ? readOpenBadge3(one, file) : readAssertion(one, file, partById))),
    );
  }
  const object = asObject(value);
  if (object === null) return readPeopleJson(value, file);
  if (isCredly(object)) return readCredly(object, file);
  if (isAccredible(object)) return readAccredible(object, file);
  if (isBadgePart(object)) return aReading({ parts: [object] });
  if (isJsonResume(object)) return readJsonResume(object, file);
  if (!('people' in object) && !('schema' in object))
    return aProblem('the JSON is no roster, badge, export or résumé that is known here');
  return readPeopleJson(value, file);
}

const isBadge = (value: Json): boolean => isOpenBadge3(value) || isAssertion(value);

function badgesIn(value: unknown): Json[] {
  const object = asObject(value);
  if (object === null) return [];
  return isBadge(object) ? [object] : badgesInside(object);
}

const together = (readings: readonly FileReading[]): FileReading =>
  aReading({
    badges: readings.flatMap(({ badges }) => badges),
    problems: readings.flatMap(({ problems }) => problems),
  });
