import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invite, makeLink } from '../../src/access/index.ts';
import {
  backUp,
  checkBackup,
  createBid,
  createWebhook,
  processDocument,
  recover,
  restore,
} from '../../src/service/index.ts';
import { openConnection } from '../../src/store/database.ts';
import { type FileStore, migrate, openDatabase, openFolderStore } from '../../src/store/index.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { signInAs } from '../support/signed-in.ts';

/** tar writes a name at the beginning of a block of its own; what has that name begins with the next. */
const HEADER_BYTES = 512;

let test: TestHouse;
let folder: string;
let archive: string;
let source: { databaseUrl: string; files: FileStore; version: string };
/** An empty place to restore into. */
let target: { databaseUrl: string; files: FileStore };
let open: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-backup-'));
  archive = join(folder, 'backup.tar');
  test = await openTestHouse();
  source = { databaseUrl: test.config.DATABASE_URL ?? '', files: test.house.files, version: '1.2.3' };
  const read = await test.store('read.md', '# Staff\n\nThe lead must hold a current PMP certification.\n');
  await processDocument(test.house, read, new AbortController().signal);
  // More than one part of rows, with what COPY must escape.
  open = await test.store('odd\tname \\N "ü".md', 'not read yet');
  await test.store('large.txt', 'x'.repeat(3_000_000));
  await test.house.db
    .insertInto('houseSettings')
    .values({ key: 'company', data: JSON.stringify({ text: '\\\t\n'.repeat(1_000_000) }) })
    .execute();
  await backUp(source, archive);
});
afterAll(async () => {
  await test?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  const place = await mkdtemp(join(folder, 'target-'));
  target = { databaseUrl: await createEmptyDatabase(), files: await openFolderStore(place) };
});

/** Every row of every table of ours, as PostgreSQL writes it. */
async function rowsAt(url: string): Promise<Record<string, string[]>> {
  const connection = await openConnection(url);
  const tables = await connection.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'bullmq') ORDER BY 1`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    // When a migration ran is another moment.
    const what = name === 'public.migrations' ? '(name, checksum)' : 't';
    const found = await connection.query<{ row: string }>(
      `SELECT ${what}::text AS row FROM ${name} t ORDER BY 1`,
    );
    rows[name] = found.rows.map(({ row }) => row);
  }
  await connection.end();
  return rows;
}

async function hashesIn(files: FileStore): Promise<string[]> {
  const hashes: string[] = [];
  for await (const { sha256 } of files.list()) hashes.push(sha256);
  return hashes;
}

describe('a backup', () => {
  it('restored into an empty place gives the same rows and the same bytes', async () => {
    await restore(target, await checkBackup(archive));
    const rows = await rowsAt(source.databaseUrl);
    expect(rows['public.documents']).toHaveLength(3);
    const restored = await rowsAt(target.databaseUrl);
    expect(restored['public.audit_log']?.pop()).toContain(',service,restore,write,');
    expect(restored).toEqual(rows);
    expect(await hashesIn(target.files)).toEqual(await hashesIn(source.files));
    for (const sha256 of await hashesIn(target.files))
      expect(
        createHash('sha256')
          .update(await buffer(await target.files.openRead(sha256)))
          .digest('hex'),
      ).toBe(sha256);
    const db = openDatabase(target.databaseUrl);
    expect(await migrate(db)).toEqual([]);
    await db.destroy();
  });

  it('restored goes on where it was: what was not read is queued, and new rows get new numbers', async () => {
    await restore(target, await checkBackup(archive));
    const place = await mkdtemp(join(folder, 'service-'));
    const again = await openTestHouse({ DATABASE_URL: target.databaseUrl, DATA_DIR: place });
    await recover(again.house);
    expect(await again.queue.has(open)).toBe(true);
    await again.store('new.md', 'new after the restore');
    await recover(again.house);
    await again.close();
  });

  it('restored signs nobody in, and sends nothing again that waited, unless that is asked for', async () => {
    const home = await openTestHouse();
    const { house, access } = home;
    await createWebhook(house, { url: 'https://example.org/hook', events: ['bid.opened'] });
    await createBid(house, { name: 'Waiting' });
    await signInAs(access, 'administrator');
    await makeLink(access, 'claim');
    await invite(access, { email: 'new@example.org', role: 'viewer' });
    const path = join(folder, 'waiting.tar');
    await backUp({ databaseUrl: home.config.DATABASE_URL ?? '', files: house.files, version: '1' }, path);
    await home.close();
    const checked = await checkBackup(path);

    expect(await restore(target, checked)).toBe(1);
    const db = openDatabase(target.databaseUrl);
    expect(await db.selectFrom('webhookDeliveries').select(['nextAttemptAt', 'lastError']).execute()).toEqual(
      [{ nextAttemptAt: null, lastError: expect.stringContaining('set aside') }],
    );
    expect(await db.selectFrom('sessions').select('id').execute()).toEqual([]);
    expect(await db.selectFrom('accessLinks').select('kind').execute()).toEqual([{ kind: 'invitation' }]);
    await db.destroy();

    expect(await restore(target, checked, { force: true, deliver: true })).toBe(0);
    const again = openDatabase(target.databaseUrl);
    const [waiting] = await again.selectFrom('webhookDeliveries').select('nextAttemptAt').execute();
    expect(waiting?.nextAttemptAt).not.toBe(null);
    await again.destroy();
  });

  it('may be read by its owner alone, and leaves nothing beside it', async () => {
    expect((await stat(archive)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('made while documents come in has every file that its rows name, and no half of anything', async () => {
    const during = join(folder, 'during.tar');
    let isDone = false;
    const uploading = (async () => {
      for (let number = 0; !isDone; number += 1) await test.store(`${number}.txt`, `upload ${number}`);
    })();
    await backUp(source, during);
    isDone = true;
    await uploading;
    // Restoring ties the references again, which fails where a row refers to one that is not there.
    await restore(target, await checkBackup(during));
    const db = openDatabase(target.databaseUrl);
    const named = await db.selectFrom('files').select('sha256').orderBy('sha256').execute();
    await db.destroy();
    expect(await hashesIn(target.files)).toEqual(named.map(({ sha256 }) => sha256));
  });

  it('fails and leaves nothing where it cannot be written', async () => {
    await expect(backUp(source, join(folder, 'no-such-folder', 'b.tar'))).rejects.toThrow('no-such-folder');
  });
});

describe('a restore', () => {
  /** Nothing may have been written where a backup is refused. */
  async function expectRefused(bytes: Buffer, why: RegExp): Promise<void> {
    const path = join(folder, 'damaged.tar');
    await writeFile(path, bytes);
    const refused = checkBackup(path).then((checked) => restore(target, checked));
    await expect(refused).rejects.toMatchObject({ code: 'backup-unusable' });
    await expect(refused).rejects.toThrow(why);
    expect(await rowsAt(target.databaseUrl)).toEqual({});
    expect(await hashesIn(target.files)).toEqual([]);
  }

  it.each([0.1, 0.5, 0.9, 0.999])('of what breaks off after %f of its bytes is refused', async (part) => {
    const whole = await readFile(archive);
    // tar ends with empty blocks; what is cut is more than those.
    await expectRefused(whole.subarray(0, Math.floor((whole.length - 4_096) * part)), /Nothing was restored/);
  });

  it.each([
    ['header.json', 700],
    ['tables/', HEADER_BYTES],
    ['files/', HEADER_BYTES],
    ['manifest.json', 600],
    ['manifest.sha256', HEADER_BYTES + 1],
  ])('of what was altered after %s is refused', async (name, after) => {
    const bytes = await readFile(archive);
    const at = bytes.indexOf(name) + after;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await expectRefused(bytes, /Nothing was restored/);
  });

  it('of what is no backup is refused', async () => {
    await expectRefused(Buffer.from('PK\x03\x04 a ZIP, perhaps'), /Nothing was restored/);
    await expect(checkBackup(join(folder, 'none.tar'))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('into a place that is not empty is refused, and forced replaces what was there', async () => {
    const backup = await checkBackup(archive);
    await restore(target, backup);
    const again = restore(
      { ...target, files: await openFolderStore(await mkdtemp(join(folder, 'other-'))) },
      backup,
    );
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    const connection = await openConnection(target.databaseUrl);
    await connection.query("UPDATE bids SET name = 'changed since'");
    await expect(restore(target, backup, { force: true })).rejects.toThrow('Somebody else uses the database');
    await connection.end();
    await restore(target, backup, { force: true });
    expect(await rowsAt(target.databaseUrl)).not.toContain('changed since');
  });

  it('of a newer Muster is refused', async () => {
    const backup = await checkBackup(archive);
    const migrations = [...backup.header.migrations, { name: '9999-tomorrow.sql', checksum: '0' }];
    const refused = restore(target, { ...backup, header: { ...backup.header, migrations } });
    await expect(refused).rejects.toThrow('9999-tomorrow.sql, which this version of Muster does not have');
    expect(await rowsAt(target.databaseUrl)).toEqual({});
  });
});
