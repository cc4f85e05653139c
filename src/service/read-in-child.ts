import type { ChildProcess } from 'node:child_process';
import type { OwnEntries } from '../catalogue/index.ts';
import type { PageMemory } from '../domain/index.ts';
import type { PageRange, ReadRange, Spent } from '../ingest/index.ts';
import type { DocumentProgress } from '../store/index.ts';
import { type DeathCause, guardReader, type ReaderGuard, type ReaderUse } from './guard-reader.ts';
import { readRangeInChild } from './read-range-in-child.ts';
import type { FoundMember, FromReader, ReaderQuestion, ReaderResult, ToReader } from './reader-protocol.ts';
import type { ReadLimits } from './reading-allowance.ts';
import { type FileToRead, startReader } from './start-reader.ts';

/** What became of one reading. `died`: the process broke a limit and was ended, or ended without a word. */
export type Reading = (ReaderResult | { kind: 'died'; why: DeathCause; detail: string }) & {
  use: ReaderUse;
};

/** What the caller of a reading does for it, because the reading process may not. Each may be left out. */
export interface ReaderHost {
  /** Told where the reading is. */
  onProgress?: (progress: DocumentProgress) => void;
  /** Where pages that OCR read are kept. */
  pageMemory?: PageMemory;
  /** Takes a file that was found inside this one; it is read by a process of its own. */
  takeMember?: (member: FoundMember) => Promise<void>;
}

/** How to read: the limits, whether to tell how each statement was read, and the signal that ends it early. */
export interface ReadOptions {
  limits: ReadLimits;
  explain?: boolean;
  /** Own entries of the catalogue; none where left out. */
  own?: OwnEntries;
  signal?: AbortSignal;
}

/**
 * Reads one file in a fresh process, so that the caller's event loop stays free and a file that hangs, exhausts memory
 * or crashes the reader costs only that process. What it may reach is in start-reader.ts, what it may cost in
 * guard-reader.ts.
 *
 * @throws the signal's reason when `signal` ends the reading early, and what `host` throws.
 */
export async function readInChild(
  file: FileToRead,
  { limits, explain = false, own = {}, signal }: ReadOptions,
  host: ReaderHost = {},
): Promise<Reading> {
  signal?.throwIfAborted();
  const { name, documentId, spent = NOTHING_SPENT } = file;
  const { document, splitPages } = limits;
  const { child, size } = await startReader(file, limits, (handed) => ({
    tell: 'order',
    order: { name, documentId, file: handed, limits: document, splitPages, spent, explain, own },
  }));
  const guard = guardReader(child, limits, size);
  const ending = new AbortController();
  const abort = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', abort);
  try {
    const readRange = (range: PageRange) => readRangeInChild(file, limits, range, ending.signal);
    const ended = await outcome(child, guard, { ...host, readRange });
    signal?.throwIfAborted();
    return { ...ended, use: guard.use() };
  } finally {
    signal?.removeEventListener('abort', abort);
    guard.stop();
    child.kill('SIGKILL');
    ending.abort();
  }
}

/** Of a file that came by itself. */
const NOTHING_SPENT: Spent = { depth: 0, entries: 0, bytes: 0 };

/** What is done for the reading process: by the caller, and by another process of its kind. */
type Answerer = ReaderHost & { readRange: (range: PageRange) => Promise<ReadRange | null> };

/** Enough of the reader's last words for the log. */
const LAST_WORDS = 2000;

function outcome(
  child: ChildProcess,
  guard: ReaderGuard,
  host: Answerer,
): Promise<ReaderResult | { kind: 'died'; why: DeathCause; detail: string }> {
  return new Promise((resolve, reject) => {
    let words = '';
    let isHeapFull = false;
    child.stderr?.on('data', (chunk) => {
      // V8 says so, then prints a long trace, and ends the process.
      isHeapFull ||= /heap out of memory|allocation failed/i.test(String(chunk));
      words = (words + String(chunk)).slice(-LAST_WORDS);
    });
    child.on('message', (message) => {
      const told = message as FromReader;
      if (told.tell === 'result') resolve(told.result);
      else if (told.tell === 'question') answer(child, told, host).catch(reject);
      else if (told.tell === 'progress') {
        guard.onProgress(told.progress);
        host.onProgress?.(told.progress);
      }
    });
    child.on('error', (error) => resolve({ kind: 'died', why: 'crash', detail: error.message }));
    child.on('close', () => {
      const why = guard.endedFor() ?? (isHeapFull ? 'heap' : 'crash');
      resolve({ kind: 'died', why, detail: words });
    });
  });
}

async function answer(
  child: ChildProcess,
  { number, question }: Extract<FromReader, { tell: 'question' }>,
  host: Answerer,
): Promise<void> {
  const message: ToReader = { tell: 'answer', number, value: await valueFor(question, host) };
  child.send(message, () => undefined);
}

/** Where the caller keeps nothing, nothing is remembered and members go nowhere. */
async function valueFor(question: ReaderQuestion, host: Answerer): Promise<unknown> {
  if (question.ask === 'recall-page') return (await host.pageMemory?.recall(question.key)) ?? null;
  if (question.ask === 'read-range') return host.readRange(question.range);
  if (question.ask === 'keep-page') await host.pageMemory?.keep(question.key, question.page);
  else await host.takeMember?.(question.member);
  return null;
}
