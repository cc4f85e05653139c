import { type Holding, holdingSchema, type Person } from '../domain/index.ts';
import { foldColumn } from './columns.ts';
import { readTable, type TableRow } from './csv-table.ts';
import { type CellReader, dayIn } from './read-cells.ts';
import { dayOrderOf } from './read-day.ts';
import { statusIn } from './read-holdings.ts';
import type { Problem, RosterFile } from './types.ts';

const NEEDED = ['person_id', 'credential'];

/**
 * Adds the holdings of a second file (person_id, credential, number, issued, expires, verify_url, status) to people.
 * A holding of the same credential and number replaces the one in the roster: the file of holdings is the closer one.
 */
export function mergeHoldings(
  people: readonly Person[],
  file: RosterFile,
): { people: Person[]; problems: Problem[] } {
  const { table, problems } = readTable(file);
  const places = new Map(table.header.map((name, place) => [foldColumn(name), place]));
  const absent = NEEDED.filter((name) => !places.has(foldColumn(name)));
  if (table.header.length > 0)
    problems.push(
      ...absent.map((column) => ({
        line: 1,
        column,
        value: table.header.join(', ').slice(0, 80),
        message: `the file of holdings names no column "${column}"`,
      })),
    );
  if (problems.length > 0) return { people: [...people], problems: inFile(problems, file) };
  const order = dayOrderOf(table.rows.flatMap(({ cells }) => cells).join('\n'));
  const ids = new Set(people.map(({ id }) => id));
  const read = table.rows.map((row) => readRow(row, { places, header: table.header, order, ids, problems }));
  const merged = people.map((person) => ({
    ...person,
    holdings: read.reduce(
      (held, one) => (one?.person === person.id ? withHolding(held, one.holding) : held),
      person.holdings,
    ),
  }));
  return { people: merged, problems: inFile(problems, file) };
}

interface RowContext {
  places: ReadonlyMap<string, number>;
  header: readonly string[];
  order: ReturnType<typeof dayOrderOf>;
  ids: ReadonlySet<string>;
  problems: Problem[];
}

function readRow(
  { line, cells }: TableRow,
  context: RowContext,
): { person: string; holding: Holding } | null {
  const { places, header, order, ids, problems } = context;
  const place = (name: string) => places.get(foldColumn(name)) ?? -1;
  const cell = (name: string) => cells[place(name)] ?? '';
  const column = (name: string) => header[place(name)] ?? name;
  const readerOf = (name: string): CellReader => ({
    order,
    wrong: (value, message) =>
      problems.push({ line, column: column(name), value: value.slice(0, 80), message }),
  });
  const person = cell('person_id');
  const credential = cell('credential');
  if (!ids.has(person)) readerOf('person_id').wrong(person, `nobody in the roster has the id "${person}"`);
  if (credential === '') readerOf('credential').wrong('', 'the holding names no credential');
  const status = statusIn(cell('status'));
  if (status === null)
    readerOf('status').wrong(
      cell('status'),
      `"${cell('status')}" is no status: write held, in-progress or training-only`,
    );
  const holding = holdingSchema.parse({
    credential: credential || '-',
    number: cell('number') || null,
    issued: dayIn(cell('issued'), readerOf('issued')),
    expires: dayIn(cell('expires'), readerOf('expires')),
    verifyUrl: cell('verify_url') || null,
    status,
  });
  return ids.has(person) && credential !== '' ? { person, holding } : null;
}

function withHolding(held: readonly Holding[], added: Holding): Holding[] {
  const isSame = (one: Holding) =>
    one.credential.toLowerCase() === added.credential.toLowerCase() &&
    (one.number === null || added.number === null || one.number === added.number);
  return [...held.filter((one) => !isSame(one)), added];
}

/** Two files are read together: a problem of the second says so. */
const inFile = (problems: readonly Problem[], { name }: RosterFile): Problem[] =>
  problems.map((problem) => ({ ...problem, message: `${problem.message} (in ${name})` }));
