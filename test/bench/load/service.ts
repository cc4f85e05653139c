import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../../src/paths.ts';
import { claimService } from '../../support/claim.ts';
import { descendantsOf, followCommand, startCommand } from '../../support/command.ts';

/** A service as a process of its own, its workers beside it, in an empty folder. */
export interface LoadedService {
  /** Where the API is. */
  api: string;
  token: string;
  pid: number;
  /** What Prometheus would read, as numbers by their series. */
  figures(): Promise<Map<string, number>>;
  stop(): Promise<void>;
}

const BUILT = packagePath('dist', 'src', 'cli', 'main.js');

/** Whether the built program is measured, or the source through its loader, which takes more memory. */
export const isBuilt = (): boolean => existsSync(BUILT);

/** Starts the service with an administrator. `CPU_PROF_DIR` writes processor profiles of it and of all it starts. */
export async function startLoadedService(settings: Record<string, string>): Promise<LoadedService> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-load-'));
  const environment = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', ...settings };
  const command = isBuilt() ? followCommand(startBuilt(environment)) : startCommand(['serve'], environment);
  const { url, token } = await claimService(command);
  const api = `${url}/api/v1`;
  return {
    api,
    token,
    pid: command.process.pid ?? 0,
    async figures() {
      const answer = await fetch(`${api}/metrics`, { headers: { Authorization: `Bearer ${token}` } });
      return new Map(
        (await answer.text())
          .split('\n')
          .filter((line) => line !== '' && !line.startsWith('#'))
          .map((line) => {
            const cut = line.lastIndexOf(' ');
            return [line.slice(0, cut), Number(line.slice(cut + 1))] as const;
          }),
      );
    },
    async stop() {
      command.process.kill('SIGTERM');
      await command.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startBuilt(environment: Record<string, string>): ChildProcess {
  const folder = process.env.CPU_PROF_DIR;
  const profile = folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
  return spawn(process.execPath, [...profile, BUILT, 'serve'], {
    cwd: packagePath(),
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Resident memory of a process, MB; 0 where it has ended. */
export function residentMb(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Processor time that the server and its answering processes have used, ms. */
export function processorMs(pid: number): number {
  const answering = descendantsOf(pid).filter(({ command }) => command.includes('workers/answer'));
  return [pid, ...answering.map((one) => one.pid)].reduce((sum, one) => sum + ticksOf(one) * MS_PER_TICK, 0);
}

/** Linux tells processor time in hundredths of a second (USER_HZ). */
const MS_PER_TICK = 10;

function ticksOf(pid: number): number {
  try {
    // Behind the name in brackets utime and stime are fields 14 and 15 (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

/** Resident memory of the largest worker process of the service, MB. */
export function largestWorkerMb(pid: number): number {
  const workers = descendantsOf(pid).filter(({ command }) => command.includes('workers/main'));
  return Math.max(0, ...workers.map((one) => residentMb(one.pid)));
}
