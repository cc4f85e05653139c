import type { Person } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { type Problem, problemText, type RosterFile, type RosterNotes, readRoster } from '../roster/index.ts';
import {
  getPerson as getStoredPerson,
  listPeople as listStoredPeople,
  importPeople as storePeople,
} from '../store/index.ts';
import type { House } from './house.ts';
import type { Imported } from './views.ts';

/** The message names so many problems; the details have all. */
const NAMED_PROBLEMS = 3;

/**
 * Replaces the roster by the people of this file, with a second file of holdings if there is one: all of them or, where
 * something cannot be read, nothing. AppError `roster-unreadable`, whose details name every place by line and column.
 */
export async function importPeople(house: House, file: RosterFile, holdings?: RosterFile): Promise<Imported> {
  const roster = readRoster(file, { catalogue: house.catalogue, ...(holdings ? { holdings } : {}) });
  if (!roster.ok) throw unreadable(file.name, roster.problems);
  const people = await storePeople(house.db, roster.people, 'replace');
  return { people, notes: notesOf(roster.notes) };
}

/** Everybody on the roster, by name. */
export function listPeople(house: House): Promise<Person[]> {
  return listStoredPeople(house.db);
}

/** One person. AppError `not-found`. */
export function getPerson(house: House, id: string): Promise<Person> {
  return getStoredPerson(house.db, id);
}

function unreadable(name: string, problems: readonly Problem[]): AppError {
  const more = problems.length - NAMED_PROBLEMS;
  const named = problems.slice(0, NAMED_PROBLEMS).map(problemText).join('; ');
  const message = `"${name}" was not loaded, nobody of it: ${named}${more > 0 ? `; and ${more} more` : ''}.`;
  const details = problems.map(({ line, column, ...problem }) => ({
    ...problem,
    line,
    column,
    path: column === '' ? `line ${line}` : `line ${line}, column ${column}`,
  }));
  return new AppError('roster-unreadable', message, { details });
}

function notesOf({ unknownColumns, unsure, readAs }: RosterNotes): Imported['notes'] {
  return [
    ...unsure.map(({ person, written, offers }) => ({
      code: 'unsure-name',
      person,
      message: `"${written}" is no name in the catalogue${offers.length > 0 ? `; perhaps ${offers.map(({ name }) => name).join(' or ')}` : ''}.`,
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
