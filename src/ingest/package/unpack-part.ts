import { crc32, createInflateRaw } from 'node:zlib';
import { holdLimit, type Limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

/** Bytes unpacked so far; one is shared by an archive and the archives inside it. */
export interface Unpacked {
  bytes: number;
}

/** One entry's packed bytes and what the archive's directory states of them. */
export interface PackedPart {
  name: string;
  packed: Uint8Array;
  isDeflated: boolean;
  /** Unpacked bytes as stated; what is counted must be the same. */
  statedBytes: number;
  crc32: number;
}

const MIB = 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

/**
 * Unpacks a part in chunks and counts truly unpacked bytes: whoever states fewer than there are is caught at the first byte
 * too many. Throws LimitReached (`sizeLimit`, unpackedMb, ratio) and Unreadable ('corrupt': cut off, damaged, lying size).
 */
export async function* unpackPart(
  part: PackedPart,
  limits: Limits,
  sizeLimit: 'partMb' | 'sheetMb',
  unpacked: Unpacked,
): AsyncGenerator<Uint8Array> {
  holdLimit(limits, sizeLimit, part.statedBytes / MIB);
  let count = 0;
  let sum = 0;
  for await (const chunk of chunksOf(part)) {
    count += chunk.length;
    unpacked.bytes += chunk.length;
    if (count > part.statedBytes) throw new Unreadable('corrupt', `${part.name} is larger than it says`);
    holdLimit(limits, 'unpackedMb', unpacked.bytes / MIB);
    // Small parts of white space or zeros pack better than any text and hurt nobody.
    if (count > MIB) holdLimit(limits, 'ratio', count / part.packed.length);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (count !== part.statedBytes || sum !== part.crc32) {
    throw new Unreadable('corrupt', `${part.name} is damaged`);
  }
}

async function* chunksOf({ name, packed, isDeflated }: PackedPart): AsyncGenerator<Uint8Array> {
  if (!isDeflated) {
    for (let at = 0; at < packed.length; at += CHUNK_BYTES) yield packed.subarray(at, at + CHUNK_BYTES);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  inflate.end(packed);
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array;
  } catch {
    throw new Unreadable('corrupt', `${name} is damaged`);
  }
}
