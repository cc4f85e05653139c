import type { Bitmap } from './bitmap.ts';

// A picture is taken for a page of this height, whatever its file says of its size: cameras and screens say nothing true.
const PAGE_INCHES = 11;
// Between these, tesseract reads print of 8 to 14 points well; more only costs time.
const LEAST_PIXELS = 2000;
const MOST_PIXELS = 4400;

/** The bitmap doubled or halved until its print has a size that OCR reads well, and its likely pixels an inch. */
export function fitBitmap(bitmap: Bitmap): { bitmap: Bitmap; dpi: number } {
  const longSide = Math.max(bitmap.width, bitmap.height);
  if (longSide < LEAST_PIXELS) return withDpi(doubled(bitmap));
  return longSide > MOST_PIXELS ? fitBitmap(halved(bitmap)) : withDpi(bitmap);
}

function withDpi(bitmap: Bitmap): { bitmap: Bitmap; dpi: number } {
  return { bitmap, dpi: Math.max(70, Math.round(Math.max(bitmap.width, bitmap.height) / PAGE_INCHES)) };
}

/** Twice as wide and high, with the mean of the neighbours between two pixels. */
function doubled({ width, height, pixels }: Bitmap): Bitmap {
  const wide = width * 2;
  const larger = new Uint8Array(wide * height * 2);
  const at = (x: number, y: number) =>
    pixels[Math.min(y, height - 1) * width + Math.min(x, width - 1)] ?? 255;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [here, right, below, across] = [at(x, y), at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)];
      const to = y * 2 * wide + x * 2;
      larger[to] = here;
      larger[to + 1] = (here + right) >> 1;
      larger[to + wide] = (here + below) >> 1;
      larger[to + wide + 1] = (here + right + below + across) >> 2;
    }
  }
  return { width: wide, height: height * 2, pixels: larger };
}

/** Half as wide and high: each pixel the mean of four. */
function halved({ width, height, pixels }: Bitmap): Bitmap {
  const narrow = width >> 1;
  const low = height >> 1;
  const smaller = new Uint8Array(narrow * low);
  for (let y = 0; y < low; y += 1) {
    for (let x = 0; x < narrow; x += 1) {
      const from = y * 2 * width + x * 2;
      const sum =
        (pixels[from] ?? 255) +
        (pixels[from + 1] ?? 255) +
        (pixels[from + width] ?? 255) +
        (pixels[from + width + 1] ?? 255);
      smaller[y * narrow + x] = sum >> 2;
    }
  }
  return { width: narrow, height: low, pixels: smaller };
}
