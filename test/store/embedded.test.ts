import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openConnection } from '../../src/store/database.ts';
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/index.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { occasion } from '../support/occasion.ts';

/** Without fsync a power cut loses data, a kill does not; and it is quicker. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off' };

let folder: string;
let servers: EmbeddedPostgres[];
let children: ChildProcess[];
/** Data that a first start has made; copying them is quicker than making them. */
let made: string;
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'muster-made-'));
  const server = await startEmbeddedPostgres({ folder: made, log: () => undefined, settings: SETTINGS });
  await server.stop();
});
afterAll(() => rm(made, { recursive: true }));
beforeEach(async () => {
  // Mode 0700: where root runs the tests, a folder that only root can enter.
  folder = await mkdtemp(join(tmpdir(), 'muster-embedded-'));
  servers = [];
  children = [];
});
afterEach(async () => {
  for (const child of children) await kill(child);
  // A server that a killed child left is taken over to be stopped.
  if (await findEmbeddedPostgres(folder).catch(() => null)) await start().catch(() => undefined);
  await Promise.all(servers.map((server) => server.stop()));
  await rm(folder, { recursive: true });
});

/** From here on the folder is as a first start has left it. */
async function madeBefore(): Promise<void> {
  await cp(join(made, 'postgres'), join(folder, 'postgres'), { recursive: true });
}

async function start(log: (message: string) => void = () => undefined): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder, log, settings: SETTINGS });
  servers.push(server);
  return server;
}

/** The same in a process of its own. */
async function startElsewhere(): Promise<{ child: ChildProcess; url: string }> {
  const script = join(import.meta.dirname, 'embedded-process.ts');
  const settings = JSON.stringify(SETTINGS);
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const url of createInterface({ input: child.stdout })) return { child, url };
  throw new Error('The process ended without a word.');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Runs one statement and gives its first value. */
async function ask(url: string, statement: string): Promise<unknown> {
  const connection = await openConnection(url);
  try {
    const { rows } = await connection.query<Record<string, unknown>>(statement);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await connection.end();
  }
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

describe('the embedded server', () => {
  it('makes its data and a password at the first start and keeps them', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start();
    expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
    const { mode } = await stat(join(folder, 'postgres', 'muster-password'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('answers on 127.0.0.1 alone, and only to its password', async () => {
    const url = await createEmptyDatabase();
    expect(await ask(url, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await ask(url, 'SHOW password_encryption')).toBe('scram-sha-256');
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(openConnection(wrong.href)).rejects.toThrow('password authentication failed');
    wrong.password = '';
    await expect(openConnection(wrong.href)).rejects.toMatchObject({ code: 'database-unavailable' });
  });

  it('is gone once stop resolves, however often it is called', async () => {
    await madeBefore();
    const server = await start();
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    await expect(readdir(join(folder, 'postgres'))).resolves.not.toContain('postmaster.pid');
    await expect(openConnection(server.url)).rejects.toMatchObject({ code: 'database-unavailable' });
    expect(await findEmbeddedPostgres(folder)).toBeNull();
  });

  it('takes another port where its usual one is taken', async () => {
    await madeBefore();
    const squatter = createServer().listen(54_329, '127.0.0.1');
    // Taken by another server of Muster already: as good.
    await Promise.race([once(squatter, 'listening'), once(squatter, 'error')]).catch(() => undefined);
    const { url } = await start();
    expect(new URL(url).port).not.toBe('54329');
    expect(await ask(url, 'SELECT 1')).toBe(1);
    squatter.close();
  });

  it('can be found by another process, which does not own it', async () => {
    expect(await findEmbeddedPostgres(folder)).toBeNull();
    const server = new URL(await createEmptyDatabase());
    server.pathname = '/muster';
    expect(await findEmbeddedPostgres(inject('runFolder'))).toEqual({ url: server.href });
  });

  it('is refused to a second process, which is told whose it is', async () => {
    await madeBefore();
    const { child, url } = await startElsewhere();
    const second = start();
    await expect(second).rejects.toMatchObject({ code: 'data-folder-in-use', details: { pid: child.pid } });
    await expect(second).rejects.toThrow(`in use by the process ${child.pid}`);
    expect(await ask(url, 'SELECT 1')).toBe(1);
  });

  it('belongs to one of two that start on an empty folder at the same time', async () => {
    const outcomes = await Promise.allSettled([start(), start()]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'data-folder-in-use' });
    expect(await readdir(folder)).toEqual(['postgres', 'postgres.log']);
  });
});

describe('the embedded server after a crash', () => {
  it('is taken over where its owner was killed', async () => {
    await madeBefore();
    const { child, url } = await startElsewhere();
    await ask(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const pid = await serverPid();
    await kill(child);
    const server = await start();
    expect(await serverPid()).toBe(pid);
    expect(await ask(server.url, 'SELECT answer FROM kept')).toBe(42);
    await server.stop();
    expect(await findEmbeddedPostgres(folder)).toBeNull();
    await expect(openConnection(server.url)).rejects.toMatchObject({ code: 'database-unavailable' });
  });

  it('starts again where owner and server were killed', async () => {
    await madeBefore();
    const { child, url } = await startElsewhere();
    await ask(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(await serverPid(), 'SIGKILL');
    await kill(child);
    const server = await start();
    expect(await ask(server.url, 'SELECT answer FROM kept')).toBe(42);
  });

  it('comes back on its port under an owner that lives on', async () => {
    await madeBefore();
    const back = occasion();
    const words: string[] = [];
    const server = await start((message) => {
      words.push(message);
      if (message.includes('runs again')) back.happen();
    });
    await ask(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(await serverPid(), 'SIGKILL');
    await back.happened;
    expect(await ask(server.url, 'SELECT answer FROM kept')).toBe(42);
    await expect(startEmbeddedPostgres({ folder, log: () => undefined })).rejects.toMatchObject({
      code: 'data-folder-in-use',
    });
  });

  it('starts where the number in its lock file belongs to another program by now', async () => {
    await madeBefore();
    await (await start()).stop();
    const lockFile = join(folder, 'postgres', 'postmaster.pid');
    await writeFile(
      lockFile,
      `${process.pid}\n${join(folder, 'postgres')}\n0\n54329\n\n127.0.0.1\n 1 1\nready   \n`,
    );
    const { url } = await start();
    expect(await ask(url, 'SELECT 1')).toBe(1);
  });

  it('clears away data whose making was killed, and makes them anew', async () => {
    const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(dead, 'exit');
    const half = join(folder, `postgres.new.${dead.pid}.a`);
    await mkdir(join(half, 'base'), { recursive: true });
    await writeFile(join(half, 'PG_VERSION'), '18\n');
    await writeFile(`${half}.password`, 'x');
    const { url } = await start();
    expect(await ask(url, 'SELECT 1')).toBe(1);
    expect(await readdir(folder)).toEqual(['postgres', 'postgres.log']);
  });

  it('touches no folder that holds something else', async () => {
    await mkdir(join(folder, 'postgres'));
    await writeFile(join(folder, 'postgres', 'thesis.txt'), 'years of work');
    await expect(start()).rejects.toThrow("holds files that are not the embedded database's");
    expect(await readFile(join(folder, 'postgres', 'thesis.txt'), 'utf8')).toBe('years of work');
  });
});

const setpriv = (process.env.PATH ?? '')
  .split(delimiter)
  .map((entry) => join(entry, 'setpriv'))
  .find((path) => existsSync(path));

// Nobody but root changes users.
if (process.getuid?.() === 0 && setpriv) {
  describe('the embedded server of root', () => {
    const path = process.env.PATH;
    let programs: string;
    beforeEach(async () => {
      programs = await mkdtemp(join(tmpdir(), 'muster-path-'));
      await symlink(setpriv, join(programs, 'setpriv'));
    });
    afterEach(async () => {
      process.env.PATH = path;
      await rm(programs, { recursive: true });
    });

    it('goes on as another user where user namespaces are not to be had, and back', async () => {
      const first = await start();
      await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
      await first.stop();
      process.env.PATH = programs;
      const words: string[] = [];
      const second = await start((message) => words.push(message));
      expect(words.join()).toContain('through setpriv as user');
      expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42);
      await second.stop();
      expect((await stat(join(folder, 'postgres'))).uid).not.toBe(0);
      process.env.PATH = path;
      expect(await ask((await start()).url, 'SELECT answer FROM kept')).toBe(42);
    });

    it('says what it tried where it cannot be another user at all', async () => {
      // Another user alone may not enter the folder, which is root's.
      process.env.PATH = '';
      const starting = start();
      await expect(starting).rejects.toMatchObject({ code: 'database-unavailable' });
      await expect(starting).rejects.toThrow('set DATABASE_URL');
    });
  });
}
