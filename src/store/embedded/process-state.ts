import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Whether a process with this id exists; it need not be ours. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process's command line, or null where there is no such process or it cannot be seen. */
export async function commandLineOf(pid: number): Promise<string | null> {
  const proc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (proc !== null) return proc.replaceAll('\0', ' ');
  if (process.platform === 'linux' || process.platform === 'win32') return null;
  const ps = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'args=']).catch(() => null);
  return ps?.stdout ?? null;
}
