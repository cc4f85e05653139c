import type { Bitmap } from './bitmap.ts';

const WHITE = 255;

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

/** The bitmap turned about its middle so that lines that fall by `slope` (rise over run) become level. */
export function levelBitmap(bitmap: Bitmap, slope: number): Bitmap {
  if (slope === 0) return bitmap;
  const { width, height, pixels } = bitmap;
  const [cos, sin] = [1 / Math.hypot(1, slope), slope / Math.hypot(1, slope)];
  const [middleX, middleY] = [width / 2, height / 2];
  const levelled = new Uint8Array(pixels.length).fill(WHITE);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = (x - middleX) * cos - (y - middleY) * sin + middleX;
      const fromY = (x - middleX) * sin + (y - middleY) * cos + middleY;
      levelled[y * width + x] = shadeAt(bitmap, fromX, fromY);
    }
  }
  return { width, height, pixels: levelled };
}

/** The shade between four pixels; white outside. */
function shadeAt({ width, height, pixels }: Bitmap, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return WHITE;
  const [right, low] = [x - left, y - top];
  const at = top * width + left;
  const upper = (pixels[at] ?? WHITE) * (1 - right) + (pixels[at + 1] ?? WHITE) * right;
  const lower = (pixels[at + width] ?? WHITE) * (1 - right) + (pixels[at + width + 1] ?? WHITE) * right;
  return upper * (1 - low) + lower * low;
}

/** The bitmap without the grain of a fax or a camera: twice the mean of each pixel and its eight neighbours. */
export function smoothBitmap(bitmap: Bitmap): Bitmap {
  return blurred(blurred(bitmap));
}

function blurred({ width, height, pixels }: Bitmap): Bitmap {
  const rows = new Uint16Array(pixels.length);
  for (let at = 1; at < pixels.length - 1; at += 1)
    rows[at] = (pixels[at - 1] ?? 0) + (pixels[at] ?? 0) + (pixels[at + 1] ?? 0);
  const smooth = pixels.slice();
  for (let at = width; at < pixels.length - width; at += 1)
    smooth[at] = ((rows[at - width] ?? 0) + (rows[at] ?? 0) + (rows[at + width] ?? 0)) / 9;
  return { width, height, pixels: smooth };
}
