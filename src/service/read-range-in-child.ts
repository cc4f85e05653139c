import type { PageRange, ReadRange } from '../ingest/index.ts';
import { guardReader } from './guard-reader.ts';
import type { FromReader } from './reader-protocol.ts';
import type { ReadLimits } from './reading-allowance.ts';
import { type FileToRead, isProcessorFree, startReader } from './start-reader.ts';

/**
 * Reads some pages of a PDF in a second process beside the one that reads all of it, sealed in and within limits like that
 * one. Null where every processor has a reader, and where it breaks a limit or ends: the first process then reads these pages,
 * too, and what they break is said of it. `signal` ends it.
 */
export async function readRangeInChild(
  file: FileToRead,
  limits: ReadLimits,
  range: PageRange,
  signal: AbortSignal,
): Promise<ReadRange | null> {
  if (signal.aborted || !isProcessorFree()) return null;
  const { child, size } = await startReader(file, limits, (handed) => ({
    tell: 'range-order',
    order: { file: handed, limits: limits.document, range },
  }));
  const guard = guardReader(child, limits, size);
  const end = () => child.kill('SIGKILL');
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await new Promise<ReadRange | null>((resolve) => {
      child.on('message', (message) => {
        const told = message as FromReader;
        if (told.tell === 'range') resolve(told.range);
        else if (told.tell === 'progress') guard.onProgress(told.progress);
      });
      child.on('error', () => resolve(null));
      child.on('close', () => resolve(null));
    });
  } finally {
    signal.removeEventListener('abort', end);
    guard.stop();
    end();
  }
}
