import { type ChildProcess, spawn } from 'node:child_process';
import { type FileHandle, open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Spent } from '../ingest/index.ts';
import { sealedScript } from '../sealed-script.ts';
import { stepBack } from '../step-back.ts';
import { findIsolation, sealedCommand } from './isolation.ts';
import type { HandedFile, ToReader } from './reader-protocol.ts';
import type { ReadLimits } from './reading-allowance.ts';

/** A file to read: its name, for people, and where its bytes are. */
export interface FileToRead {
  name: string;
  /** Null where nobody stored the document. */
  documentId: string | null;
  from: { path: string } | { bytes: Uint8Array };
  /** What the containers around it have cost; left out for a file that came by itself, null to leave it packed. */
  spent?: Spent | null;
}

/** Behind standard input, output, error and the channel to the parent. */
const FILE_DESCRIPTOR = 4;

/** A reading process at work. */
export interface StartedReader {
  child: ChildProcess;
  /** Size of the file in bytes. */
  size: number;
}

/**
 * Starts a process that reads this file and nothing else: no environment, no network, no path of the file (it is handed
 * in open), no right to write or to start anything, and its own session, because Ctrl-C in a terminal that ends the
 * reader would look like a document that kills readers.
 *
 * @param orderFor what it is told to do with the file.
 * @throws what the system says where the file cannot be opened.
 */
export async function startReader(
  { from }: FileToRead,
  limits: ReadLimits,
  orderFor: (file: HandedFile) => ToReader,
): Promise<StartedReader> {
  const handle = 'path' in from ? await open(from.path, 'r') : null;
  try {
    const child = await spawnReader(handle, limits);
    // It may not do so itself: sealed in, it writes nothing.
    if (child.pid !== undefined) void stepBack(child.pid);
    countReader(child);
    // A reader that died before it was told is met by its end.
    child.send(orderFor('bytes' in from ? from : { descriptor: FILE_DESCRIPTOR }), () => undefined);
    const size = 'bytes' in from ? from.bytes.byteLength : (await handle?.stat())?.size;
    return { child, size: size ?? 0 };
  } finally {
    await handle?.close();
  }
}

/** Room for new objects from the start: making it larger step by step, V8 copied those of the first pages several times. */
export const READER_FLAGS: readonly string[] = ['--min-semi-space-size=16'];

async function spawnReader(handle: FileHandle | null, limits: ReadLimits): Promise<ChildProcess> {
  const flags = [...READER_FLAGS, `--max-old-space-size=${limits.heapMb}`];
  const script = await sealedScript('workers/read-document');
  const { command, args } = sealedCommand(await findIsolation(), flags, script);
  return spawn(command, args, {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', handle?.fd ?? 'ignore'],
    detached: true,
  });
}

let atWork = 0;

function countReader(child: ChildProcess): void {
  atWork += 1;
  child.once('close', () => {
    atWork -= 1;
  });
}

/** True where fewer reading processes of this process are at work than there are processors. */
export function isProcessorFree(): boolean {
  return atWork < availableParallelism();
}
