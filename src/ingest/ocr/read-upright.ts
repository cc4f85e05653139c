import type { OcrPage } from '../../domain/index.ts';
import { type Bitmap, pgmOf } from './bitmap.ts';
import { measureStem } from './measure-stem.ts';
import { ocrWords } from './ocr-words.ts';
import type { OcrEngine } from './tesseract.ts';
import { levelBitmap, smoothBitmap, turnBitmap } from './turn-bitmap.ts';

/** One reading of a picture, and what it shows of how the picture lies. */
interface Reading {
  page: OcrPage;
  /** The picture that was turned and read: the page's own, or smoothed. */
  picture: Bitmap;
  /** Rise over run of the lines, downwards; 0 where there are too few. */
  slope: number;
  /** True where the writing runs up or down. */
  isSideways: boolean;
}

// Upright pages, even poor ones, are read with more; upside down ones and those full of grain with less (measured).
const SURE = 0.65;
// Fewer letters than this are a logo or a drawing's labels: no way of turning them is worth its time.
const FEWEST_LETTERS = 30;
// 0.6°: tables keep their lines up to there, and up to 2° the words are read as well.
const LEAST_SLOPE = 0.01;
// Another try takes about as long as the first: below this share of the time there is enough left for it, and it ends with it.
const SPENT_SHARE = 0.4;

/** The picture as OCR read it: turned, and its lines level. */
export function uprightBitmap(bitmap: Bitmap, { turn, slope }: Pick<OcrPage, 'turn' | 'slope'>): Bitmap {
  return levelBitmap(turnBitmap(bitmap, turn), slope);
}

/**
 * Reads a picture as it is; where that makes little sense, also without its grain and turned; and where its lines are
 * not level, also level. What makes the most sense counts. `seconds` is all the time that the page may take: further
 * tries are made only while there is enough of it.
 */
export async function readUpright(
  engine: OcrEngine,
  bitmap: Bitmap,
  dpi: number,
  seconds: number,
): Promise<OcrPage> {
  const began = performance.now();
  const left = (): number => seconds - (performance.now() - began) / 1000;
  let best = await read(engine, bitmap, { dpi, seconds }, { turn: 0, slope: 0 });
  const attempt = async (picture: Bitmap, turn: number, slope: number): Promise<void> => {
    if (engine.isClosed() || left() < seconds * (1 - SPENT_SHARE)) return;
    // What fails costs this try alone: the engine is closed then, and there are no more.
    const other = await read(engine, picture, { dpi, seconds: left() }, { turn, slope }).catch(() => null);
    if (other && sense(other) > sense(best)) best = other;
  };
  if (isPoor(best)) await attempt(smoothBitmap(bitmap), 0, 0);
  const { picture } = best;
  for (const turn of otherTurns(best)) if (best.isSideways || isPoor(best)) await attempt(picture, turn, 0);
  if (Math.abs(best.slope) >= LEAST_SLOPE) await attempt(picture, best.page.turn, best.slope);
  return best.page;
}

async function read(
  engine: OcrEngine,
  picture: Bitmap,
  { dpi, seconds }: { dpi: number; seconds: number },
  lie: Pick<OcrPage, 'turn' | 'slope'>,
): Promise<Reading> {
  const upright = uprightBitmap(picture, lie);
  const blocks = await engine.read(pgmOf(upright), dpi, seconds);
  const { words, confidence, slope } = ocrWords(blocks, (box) => measureStem(upright, box));
  const { width, height } = upright;
  return {
    page: { width, height, ...lie, words, confidence },
    picture,
    slope,
    isSideways: isSideways(words),
  };
}

function isPoor({ page }: Reading): boolean {
  return page.confidence < SURE;
}

/** A quarter turn to either side is how landscape pages are scanned; upside down is rarer. */
function otherTurns(reading: Reading): readonly number[] {
  if (reading.isSideways) return [1, 3];
  return isPoor(reading) && lettersOf(reading.page.words) >= FEWEST_LETTERS ? [1, 3, 2] : [];
}

/** tesseract reads writing that runs up or down as well; then words of some letters are higher than wide. */
function isSideways(words: OcrPage['words']): boolean {
  const long = words.filter(({ text }) => text.length >= 4);
  const high = long.filter(({ x0, x1, top, bottom }) => bottom - top > x1 - x0);
  return lettersOf(high) > lettersOf(long) / 2;
}

/** Letters that are read, counted by how certain they are; half where they do not stand upright. */
function sense({ page, isSideways }: Reading): number {
  return (page.confidence * lettersOf(page.words)) / (isSideways ? 2 : 1);
}

function lettersOf(words: OcrPage['words']): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}
