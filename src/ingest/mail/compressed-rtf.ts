import { holdLimit, type Limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

// [MS-OXRTFCP] 2.1.3.1: what the dictionary holds before the first byte.
const BEGINNING =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans ' +
  'SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const HEADER_BYTES = 16;
const COMPRESSED = 0x75465a4c;
const STORED = 0x414c454d;
const DICTIONARY_BYTES = 4096;
const MIB = 1024 * 1024;

/**
 * Unpacks the body that Outlook keeps as compressed RTF ([MS-OXRTFCP] 2.2). Throws Unreadable 'corrupt' for anything else, and
 * LimitReached `partMb`. A stream that is cut off gives what there is.
 */
export function unpackCompressedRtf(bytes: Uint8Array, limits: Limits): Uint8Array {
  if (bytes.length < HEADER_BYTES) throw new Unreadable('corrupt', 'the body is cut off');
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const statedBytes = input.readUInt32LE(4);
  const kind = input.readUInt32LE(8);
  holdLimit(limits, 'partMb', statedBytes / MIB);
  if (kind === STORED) return input.subarray(HEADER_BYTES, HEADER_BYTES + statedBytes);
  if (kind !== COMPRESSED) throw new Unreadable('corrupt', 'the body is not compressed RTF');
  return unpackRuns(input, statedBytes);
}

/** Eight steps stand behind each control byte: a bit of 0 is a byte as it is, of 1 a stretch of the last 4,096 bytes. */
function unpackRuns(input: Buffer, statedBytes: number): Uint8Array {
  const dictionary = Buffer.alloc(DICTIONARY_BYTES, ' ');
  let writeAt = dictionary.write(BEGINNING, 'latin1');
  const output = Buffer.alloc(statedBytes);
  let count = 0;
  const put = (byte: number) => {
    if (count < statedBytes) output[count] = byte;
    count += 1;
    dictionary[writeAt] = byte;
    writeAt = (writeAt + 1) % DICTIONARY_BYTES;
  };
  let at = HEADER_BYTES;
  let control = 0;
  for (let step = 0; at < input.length && count < statedBytes; step = (step + 1) % 8) {
    if (step === 0) {
      control = input[at] ?? 0;
      at += 1;
    }
    if ((control & (1 << step)) === 0) {
      if (at < input.length) put(input[at] ?? 0);
      at += 1;
      continue;
    }
    const reference = ((input[at] ?? 0) << 8) | (input[at + 1] ?? 0);
    at += 2;
    const from = reference >> 4;
    // A stretch that begins where the next byte goes is the end.
    if (from === writeAt) break;
    for (let taken = 0; taken < (reference & 15) + 2; taken += 1) {
      put(dictionary[(from + taken) % DICTIONARY_BYTES] ?? 0);
    }
  }
  return output.subarray(0, Math.min(count, statedBytes));
}
