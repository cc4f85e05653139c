import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { packagePath } from '../paths.ts';

/** What keeps a reading process in on this machine, beside its limits. */
export interface Isolation {
  /** `namespace`: the kernel gives it no network at all. `process`: only its own code refuses to connect. */
  network: 'namespace' | 'process';
  /** True where Node's permission model lets it read the package alone, and neither write nor start anything. */
  files: boolean;
}

/** util-linux and BusyBox both put it here; the child has no PATH to look in. */
const UNSHARE = '/usr/bin/unshare';
let known: Promise<Isolation> | undefined;

/** Looks once what this machine allows: containers often forbid new namespaces, and other systems have none. */
export function findIsolation(): Promise<Isolation> {
  known ??= hasNamespaces().then((allowed) => ({
    network: allowed ? 'namespace' : 'process',
    files: permissionFlag() !== null,
  }));
  return known;
}

async function hasNamespaces(): Promise<boolean> {
  if (!existsSync(UNSHARE)) return false;
  return promisify(execFile)(UNSHARE, ['-rn', '--', process.execPath, '--version'], { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

/** Node 20 has the permission model under an experimental name; 22.13 and later under its own. */
function permissionFlag(): string | null {
  const flags = process.allowedNodeEnvironmentFlags;
  if (flags.has('--permission')) return '--permission';
  return flags.has('--experimental-permission') ? '--experimental-permission' : null;
}

/** The command that runs a script sealed in, with these flags for Node. */
export function sealedCommand(
  isolation: Isolation,
  flags: readonly string[],
  script: string,
): { command: string; args: string[] } {
  const node = [...permissions(), ...flags, script];
  return isolation.network === 'namespace'
    ? { command: UNSHARE, args: ['-rn', '--', process.execPath, ...node] }
    : { command: process.execPath, args: node };
}

/** Threads are allowed: OCR runs in them, under the same permissions. */
function permissions(): string[] {
  const flag = permissionFlag();
  if (flag === null) return [];
  const reads = readablePaths().map((path) => `--allow-fs-read=${path}`);
  // Node 20 warns that the model is experimental.
  return [flag, '--no-warnings', '--allow-worker', ...reads];
}

/** Code, data files and libraries; not the package's whole folder, where the data folder of a service often lies. */
function readablePaths(): string[] {
  const folders = [packagePath('src'), packagePath('dist'), ...librariesFolders()];
  return [packagePath('package.json'), ...folders.map((folder) => `${folder}/*`)];
}

/** node_modules of the package, or the one that the package itself was installed into. */
function librariesFolders(): string[] {
  const found = createRequire(packagePath('package.json')).resolve('zod');
  const folder = found.slice(0, found.lastIndexOf('node_modules') + 'node_modules'.length);
  return [...new Set([folder, realpathSync(folder)])];
}
