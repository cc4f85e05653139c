import type { Issue } from '../domain/index.ts';
import type { DeathCause } from './guard-reader.ts';
import type { ReadLimits } from './reading-allowance.ts';

/** The issue of a document whose reading process broke a limit or ended without a word: what, the limit, its variable. */
export function issueOfDeath(name: string, why: DeathCause, limits: ReadLimits): Issue {
  const code = `reader-${why}`;
  const message = `"${name}" ${wordsFor(why, limits)} Save it again as a plain PDF or split it, and upload that.`;
  return { code, severity: 'error', message, page: null };
}

function wordsFor(why: DeathCause, limits: ReadLimits): string {
  const words: Record<DeathCause, string> = {
    time: `took longer to read than a file of its size may (from ${seconds(limits.timeoutMs)} on: READ_TIMEOUT_SECONDS).`,
    'processor-time': `needed more processor time to read than a file of its size may (from ${seconds(limits.cpuMs)} on: READ_CPU_SECONDS).`,
    heap: `needed more than ${limits.heapMb} MiB of heap to read (READ_HEAP_MB).`,
    memory: `needed more than ${limits.memoryMb} MiB of memory to read (READ_MEMORY_MB).`,
    crash: 'ended the process that was reading it, each time.',
  };
  return words[why];
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
