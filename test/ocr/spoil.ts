import type { Bitmap } from '../../src/ingest/ocr/bitmap.ts';

/** The bitmap with grain: each shade moved by up to half of `strength` and half as much again, most by little; always the same. */
export function grained(bitmap: Bitmap, strength: number): Bitmap {
  let seed = 1;
  const random = (): number => {
    // Lehmer's generator with the modulus 2^31 - 1 and Park and Miller's factor.
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const pixels = bitmap.pixels.map((shade) =>
    Math.max(0, Math.min(255, shade + (random() + random() + random() - 1.5) * strength)),
  );
  return { ...bitmap, pixels };
}

/** Each pixel the mean of itself and its eight neighbours. */
export function blurred({ width, height, pixels }: Bitmap): Bitmap {
  const blurry = pixels.slice();
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (const row of [-width, 0, width])
        for (const side of [-1, 0, 1]) sum += pixels[y * width + x + row + side] ?? 0;
      blurry[y * width + x] = sum / 9;
    }
  }
  return { width, height, pixels: blurry };
}

/** Black and white, as a fax has it. */
export function faxed(bitmap: Bitmap): Bitmap {
  return { ...bitmap, pixels: bitmap.pixels.map((shade) => (shade < 150 ? 0 : 255)) };
}

/** Ink that is a light grey. */
export function pale(bitmap: Bitmap): Bitmap {
  return { ...bitmap, pixels: bitmap.pixels.map((shade) => 200 + (shade * 55) / 255) };
}
