import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { inject } from 'vitest';
import { packagePath } from '../../src/paths.ts';

/** A file of the build as Vite's manifest lists it. */
interface Chunk {
  file: string;
  imports?: string[];
}

/** Between two looks at whether another test file has built the page. */
const LOOK_MS = 100;

/** Builds the page into dist/web, where the service serves it from; once in a test run, whichever file comes first. */
export async function buildPage(): Promise<void> {
  const mark = join(inject('runFolder'), 'page');
  const built = join(mark, 'built');
  while (!existsSync(built)) {
    if (takes(mark)) await buildInto(mark, built);
    else await setTimeout(LOOK_MS);
  }
}

/** Where the build fails, whoever waits tries it too, and says so. */
async function buildInto(mark: string, built: string): Promise<void> {
  try {
    await runVite([]);
    writeFileSync(built, '');
  } catch (error) {
    rmSync(mark, { recursive: true });
    throw error;
  }
}

/** True for the first who makes the folder. */
function takes(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Bytes of compressed script that the browser loads before it shows a view; `view` is the file of its component. */
export async function scriptBytesOf(view: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-page-'));
  try {
    await runVite(['--outDir', folder, '--manifest']);
    const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
    const files = [...filesOf(manifest, ['index.html', view])];
    return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The scripts of some entries with everything that they import at once, each once. */
function filesOf(
  manifest: Readonly<Record<string, Chunk>>,
  names: readonly string[],
  found = new Set<string>(),
): Set<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`The build has no ${name}.`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    filesOf(manifest, chunk.imports ?? [], found);
  }
  return found;
}

/** As a process of its own: a test's NODE_ENV would make Vite build the development version. */
async function runVite(options: readonly string[]): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const { NODE_ENV: _, ...env } = process.env;
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn', ...options], {
    cwd: packagePath(),
    env,
  });
}
