import { createHash } from 'node:crypto';

/** A picture in grey: one byte a pixel, 0 black to 255 white, row by row from the upper left corner. */
export interface Bitmap {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** The bitmap as a PGM file ("P5", 8 bits): what every picture reader takes, made without compression. */
export function pgmOf({ width, height, pixels }: Bitmap): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`);
  return Buffer.concat([head, pixels]);
}

/** The bitmap after so many quarter turns clockwise. */
export function turnBitmap(bitmap: Bitmap, turns: number): Bitmap {
  if (turns === 0) return bitmap;
  const { width, height, pixels } = turnBitmap(bitmap, turns - 1);
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + height - 1 - y] = pixels[y * width + x] ?? 0;
  }
  return { width: height, height: width, pixels: turned };
}

/** Darker than the middle is ink: scanners in black and white decide so too. */
export const INK = 128;

/** How many pixels are dark. */
export function countInk({ pixels }: Bitmap): number {
  let count = 0;
  for (const pixel of pixels) if (pixel < INK) count += 1;
  return count;
}

/** SHA-256 of the size, the pixels and of what else the reading depends on. */
export function keyOfBitmap({ width, height, pixels }: Bitmap, engine: string): string {
  return createHash('sha256').update(`${engine} ${width} ${height}\n`).update(pixels).digest('hex');
}
