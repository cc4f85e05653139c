import type { Person } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import {
  type Decisions,
  type ImportPlan,
  type Incoming,
  type Problem,
  planImport,
  problemText,
  readImport,
} from '../roster/index.ts';
import { getPerson as getStoredPerson, listRosterDecisions, rewritePeople } from '../store/index.ts';
import { badgeContexts } from './badge-contexts.ts';
import type { House } from './house.ts';
import { openRosterFiles } from './open-roster-files.ts';
import { rosterOf } from './roster-memory.ts';
import type { RosterImport } from './roster-views.ts';

/** The message names so many problems; the details have all. */
const NAMED_PROBLEMS = 3;

/** How files are to be taken in. */
export interface ImportWish {
  /** Say what would change and change nothing. */
  preview: boolean;
  /** What becomes of people who are not in the roster's file; files without a roster remove nobody. */
  mode: 'replace' | 'merge';
  /** Whose files are that name nobody. */
  person?: string;
  /** Today, ISO: badges are checked on it. */
  today: string;
}

/**
 * Takes files in: rosters, exports, résumés, badges, archives of them. All of it or, where something cannot be read,
 * nothing: AppError `roster-unreadable`, whose details name every place by line and column. A preview tells the problems
 * instead. The same files a second time change nothing.
 */
export async function importPeople(
  house: House,
  handed: readonly { name: string; bytes: Uint8Array }[],
  wish: ImportWish,
): Promise<RosterImport> {
  const incoming = await read(house, handed, wish.today);
  const decisions = decisionsOf(await listRosterDecisions(house.db));
  const plan = (current: readonly Person[]) => {
    const { mode, person } = wish;
    return planImport(current, incoming, decisions, {
      catalogue: house.catalogue,
      mode,
      ...(person === undefined ? {} : { person }),
    });
  };
  if (wish.person !== undefined) await getStoredPerson(house.db, wish.person);
  if (wish.preview) {
    const { people: current } = await rosterOf(house);
    return viewOf(plan(current), current.length, false);
  }
  let done: ImportPlan | null = null;
  const people = await rewritePeople(house.db, (current) => {
    done = plan(current);
    if (done.problems.length > 0) throw unreadable(handed[0]?.name ?? 'the roster', done.problems);
    const touched = new Set([...done.added, ...done.changed].map(({ id }) => id));
    return {
      save: done.people.filter(({ id }) => touched.has(id)),
      remove: done.removed.map(({ id }) => id),
    };
  });
  return viewOf(done ?? plan([]), people, true);
}

/** Everybody on the roster, by name. */
export async function listPeople(house: House): Promise<readonly Person[]> {
  return (await rosterOf(house)).people;
}

/** One person. AppError `not-found`. */
export function getPerson(house: House, id: string): Promise<Person> {
  return getStoredPerson(house.db, id);
}

/** What was decided, as the roster takes it. */
export const decisionsOf = (kept: Awaited<ReturnType<typeof listRosterDecisions>>): Decisions => ({
  names: new Map(kept.flatMap(({ kind, key, answer }) => (kind === 'name' ? [[key, answer]] : []))),
  owners: new Map(kept.flatMap(({ kind, key, answer }) => (kind === 'owner' ? [[key, answer]] : []))),
});

async function read(
  house: House,
  handed: readonly { name: string; bytes: Uint8Array }[],
  today: string,
): Promise<Incoming> {
  const { files, problems } = await openRosterFiles(handed);
  const trusted = house.trustedIssuers ?? [];
  const incoming = await readImport(files, { contexts: badgeContexts(), trusted, today });
  return { ...incoming, problems: [...problems, ...incoming.problems] };
}

function unreadable(name: string, problems: readonly Problem[]): AppError {
  const more = problems.length - NAMED_PROBLEMS;
  const named = problems.slice(0, NAMED_PROBLEMS).map(problemText).join('; ');
  const message = `"${name}" was not loaded, nobody of it: ${named}${more > 0 ? `; and ${more} more` : ''}.`;
  const details = problems.map((problem) => ({ ...problem, path: placeOf(problem) }));
  return new AppError('roster-unreadable', message, { details });
}

const placeOf = ({ line, column }: Problem): string =>
  column === '' ? `line ${line}` : `line ${line}, column ${column}`;

function viewOf(plan: ImportPlan, people: number, applied: boolean): RosterImport {
  const { changed, removed, unchanged, unsureNames, unsureOwners, badges, leftOut, problems } = plan;
  const view = { changed, removed, unchanged, unsureNames, unsureOwners, badges, leftOut, problems };
  return {
    people,
    notes: notesOf(plan),
    applied,
    added: plan.added.map(({ id, name }) => ({ id, name })),
    ...structuredClone(view as Omit<RosterImport, 'people' | 'notes' | 'applied' | 'added'>),
  };
}

function notesOf({ unknownColumns, unsureNames, unsureOwners, readAs }: ImportPlan): RosterImport['notes'] {
  return [
    ...unsureNames.map(({ person, written, offers }) => ({
      code: 'unsure-name',
      person,
      message: `"${written}" is no name in the catalogue${offers.length > 0 ? `; perhaps ${offers.map(({ name }) => name).join(' or ')}` : ''}.`,
    })),
    ...unsureOwners.map(({ label, file, credentials }) => ({
      code: 'unsure-owner',
      person: null,
      message: `${credentials.join(', ')} in ${file}: nobody on the roster is ${label}.`,
    })),
    ...readAs.map(({ person, written, id }) => ({
      code: 'read-as',
      person,
      message: `"${written}" was read as ${id}.`,
    })),
    ...unknownColumns.map(({ column }) => ({
      code: 'unknown-column',
      person: null,
      message: `The column "${column}" means nothing to Muster and was left out.`,
    })),
  ];
}
