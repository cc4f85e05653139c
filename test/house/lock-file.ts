import { readFileSync } from 'node:fs';
import { packagePath } from '../../src/paths.ts';

interface LockEntry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

/** What package-lock.json holds: entries by their place, "node_modules/NAME". */
export interface LockFile {
  packages: Record<string, LockEntry>;
}

/** Reads package-lock.json. */
export function readLockFile(): LockFile {
  return JSON.parse(readFileSync(packagePath('package-lock.json'), 'utf8'));
}

/**
 * Optional packages of other platforms that the lock file does not list though a package in it names them, with the
 * entry that it should have. npm drops them when the registry at hand lacks them, and `npm ci` then refuses the lock file.
 */
export function missingPlatforms({ packages }: LockFile): Map<string, LockEntry> {
  const missing = new Map<string, LockEntry>();
  for (const { optionalDependencies = {}, dev } of Object.values(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = `node_modules/${name}`;
      if (place in packages || !/^\d/.test(version)) continue;
      missing.set(place, { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true });
    }
  }
  return missing;
}

// "@biomejs/cli-linux-x64-musl" → linux, x64, musl
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const [, os, cpu, libc] =
    /-(android|darwin|linux|win32)-(arm64|arm|x64|ia32)(?:-(musl|gnu))?$/.exec(name) ?? [];
  if (!os || !cpu) throw new Error(`${name} does not say its platform: add it to package-lock.json by hand.`);
  return { os: [os], cpu: [cpu], ...(libc ? { libc: [libc === 'gnu' ? 'glibc' : libc] } : {}) };
}
