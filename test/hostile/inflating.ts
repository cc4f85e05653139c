import { constants, crc32, deflateRawSync } from 'node:zlib';

const CHUNK_MIB = 16;
const MIB = 1024 * 1024;

/** Raw deflate data of about a thousandth of its size that unpacks to `mib` MiB of one sign. */
export function rawBomb(mib: number, sign = ' '): Buffer {
  const chunk = Buffer.alloc(CHUNK_MIB * MIB, sign);
  // A full flush ends the chunk at a whole byte and forgets what was before, so that it can be repeated.
  const packed = deflateRawSync(chunk, { finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.alloc(0));
  const times = Math.ceil(mib / CHUNK_MIB);
  return Buffer.concat([...Array.from({ length: times }, () => packed), last]);
}

/** The same with zlib's header, as /FlateDecode wants it. The check sum is wrong, which readers forgive. */
export function zlibBomb(mib: number, sign = ' '): Buffer {
  return Buffer.concat([Buffer.from([0x78, 0x9c]), rawBomb(mib, sign), Buffer.alloc(4)]);
}

/** A ZIP of one entry that unpacks to `mib` MiB, whatever its headers say. */
export function zipBomb(name: string, mib: number, statedBytes: number): Uint8Array {
  const packed = rawBomb(mib);
  const title = Buffer.from(name);
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(0x0800, 0);
  fields.writeUInt16LE(8, 2);
  fields.writeUInt32LE(crc32(''), 8);
  fields.writeUInt32LE(packed.length, 12);
  fields.writeUInt32LE(statedBytes, 16);
  fields.writeUInt16LE(title.length, 20);
  const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), fields, title, packed]);
  const directory = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0\x14\0', 'latin1'),
    fields,
    Buffer.alloc(14),
    title,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, directory, end]));
}
