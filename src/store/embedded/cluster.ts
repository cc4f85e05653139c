import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../errors.ts';
import { isAlive } from './process-state.ts';
import type { Runner } from './run-as.ts';

/** Where a server's data are, and how to run it. */
export interface Cluster {
  dataFolder: string;
  runner: Runner;
  /** Settings beside our own, for example `{ fsync: 'off' }` for a test. */
  settings: Readonly<Record<string, string>>;
}

/** The server's superuser; its password is made with the data. */
export const DATABASE_USER = 'muster';
/** Lies in the data folder, mode 0600, from its first moment on: data and password cannot part. */
const PASSWORD_FILE = 'muster-password';
/** What we set; postgresql.conf includes it, so that an administrator's own lines stay. */
export const SETTINGS_FILE = 'muster.conf';
/** "postgres.new.4711.2f1c…": data in the making, by which process. */
const UNFINISHED = /^\.new\.(\d+)\./;

/**
 * Makes the data folder of a server where there is none, and returns its password. It is made beside and renamed into
 * place when complete, so that a kill in the middle leaves nothing that looks like data, and of two that make it at
 * once one wins. What is in place is never deleted.
 */
export async function ensureCluster(
  { dataFolder, runner, settings }: Cluster,
  log: (message: string) => void,
): Promise<string> {
  await sweepUnfinished(dataFolder);
  if (!(await isCluster(dataFolder))) {
    log(`Making the embedded database in ${dataFolder}`);
    await makeCluster(dataFolder, runner, settings.fsync === 'off' ? ['--no-sync'] : []);
  }
  await giveAll(dataFolder, runner);
  return readPassword(dataFolder);
}

/** The password of the data folder's server. */
export async function readPassword(dataFolder: string): Promise<string> {
  const path = join(dataFolder, PASSWORD_FILE);
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (cause) {
    throw new AppError(
      'database-unavailable',
      `The password of the embedded database, ${path}, cannot be read. Put it back from a backup, or as the user that made it.`,
      { cause },
    );
  }
}

/** True where the folder holds a server's data; AppError where it holds something else, which is not ours to touch. */
export async function isCluster(dataFolder: string): Promise<boolean> {
  const names: string[] = await readdir(dataFolder).catch(() => []);
  if (names.length === 0) return false;
  if (names.includes('PG_VERSION') && names.includes(PASSWORD_FILE)) return true;
  throw new AppError(
    'database-unavailable',
    `The folder ${dataFolder} holds files that are not the embedded database's. Move them away, or choose another data folder.`,
  );
}

async function makeCluster(dataFolder: string, runner: Runner, more: readonly string[]): Promise<void> {
  const unfinished = `${dataFolder}.new.${process.pid}.${randomUUID()}`;
  const passwordFile = `${unfinished}.password`;
  const password = randomBytes(24).toString('base64url');
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await give(runner, unfinished, passwordFile);
    await runner.run('initdb', [...initdbArguments(unfinished, passwordFile), ...more]);
    await writeFile(join(unfinished, SETTINGS_FILE), '');
    await appendFile(join(unfinished, 'postgresql.conf'), `\ninclude = '${SETTINGS_FILE}'\n`);
    await give(runner, join(unfinished, SETTINGS_FILE));
    await rename(passwordFile, join(unfinished, PASSWORD_FILE));
    await putInPlace(unfinished, dataFolder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
  }
}

/** Sorting and case folding are PostgreSQL's own (builtin C.UTF-8), the same on every machine. */
function initdbArguments(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${DATABASE_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ];
}

/** Renaming onto a folder that is not empty fails: another process was first, and its data is as good. */
async function putInPlace(unfinished: string, dataFolder: string): Promise<void> {
  try {
    await rename(unfinished, dataFolder);
  } catch (error) {
    if (!(await isCluster(dataFolder))) throw error;
  }
}

/** Removes data in the making whose maker is dead. No server ever ran on it, so nothing can be lost. */
async function sweepUnfinished(dataFolder: string): Promise<void> {
  const folder = dirname(dataFolder);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!path.startsWith(dataFolder)) continue;
    const [, pid] = UNFINISHED.exec(path.slice(dataFolder.length)) ?? [];
    if (pid && !isAlive(Number(pid))) await rm(path, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Where the way of running needs another owner than before: root's data, in a place that allows no namespaces. */
async function giveAll(dataFolder: string, runner: Runner): Promise<void> {
  if (!runner.owner || (await stat(dataFolder)).uid === runner.owner.uid) return;
  const inside = await readdir(dataFolder, { recursive: true });
  await give(runner, ...inside.map((name) => join(dataFolder, name)));
  // Last, since the folder's owner says whether this was done to the end.
  await give(runner, dataFolder);
}

async function give({ owner }: Runner, ...paths: readonly string[]): Promise<void> {
  if (!owner) return;
  for (const path of paths) await chown(path, owner.uid, owner.gid);
}
