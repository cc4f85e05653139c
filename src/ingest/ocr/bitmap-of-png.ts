import { decode } from 'fast-png';
import type { Bitmap } from './bitmap.ts';

/** The bitmap in a PNG file of grey, of 1 to 8 bits a pixel. Throws where it is none. */
export function bitmapOfPng(png: Uint8Array): Bitmap {
  const { width, height, data, channels, depth } = decode(png);
  if (channels !== 1 || depth > 8 || !(data instanceof Uint8Array)) throw new Error('the picture is broken');
  return { width, height, pixels: depth === 8 ? data : unpacked(data, width, height, depth) };
}

/** Pixels of 1, 2 or 4 bits, the first in the highest, rows beginning on whole bytes (PNG, section 7.2). */
function unpacked(data: Uint8Array, width: number, height: number, depth: number): Uint8Array {
  const rowBytes = Math.ceil((width * depth) / 8);
  const most = 2 ** depth - 1;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = data[y * rowBytes + ((x * depth) >> 3)] ?? 0;
      pixels[y * width + x] = (((byte >> (8 - depth - ((x * depth) & 7))) & most) * 255) / most;
    }
  }
  return pixels;
}
