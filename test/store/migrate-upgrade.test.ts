import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connection, openConnection } from '../../src/store/database.ts';
import { migrate, openDatabase } from '../../src/store/index.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { FILLED_BY_MIGRATIONS, SAMPLES } from './migration-samples.ts';

const NAMES = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql')).sort();

type Row = Record<string, unknown>;

/** Every table's rows, with the names of their columns. */
async function rowsOf(connection: Connection): Promise<Map<string, Row[]>> {
  const { rows: tables } = await connection.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const all = new Map<string, Row[]>();
  for (const { name } of tables) {
    const { rows } = await connection.query<{ row: Row }>(
      `SELECT to_jsonb(t) AS row FROM ${name} t ORDER BY 1`,
    );
    all.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return all;
}

async function migrateAt(url: string, folder?: string): Promise<void> {
  const db = openDatabase(url);
  await migrate(db, folder);
  await db.destroy();
}

describe('an upgrade', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'muster-upgrade-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(NAMES)('from the schema of %s keeps every row', async (last) => {
    const earlier = join(folder, last);
    for (const name of NAMES.slice(0, NAMES.indexOf(last) + 1))
      await cp(join(MIGRATIONS_FOLDER, name), join(earlier, name));
    const url = await createEmptyDatabase();
    await migrateAt(url, earlier);
    const connection = await openConnection(url);
    const tables = await rowsOf(connection);
    for (const [table, columns, values] of SAMPLES)
      if (tables.has(table)) await connection.query(`INSERT INTO ${table} (${columns}) VALUES ${values}`);
    const before = await rowsOf(connection);

    await migrateAt(url);
    const after = await rowsOf(connection);
    await connection.end();
    for (const [table, rows] of before) {
      // What came since has the values that the migration gave it.
      if (table !== 'migrations') expect(after.get(table), table).toMatchObject(rows);
    }
    expect(
      [...after.keys()].filter((table) => !before.has(table) && (after.get(table)?.length ?? 0) > 0),
    ).toEqual(FILLED_BY_MIGRATIONS.filter((table) => !before.has(table)));
  });

  it('is tried with a row of every table', async () => {
    const url = await createEmptyDatabase();
    await migrateAt(url);
    const connection = await openConnection(url);
    const tables = [...(await rowsOf(connection)).keys()];
    await connection.end();
    expect(tables.sort()).toEqual([...SAMPLES.map(([table]) => table), ...FILLED_BY_MIGRATIONS].sort());
  });
});
