import type { CheckContext } from './badges/check-badge.ts';
import type { KnownDocuments } from './badges/linked-data.ts';
import type { FileReading, FoundBadge, FoundHolding, FoundPerson, Json } from './file-reading.ts';
import { asText } from './json-text.ts';
import { ROSTER_LIMITS } from './limits.ts';
import { readFiles } from './read-files.ts';
import type { ImportPlan, Problem, RosterFile, RosterNotes } from './types.ts';

/** What badges are checked with. */
export interface ImportContext extends KnownDocuments {
  /** Today, ISO. */
  today: string;
}

/** Everything that files say, read and checked, before it is held against the roster. */
export interface Incoming {
  people: readonly FoundPerson[];
  held: readonly FoundHolding[];
  unknownColumns: RosterNotes['unknownColumns'];
  leftOut: ImportPlan['leftOut'];
  problems: readonly Problem[];
}

/** Reads files of any kind that the roster knows and checks the badges among them, offline. */
export async function readImport(files: readonly RosterFile[], context: ImportContext): Promise<Incoming> {
  if (files.length > ROSTER_LIMITS.files)
    return refused(`${files.length} files are more than the ${ROSTER_LIMITS.files} of one import`);
  const readings = readFiles(files);
  const badges = readings.flatMap((reading) => reading.badges);
  if (badges.length > ROSTER_LIMITS.badges)
    return refused(`${badges.length} badges are more than the ${ROSTER_LIMITS.badges} of one import`);
  const parts = new Map(
    readings.flatMap((one) => one.parts).map((part): [string, Json] => [asText(part.id) ?? '', part]),
  );
  const checked = await checkAll(badges, { ...context, partById: (id) => parts.get(id) ?? null });
  const incoming = incomingOf(files, readings);
  return { ...incoming, held: [...incoming.held, ...checked] };
}

/** One after the other: the room has one thread, and memory for one graph at a time is enough. */
async function checkAll(badges: readonly FoundBadge[], context: CheckContext): Promise<FoundHolding[]> {
  if (badges.length === 0) return [];
  // The libraries of signatures take a quarter of a second to load, and most imports hold no badge.
  const { checkBadge } = await import('./badges/check-badge.ts');
  const checked: FoundHolding[] = [];
  for (const badge of badges) checked.push(await checkBadge(badge, context));
  return checked;
}

/** What these readings say together, badges apart. */
export function incomingOf(files: readonly RosterFile[], readings: readonly FileReading[]): Incoming {
  const isSeveral = files.length > 1;
  return {
    people: readings.flatMap(({ people }) => people),
    held: readings.flatMap(({ held }) => held),
    unknownColumns: readings.flatMap(({ unknownColumns }) => unknownColumns),
    leftOut: readings.flatMap(({ leftOut }, place) =>
      leftOut === null ? [] : [{ file: files[place]?.name ?? '', why: leftOut }],
    ),
    problems: readings.flatMap(({ problems }, place) =>
      problems.map((problem) => (isSeveral ? inFile(problem, files[place]?.name ?? '') : problem)),
    ),
  };
}

/** Several files are read together: a problem says in which it is. */
export const inFile = (problem: Problem, file: string): Problem => ({
  ...problem,
  file,
  message: `${problem.message} (in ${file})`,
});

const refused = (message: string): Incoming => ({
  people: [],
  held: [],
  unknownColumns: [],
  leftOut: [],
  problems: [{ line: 1, column: '', value: '', message }],
});
