import { type ChildProcess, spawn } from 'node:child_process';
import { type FileHandle, open } from 'node:fs/promises';
import type { OwnEntries } from '../catalogue/index.ts';
import type { Spent } from '../ingest/index.ts';
import { sealedScript } from '../sealed-script.ts';
import { stepBack } from '../step-back.ts';
import { findIsolation, sealedCommand } from './isolation.ts';
import type { ReadOrder, ToReader } from './reader-protocol.ts';
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

/** Of a file that came by itself. */
const NOTHING_SPENT: Spent = { depth: 0, entries: 0, bytes: 0 };

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
 * @throws what the system says where the file cannot be opened.
 */
export async function startReader(
  file: FileToRead,
  limits: ReadLimits,
  { explain, own }: { explain: boolean; own: OwnEntries },
): Promise<StartedReader> {
  const handle = 'path' in file.from ? await open(file.from.path, 'r') : null;
  try {
    const child = await spawnReader(handle, limits);
    // It may not do so itself: sealed in, it writes nothing.
    if (child.pid !== undefined) void stepBack(child.pid);
    const { name, documentId, from, spent = NOTHING_SPENT } = file;
    const handed = 'bytes' in from ? from : { descriptor: FILE_DESCRIPTOR };
    order(child, { name, documentId, file: handed, limits: limits.document, spent, explain, own });
    const size = 'bytes' in from ? from.bytes.byteLength : (await handle?.stat())?.size;
    return { child, size: size ?? 0 };
  } finally {
    await handle?.close();
  }
}

async function spawnReader(handle: FileHandle | null, limits: ReadLimits): Promise<ChildProcess> {
  const flags = [`--max-old-space-size=${limits.heapMb}`];
  const script = await sealedScript('workers/read-document');
  const { command, args } = sealedCommand(await findIsolation(), flags, script);
  return spawn(command, args, {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', handle?.fd ?? 'ignore'],
    detached: true,
  });
}

function order(child: ChildProcess, what: ReadOrder): void {
  const message: ToReader = { tell: 'order', order: what };
  // A reader that died before it was told is met by its end.
  child.send(message, () => undefined);
}
