import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { DocumentProgress } from '../store/index.ts';
import { allowanceOf, countPages, type ReadLimits } from './reading-allowance.ts';

/** Why a reading process ended without a result: a limit that it broke, or by itself. */
export type DeathCause = 'time' | 'processor-time' | 'heap' | 'memory' | 'crash';

/** What a reading process has used so far. */
export interface ReaderUse {
  wallMs: number;
  /** Processor time of all its threads; null where the system has no /proc. */
  cpuMs: number | null;
  /** Most resident memory that was seen, MiB; null where the system has no /proc. */
  memoryMb: number | null;
}

/** Watches a reading process and ends it where it breaks a limit. */
export interface ReaderGuard {
  /** Hears where the reader is: pages earn time. */
  onProgress(progress: DocumentProgress): void;
  /** Why it was ended; null where it was not. */
  endedFor(): DeathCause | null;
  use(): ReaderUse;
  stop(): void;
}

/** Often enough that a reader that takes all memory it can get stays near the limit; a look costs 0.05 ms. */
const WATCH_EVERY_MS = 100;

/** Begins to watch. `bytes` is the size of the file, which the time allowed grows with. */
export function guardReader(child: ChildProcess, limits: ReadLimits, bytes: number): ReaderGuard {
  const started = performance.now();
  const pages = { parsed: 0, recognised: 0 };
  const use: ReaderUse = { wallMs: 0, cpuMs: null, memoryMb: null };
  let cause: DeathCause | null = null;
  const end = (why: DeathCause) => {
    cause ??= why;
    child.kill('SIGKILL');
  };
  const look = async () => {
    const { cpuMs, memoryMb } = await measure(child.pid);
    use.wallMs = performance.now() - started;
    use.cpuMs = cpuMs ?? use.cpuMs;
    use.memoryMb = Math.max(memoryMb ?? 0, use.memoryMb ?? 0) || null;
    const allowed = allowanceOf(limits, bytes, pages);
    if ((memoryMb ?? 0) > limits.memoryMb) end('memory');
    else if ((cpuMs ?? 0) > allowed.cpuMs) end('processor-time');
    else if (use.wallMs > allowed.wallMs) end('time');
  };
  const watch = setInterval(look, WATCH_EVERY_MS);
  return {
    onProgress: (progress) => countPages(pages, progress),
    endedFor: () => cause,
    use: () => ({ ...use, wallMs: performance.now() - started }),
    stop: () => clearInterval(watch),
  };
}

/** The kernel counts processor time in hundredths of a second on every platform that Node runs on (USER_HZ). */
const MS_OF_A_TICK = 10;

/** Processor time and resident memory of a process, from /proc; null where it has none or the process is gone. */
async function measure(pid: number | undefined): Promise<{ cpuMs: number | null; memoryMb: number | null }> {
  const [stat, status] = await Promise.all(
    ['stat', 'status'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')),
  );
  // "4711 (node) S 4700 …": the name may hold spaces; utime and stime are fields 14 and 15 (proc(5)).
  const fields = stat?.split(') ').at(-1)?.split(' ') ?? [];
  const ticks = Number(fields[11]) + Number(fields[12]);
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status ?? '')?.[1];
  return {
    cpuMs: Number.isFinite(ticks) ? ticks * MS_OF_A_TICK : null,
    memoryMb: kilobytes === undefined ? null : Number(kilobytes) / 1024,
  };
}
