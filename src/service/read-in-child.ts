import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Extraction, Issue, ParsedDocument } from '../domain/index.ts';
import { forkScript } from '../fork-script.ts';
import type { DocumentProgress } from '../store/index.ts';

/** What the reading process tells: where it is, and at last what it read or why it could not. */
export type ReaderMessage =
  | DocumentProgress
  | { unreadable: Issue }
  | { document: ParsedDocument; extraction: Extraction };

/** What became of one reading. `died`: the process ended without a word, or was ended at a limit. */
export type Reading =
  | { kind: 'read'; document: ParsedDocument; extraction: Extraction }
  | { kind: 'unreadable'; issue: Issue }
  | { kind: 'died'; why: 'time' | 'memory' | 'crash'; detail: string };

/** What reading one document may cost: milliseconds, and MiB of JavaScript heap. */
export interface ReadLimits {
  timeoutMs: number;
  heapMb: number;
}

/**
 * Resident memory above the heap: V8's limit does not bound array buffers or WebAssembly, in which PDF readers work.
 * 256 MB is what 512 MB of heap and 768 MB resident leave, the limits measured against hostile files.
 */
const BESIDE_HEAP_MB = 256;
const WATCH_EVERY_MS = 250;
/** Enough of the reader's last words for the log. */
const LAST_WORDS = 2000;

/**
 * Reads one file in a fresh process, so that the caller's event loop stays free and a file that hangs, exhausts memory
 * or crashes the reader costs only that process. The reader gets no environment: it needs no secret.
 *
 * @param onProgress told where the reading is.
 * @throws the signal's reason when `signal` ends the reading early.
 */
export async function readInChild(
  file: { path: string; name: string; documentId: string },
  limits: ReadLimits,
  onProgress: (progress: DocumentProgress) => void,
  signal: AbortSignal,
): Promise<Reading> {
  signal.throwIfAborted();
  const child = forkScript('workers/read-document', [file.path, file.name, file.documentId], {
    execArgv: [`--max-old-space-size=${limits.heapMb}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Ctrl-C in a terminal must not reach the reader: it would look like a document that kills readers.
    detached: true,
  });
  const guard = guardChild(child, limits, signal);
  try {
    return await outcome(child, guard, onProgress);
  } finally {
    guard.stop();
    child.kill('SIGKILL');
    signal.throwIfAborted();
  }
}

interface Guard {
  ended: () => 'time' | 'memory' | 'crash';
  stop: () => void;
}

function guardChild(child: ChildProcess, limits: ReadLimits, signal: AbortSignal): Guard {
  let why: 'time' | 'memory' | 'crash' = 'crash';
  const end = (reason: typeof why) => {
    why = reason;
    child.kill('SIGKILL');
  };
  const abort = () => end('crash');
  const timer = setTimeout(() => end('time'), limits.timeoutMs);
  const watch = setInterval(async () => {
    const residentMb = await residentMemoryMb(child.pid);
    if (residentMb > limits.heapMb + BESIDE_HEAP_MB) end('memory');
  }, WATCH_EVERY_MS);
  signal.addEventListener('abort', abort);
  return {
    ended: () => why,
    stop: () => {
      clearTimeout(timer);
      clearInterval(watch);
      signal.removeEventListener('abort', abort);
    },
  };
}

function outcome(
  child: ChildProcess,
  guard: Guard,
  onProgress: (progress: DocumentProgress) => void,
): Promise<Reading> {
  return new Promise((resolve) => {
    let words = '';
    let isOutOfMemory = false;
    child.stderr?.on('data', (chunk) => {
      // V8 says so, then prints a long trace, and ends the process.
      isOutOfMemory ||= /heap out of memory|allocation failed/i.test(String(chunk));
      words = (words + String(chunk)).slice(-LAST_WORDS);
    });
    child.on('message', (message) => {
      const told = message as ReaderMessage;
      if ('unreadable' in told) resolve({ kind: 'unreadable', issue: told.unreadable });
      else if ('document' in told)
        resolve({ kind: 'read', document: told.document, extraction: told.extraction });
      else onProgress(told);
    });
    child.on('error', (error) => resolve({ kind: 'died', why: 'crash', detail: error.message }));
    child.on('close', () => {
      const why = isOutOfMemory ? 'memory' : guard.ended();
      resolve({ kind: 'died', why, detail: words });
    });
  });
}

/** Resident memory of a process; 0 where the system has no /proc, where only the heap limit and the clock guard. */
async function residentMemoryMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
