import { crc32 } from 'node:zlib';

/** A PNG of one pixel with these chunks before its end; the picture itself is of no account. */
export function pngWith(...chunks: readonly [type: string, data: Uint8Array | string][]): Uint8Array {
  const header = new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const all = [['IHDR', header] as const, ...chunks, ['IEND', new Uint8Array()] as const];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...all.map(([type, data]) => chunk(type, data)),
  ]);
}

/** The data of an iTXt chunk (PNG 11.3.3.4), not compressed. */
export const internationalText = (keyword: string, text: string): Uint8Array =>
  Buffer.from(`${keyword}\0\0\0\0\0${text}`);

function chunk(type: string, data: Uint8Array | string): Buffer {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data as Uint8Array)]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length - 4, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
