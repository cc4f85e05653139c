/** A picture of a file by what its header says; nothing is decoded. */
export interface PictureHeader {
  width: number;
  height: number;
  /** Where its directory stands in a TIFF file; 0 in the other formats, which hold one picture. */
  at: number;
}

/** The picture of a PNG file, or null where the header is broken (PNG, section 11.2.1: IHDR is first). */
export function pngHeader(bytes: Uint8Array): PictureHeader | null {
  const view = viewOf(bytes);
  if (bytes.length < 24) return null;
  return { width: view.getUint32(16), height: view.getUint32(20), at: 0 };
}

// SOF0 to SOF15 begin a frame, but for the tables DHT, JPG and DAC among them (ITU-T T.81, table B.1).
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** The picture of a JPEG file by its frame header, or null where there is none. */
export function jpegHeader(bytes: Uint8Array): PictureHeader | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Any number of 0xFF may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (FRAMES.includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), at: 0 };
    } else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

// Tags and types of TIFF 6.0: ImageWidth, ImageLength; SHORT. A directory entry has 12 bytes.
const WIDTH = 256;
const HEIGHT = 257;
const SHORT = 3;
const ENTRY_BYTES = 12;

/** The pictures of a TIFF file in order, at most `most`; a chain of directories that goes round ends where it began. */
export function tiffHeaders(bytes: Uint8Array, most: number): PictureHeader[] {
  const view = viewOf(bytes);
  const isLittle = bytes[0] === 0x49;
  const found = new Map<number, PictureHeader>();
  let at = bytes.length >= 8 ? view.getUint32(4, isLittle) : 0;
  while (at > 0 && at + 2 <= bytes.length && !found.has(at) && found.size < most) {
    const count = view.getUint16(at, isLittle);
    const end = at + 2 + count * ENTRY_BYTES;
    if (end + 4 > bytes.length) break;
    found.set(at, { ...sizeIn(view, at + 2, end, isLittle), at });
    at = view.getUint32(end, isLittle);
  }
  return [...found.values()];
}

function sizeIn(view: DataView, from: number, end: number, isLittle: boolean) {
  const size = { width: 0, height: 0 };
  for (let at = from; at < end; at += ENTRY_BYTES) {
    const tag = view.getUint16(at, isLittle);
    const isShort = view.getUint16(at + 2, isLittle) === SHORT;
    const value = isShort ? view.getUint16(at + 8, isLittle) : view.getUint32(at + 8, isLittle);
    if (tag === WIDTH) size.width = value;
    if (tag === HEIGHT) size.height = value;
  }
  return size;
}

/** The TIFF file with the picture whose directory stands `at` as its first: readers take the first alone. */
export function tiffBeginningAt(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  viewOf(copy).setUint32(4, at, bytes[0] === 0x49);
  return copy;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
