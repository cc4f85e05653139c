import { readWorkbookTables, unpack } from '../ingest/index.ts';
import { type Problem, ROSTER_LIMITS, type RosterFile } from '../roster/index.ts';

/** A file as it was sent or named. */
interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** The files that a roster is read from: archives opened, and what could not be had of them. */
export interface OpenedRoster {
  files: RosterFile[];
  problems: Problem[];
}

/**
 * Opens what people hand in: a ZIP gives the files in it, ZIPs inside it too, a workbook its sheets, every other file itself. What cannot be had
 * is told as a problem of its file.
 */
export async function openRosterFiles(handed: readonly NamedBytes[]): Promise<OpenedRoster> {
  const opened: OpenedRoster = { files: [], problems: [] };
  for (const file of handed) await open(file, opened, { depth: 0, entries: 0, bytes: 0 });
  return opened;
}

type Spent = NonNullable<Parameters<typeof unpack>[2]>;

async function open(file: NamedBytes, opened: OpenedRoster, spent: Spent): Promise<void> {
  const container = isZip(file.bytes) ? await unpack(file, undefined, spent) : null;
  if (container === null) {
    const sheets = isZip(file.bytes) ? await sheetsOf(file, opened) : null;
    opened.files.push(...(sheets ?? [{ name: file.name, bytes: file.bytes }]));
    return;
  }
  const inside = { ...spent, depth: spent.depth + 1 };
  for await (const member of container.members) {
    if (opened.files.length > ROSTER_LIMITS.files) return;
    if (member.ok) await open({ name: `${file.name}/${member.name}`, bytes: member.bytes }, opened, inside);
    else
      opened.problems.push({
        file: file.name,
        line: 1,
        column: '',
        value: member.name ?? '',
        message: member.issue.message,
      });
  }
}

/** The sheets of a workbook, each as a table; null for an archive of another kind. */
async function sheetsOf(file: NamedBytes, { problems }: OpenedRoster): Promise<RosterFile[] | null> {
  const read = await readWorkbookTables(file);
  if (read === null) return null;
  if (!read.ok) {
    const { message } = read.issue;
    problems.push({ file: file.name, line: 1, column: '', value: '', message });
    return [];
  }
  const { bytes } = file;
  return read.tables.map(({ name, rows }) => ({ name: `${file.name}, sheet ${name}`, bytes, rows }));
}

/** "PK" and the mark of a first entry; Office files begin so too, and `unpack` leaves those whole. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
