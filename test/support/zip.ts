import { crc32, deflateRawSync } from 'node:zlib';

/** A file for `makeZip`. Everything after `content` is for archives that lie. */
export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  /** Packs the content with deflate; it is stored as it is otherwise. */
  deflate?: boolean;
  /** General purpose bit flag; bit 0 says encrypted. UTF-8 names by default. */
  flags?: number;
  /** Compression method, where it is not to be the true one. */
  method?: number;
  /** Unpacked bytes and check sum that the headers state instead of the true ones. */
  statedBytes?: number;
  statedCrc?: number;
  /** Index of an earlier part whose bytes this one points at: entries that overlap. */
  sameBytesAs?: number;
}

const UTF8_NAMES = 0x0800;
// 1 January 2026, 00:00, as MS-DOS writes it; the same bytes on every run.
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** The bytes of a ZIP (APPNOTE.TXT 4.3) with these parts in order. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.deflate ? deflateRawSync(content) : content;
    const name = Buffer.from(part.name);
    const fields = headerFields(part, content, packed.length, name.length);
    const offset = part.sameBytesAs === undefined ? at : (offsets[part.sameBytesAs] ?? 0);
    offsets.push(offset);
    if (part.sameBytesAs === undefined) {
      local.push(Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), fields, name, packed]));
      at += local[local.length - 1]?.length ?? 0;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0\x14\0', 'latin1'), fields, tail, name]));
  }
  return new Uint8Array(Buffer.concat([...local, ...directory, directoryEnd(parts.length, directory, at)]));
}

/** The fields that the header before the bytes and the one in the directory share: flags to the extra field's length. */
function headerFields(part: ZipPart, content: Buffer, packedBytes: number, nameBytes: number): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(part.flags ?? UTF8_NAMES, 0);
  fields.writeUInt16LE(part.method ?? (part.deflate ? 8 : 0), 2);
  fields.writeUInt16LE(DOS_DATE, 6);
  fields.writeUInt32LE(part.statedCrc ?? crc32(content), 8);
  fields.writeUInt32LE(packedBytes, 12);
  fields.writeUInt32LE(part.statedBytes ?? content.length, 16);
  fields.writeUInt16LE(nameBytes, 20);
  return fields;
}

function directoryEnd(count: number, directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, header) => sum + header.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
