import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Forks one of Muster's own scripts, named from the top level without its extension ("workers/read-document"): the
 * TypeScript source through tsx when this file itself runs as source, else the built JavaScript.
 */
export function forkScript(script: string, args: readonly string[], options: ForkOptions = {}): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const path = fileURLToPath(new URL(`../${script}.${isSource ? 'ts' : 'js'}`, import.meta.url));
  const loader = isSource ? ['--import', pathToFileURL(createRequire(path).resolve('tsx')).href] : [];
  return fork(path, [...args], { ...options, execArgv: [...loader, ...(options.execArgv ?? [])] });
}
