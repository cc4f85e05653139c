import { createHash } from 'node:crypto';

/** A picture in grey: one byte a pixel, 0 black to 255 white, row by row from the upper left corner. */
export interface Bitmap {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Darker than the middle is ink, once a picture has its full contrast. */
export const INK = 128;

/** The bitmap as a PGM file ("P5", 8 bits): what every picture reader takes, made without compression. */
export function pgmOf({ width, height, pixels }: Bitmap): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`);
  return Buffer.concat([head, pixels]);
}

/** SHA-256 of the size, the pixels and of what else the reading depends on. */
export function keyOfBitmap({ width, height, pixels }: Bitmap, engine: string): string {
  return createHash('sha256').update(`${engine} ${width} ${height}\n`).update(pixels).digest('hex');
}

// A letter of ten points has a thousand dark pixels at 300 dots an inch: what fewer pixels share is dust.
const LEAST_PIXELS = 150;
// Paper that is a little grey differs from itself by less.
const LEAST_CONTRAST = 24;

/** The bitmap with its ink made black and its paper white; null for one of a single shade, on which nothing stands. */
export function withFullContrast(bitmap: Bitmap): Bitmap | null {
  const counts = new Uint32Array(256);
  for (const pixel of bitmap.pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const dark = shadeBelow(counts, LEAST_PIXELS);
  const light = shadeBelow(counts, bitmap.pixels.length * PAPER_SHARE);
  if (light - dark < LEAST_CONTRAST) return null;
  if (dark < SHADE_STEP && light > 255 - SHADE_STEP) return bitmap;
  const scale = 255 / (light - dark);
  const shades = Uint8Array.from(counts, (_, shade) =>
    Math.max(0, Math.min(255, Math.round((shade - dark) * scale))),
  );
  return { ...bitmap, pixels: bitmap.pixels.map((pixel) => shades[pixel] ?? 255) };
}

// Half of a page and more is paper, even under a table of grey cells.
const PAPER_SHARE = 0.75;
// Ink and paper this near to black and white need no help.
const SHADE_STEP = 32;

/** The shade up to which there are at least so many pixels. */
function shadeBelow(counts: Uint32Array, pixels: number): number {
  let seen = 0;
  for (const [shade, count] of counts.entries()) {
    seen += count;
    if (seen >= pixels) return shade;
  }
  return 255;
}
