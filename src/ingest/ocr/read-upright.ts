import type { OcrPage } from '../../domain/index.ts';
import { type Bitmap, pgmOf, turnBitmap } from './bitmap.ts';
import { measureStem } from './measure-stem.ts';
import { ocrWords } from './ocr-words.ts';
import type { OcrEngine } from './tesseract.ts';

// Upright pages, even poor ones, are read with more; sideways ones with less than 0.5 (measured).
const SURE_UPRIGHT = 0.65;
// A quarter turn to either side is how landscape pages are scanned; upside down is rarer.
const OTHER_TURNS = [1, 3, 2] as const;

/** Reads a picture as it is, and where that gives little sense also turned: what gives the most sense counts. */
export async function readUpright(engine: OcrEngine, bitmap: Bitmap, dpi: number): Promise<OcrPage> {
  let best = await readTurned(engine, bitmap, dpi, 0);
  if (best.words.length === 0) return best;
  for (const turn of OTHER_TURNS) {
    if (best.confidence >= SURE_UPRIGHT) return best;
    const other = await readTurned(engine, bitmap, dpi, turn);
    if (sense(other) > sense(best)) best = other;
  }
  return best;
}

async function readTurned(engine: OcrEngine, bitmap: Bitmap, dpi: number, turn: number): Promise<OcrPage> {
  const turned = turnBitmap(bitmap, turn);
  const blocks = await engine.read(pgmOf(turned), dpi);
  const { words, confidence } = ocrWords(blocks, (box) => measureStem(turned, box));
  return { width: turned.width, height: turned.height, turn, words, confidence };
}

/** Letters that are read, counted by how certain they are. */
function sense({ words, confidence }: OcrPage): number {
  return confidence * words.reduce((sum, word) => sum + word.text.length, 0);
}
