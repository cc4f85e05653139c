import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, migrate, openDatabase } from '../../src/store/index.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { createEmptyDatabase } from '../support/database.ts';

let folder: string;
let url: string;
let db: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-migrations-'));
  await writeFile(join(folder, '0001-one.sql'), 'CREATE TABLE one (id int);\nCREATE TABLE uno (id int);');
  await writeFile(join(folder, '0002-two.sql'), 'CREATE TABLE two (id int);');
  url = await createEmptyDatabase();
  db = openDatabase(url);
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

async function tables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`.execute(db);
  return rows.map((row) => row.name);
}

describe('migrations', () => {
  it('run once, in order, and later ones follow', async () => {
    expect(await migrate(db, folder)).toEqual(['0001-one.sql', '0002-two.sql']);
    expect(await migrate(db, folder)).toEqual([]);
    await writeFile(join(folder, '0003-three.sql'), 'CREATE TABLE three (id int)');
    expect(await migrate(db, folder)).toEqual(['0003-three.sql']);
    expect(await tables()).toEqual(['migrations', 'one', 'three', 'two', 'uno']);
  });

  it('run once where two processes start at the same time', async () => {
    const script = join(import.meta.dirname, 'migrating-process.ts');
    const start = () =>
      spawn(process.execPath, ['--import', 'tsx', script, url], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [one, other] = [start(), start()];
    const lines = [linesOf(one), linesOf(other)] as const;
    for (const from of lines) expect((await from.next()).value).toBe('ready');
    one.stdin?.end('go\n');
    other.stdin?.end('go\n');
    const applied = await Promise.all(
      lines.map(async (from) => JSON.parse((await from.next()).value ?? 'null') as string[]),
    );
    await Promise.all([one, other].map((child) => child.exitCode === null && once(child, 'exit')));
    const names = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql'));
    expect(applied.flat().sort()).toEqual(names.sort());
  });

  it('leave no trace of one that fails, nor stop the ones before it', async () => {
    await writeFile(join(folder, '0002-two.sql'), 'CREATE TABLE two (id int); CREATE TABLE two (id int);');
    await expect(migrate(db, folder)).rejects.toThrow('already exists');
    expect(await tables()).toEqual(['migrations', 'one', 'uno']);
  });

  it('are refused where one was edited after it ran', async () => {
    await migrate(db, folder);
    await writeFile(join(folder, '0001-one.sql'), 'CREATE TABLE one (id bigint);');
    const migrating = migrate(db, folder);
    await expect(migrating).rejects.toMatchObject({ code: 'configuration-invalid' });
    await expect(migrating).rejects.toThrow('0001-one.sql was edited');
  });

  it('do not mind other line ends', async () => {
    await migrate(db, folder);
    await writeFile(join(folder, '0001-one.sql'), 'CREATE TABLE one (id int);\r\nCREATE TABLE uno (id int);');
    expect(await migrate(db, folder)).toEqual([]);
  });

  it('are refused where the database has one that this version does not know', async () => {
    await migrate(db, folder);
    await rm(join(folder, '0002-two.sql'));
    await expect(migrate(db, folder)).rejects.toThrow(
      '0002-two.sql, which this version of Muster does not have',
    );
  });

  it('are refused where a new one has an old number', async () => {
    await migrate(db, folder);
    await writeFile(join(folder, '0001-another.sql'), 'CREATE TABLE another (id int)');
    await expect(migrate(db, folder)).rejects.toThrow(
      '0001-another.sql comes before one that has already run',
    );
  });

  it('of Muster itself run on an empty database', async () => {
    await cp(MIGRATIONS_FOLDER, folder, { recursive: true });
    await rm(join(folder, '0001-one.sql'));
    await rm(join(folder, '0002-two.sql'));
    await migrate(db, folder);
    const written = (await readdir(MIGRATIONS_FOLDER)).map((name) =>
      readFileSync(join(MIGRATIONS_FOLDER, name), 'utf8'),
    );
    const created = written.flatMap((text) =>
      [...text.matchAll(/^CREATE TABLE (\w+)/gm)].map(([, name]) => name),
    );
    expect(await tables()).toEqual([...created, 'migrations'].sort());
    expect(created.length).toBeGreaterThan(30);
  });
});

function linesOf({ stdout }: ChildProcess): AsyncIterator<string> {
  if (!stdout) throw new Error('The process has no output.');
  return createInterface({ input: stdout })[Symbol.asyncIterator]();
}
