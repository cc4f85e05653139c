import type { OcrPage, PageMemory } from '../../domain/index.ts';
import type { Limits } from '../limits.ts';
import { type Bitmap, keyOfBitmap, withFullContrast } from './bitmap.ts';
import { findStrokes } from './find-strokes.ts';
import { readUpright, uprightBitmap } from './read-upright.ts';
import type { ReadScan, Scan } from './scan.ts';
import { OCR_ENGINE, type OcrEngine, openEngine } from './tesseract.ts';

/** Reads one page after the other. */
export interface Lane {
  /** Rejects, with a sentence, where the page cannot be drawn or read in time. */
  read(scan: Scan): Promise<ReadScan>;
  /** Ends its engine; the next page opens another. */
  close(): void;
}

/** A lane with an engine of its own, which is opened for the first page that needs it. */
export function createLane(limits: Limits, memory: PageMemory): Lane {
  let open: OcrEngine | null = null;
  let broken: unknown = null;
  const engine = async (): Promise<OcrEngine> => {
    // What does not start once does not start for the next page, and each try may take its whole time.
    if (broken !== null) throw broken;
    if (open?.isClosed()) open = null;
    open ??= await openEngine(limits.ocrPageSeconds).catch((error: unknown) => {
      broken = error;
      throw error;
    });
    return open;
  };
  const close = (): void => {
    open?.close();
    open = null;
  };
  const readAnew = async (bitmap: Bitmap, dpi: number): Promise<OcrPage> =>
    readUpright(await engine(), bitmap, dpi, limits.ocrPageSeconds);
  return {
    async read({ number, draw }) {
      try {
        const { bitmap: drawn, dpi } = await draw(engine);
        const bitmap = withFullContrast(drawn);
        if (bitmap === null) return { number, dpi, page: emptyPage(drawn), strokes: [] };
        const key = keyOfBitmap(bitmap, `${OCR_ENGINE} ${dpi}`);
        const known = await memory.recall(key);
        const page = known ?? (await readAnew(bitmap, dpi));
        if (!known) await memory.keep(key, page);
        return { number, dpi, page, strokes: findStrokes(uprightBitmap(bitmap, page), dpi) };
      } catch (error) {
        // What failed once may be in any state.
        close();
        throw error;
      }
    },
    close,
  };
}

function emptyPage({ width, height }: Bitmap): OcrPage {
  return { width, height, turn: 0, slope: 0, words: [], confidence: 0 };
}
