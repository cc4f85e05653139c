import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../../src/paths.ts';

const DAY_MS = 86_400_000;

let built: string | undefined;

/**
 * Path of the `muster` command, built of the source as it is now: what users run, and it starts in half the time that
 * it takes from source, as do the processes that it starts. The build is named by the source's content, so that only
 * the first test run after a change builds.
 */
export function builtCommand(): string {
  built ??= build();
  return built;
}

function build(): string {
  const folder = packagePath('dist', `tests-${hashOfSource()}`);
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    const tsc = packagePath('node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [tsc, '-p', packagePath('tsconfig.build.json'), '--outDir', draft]);
    execFileSync(process.execPath, [join(draft, 'src', 'make-sealed.js')]);
    removeOld();
    putInPlace(draft, folder);
  }
  return join(folder, 'src', 'cli', 'main.js');
}

function hashOfSource(): string {
  const hash = createHash('sha256');
  for (const path of ['tsconfig.json', 'tsconfig.build.json']) hash.update(readFileSync(packagePath(path)));
  for (const folder of ['src', 'workers'])
    for (const path of readdirSync(packagePath(folder), { recursive: true }).map(String).sort())
      if (/\.ts$/.test(path)) hash.update(path).update(readFileSync(packagePath(folder, path)));
  return hash.digest('hex').slice(0, 16);
}

/** Builds of earlier source, unless another test run may still start processes from them. */
function removeOld(): void {
  for (const name of readdirSync(packagePath('dist')).filter((one) => one.startsWith('tests-'))) {
    const path = packagePath('dist', name);
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** Another test file may have been faster: both built the same. */
function putInPlace(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true });
  }
}
