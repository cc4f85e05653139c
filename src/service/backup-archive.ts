import { type EventEmitter, once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { extract, type Pack, pack } from 'tar-stream';
import { AppError } from '../errors.ts';

/** A tar archive that is being written. */
export interface ArchiveWriter {
  /** Adds a file of exactly so many bytes. */
  add(name: string, size: number, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void>;
}

/** A file of an archive; its content must be read before the next one is asked for. */
export interface ArchiveEntry {
  name: string;
  size: number;
  content: AsyncIterable<Uint8Array>;
}

/** What tar-stream's streams share with Node's. */
interface Sink {
  destroyed: boolean;
  write(chunk: Uint8Array): boolean;
  end(): void;
}

/** Only its owner may read what is in a backup. */
const MODE = 0o600;

/**
 * Writes a tar archive at this path: beside it first, and renamed into place when `fill` has added everything and it is
 * safely on disk, so that what stands there is whole.
 */
export async function writeArchive(
  path: string,
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w', MODE).catch((cause: unknown) => {
    throw new AppError('invalid-request', `The backup cannot be written to ${path}: ${wordsOf(cause)}.`, {
      cause,
    });
  });
  try {
    await file.chmod(MODE);
    const archive = pack();
    const filled = fill({ add: (name, size, content) => addEntry(archive, name, size, content) }).then(
      () => archive.finalize(),
      (error: unknown) => archive.destroy(error as Error),
    );
    for await (const chunk of archive) await file.writeFile(chunk as Uint8Array);
    await filled;
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The files of an archive, in order. AppError `backup-unusable` where it is none, or breaks off. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const archive = extract();
  // A break in the middle is met by whoever reads the entries.
  const fed = feed(archive as unknown as Sink, createReadStream(path)).catch((error: unknown) =>
    archive.destroy(error as Error),
  );
  try {
    for await (const entry of named(path, archive)) {
      const content = named(path, entry as AsyncIterable<Uint8Array>);
      yield { name: entry.header.name, size: entry.header.size ?? 0, content };
      entry.resume();
    }
    await fed;
  } finally {
    archive.destroy();
  }
}

/** The same, with what goes wrong said in our words. */
async function* named<T>(path: string, content: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* content;
  } catch (cause) {
    throw unusable(path, `it cannot be read to its end (${wordsOf(cause)})`);
  }
}

async function addEntry(
  archive: Pack,
  name: string,
  size: number,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const entry = archive.entry({ name, size, mode: MODE }, (error) => (error ? reject(error) : resolve()));
    feed(entry as unknown as Sink, content).catch(reject);
  });
}

/** Writes everything and ends, as fast as it is taken. tar-stream's streams are not Node's own, whose pipeline misses their end. */
async function feed(sink: Sink, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
  const events = sink as unknown as EventEmitter;
  for await (const chunk of content) {
    if (sink.destroyed) return;
    if (!sink.write(chunk)) await drained(events);
  }
  sink.end();
}

/** Until it takes more, or will never again. */
async function drained(sink: EventEmitter): Promise<void> {
  const over = new AbortController();
  const either = ['drain', 'close'].map((event) => once(sink, event, { signal: over.signal }));
  await Promise.race(either).finally(() => over.abort());
}

/** The failure of an archive that is not to be trusted. */
export function unusable(path: string, why: string): AppError {
  return new AppError(
    'backup-unusable',
    `The backup ${path} is not used: ${why}. Nothing was restored; take another copy of it, or another backup.`,
  );
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
