import { availableParallelism } from 'node:os';
import type { OcrPage } from '../../domain/index.ts';
import type { Limits } from '../limits.ts';
import type { IngestPorts } from '../ports.ts';
import { type Bitmap, keyOfBitmap, turnBitmap } from './bitmap.ts';
import { findStrokes, type Stroke } from './find-strokes.ts';
import { readUpright } from './read-upright.ts';
import { OCR_ENGINE, type OcrEngine, openEngine } from './tesseract.ts';

/** A page that OCR is to read. Its picture is drawn when its turn comes, so that few are held at once. */
export interface Scan {
  /** Physical page, from 1. */
  number: number;
  /** Pixels an inch of the picture. Throws, with a sentence, where there is none. */
  draw(): { bitmap: Bitmap; dpi: number };
}

/** A page that OCR read, with its ruled lines in pixels of the upright picture, or why it could not. */
export type ScanResult =
  | { number: number; dpi: number; page: OcrPage; strokes: Stroke[] }
  | { number: number; failed: string };

/**
 * Engines at work at once: an engine takes some 100 MB, and a reading process may have 768 MB. More cores than this
 * are of better use to other documents.
 */
const MOST_ENGINES = 4;

/**
 * Reads scanned pages with OCR, several at once, and gives one result for each in their order. Pages that the memory
 * knows are not read again. One that fails or takes longer than the limit costs only itself.
 */
export async function readScans(
  scans: readonly Scan[],
  limits: Limits,
  ports: IngestPorts,
): Promise<ScanResult[]> {
  const results: ScanResult[] = [];
  const waiting = scans.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    const lane = createLane(limits, ports);
    for (const [index, scan] of waiting) {
      results[index] = await lane.read(scan).catch((error: unknown) => failedScan(scan, error));
      done += 1;
      ports.onProgress?.({ stage: 'ocr', page: done, pages: scans.length });
    }
    lane.close();
  };
  const engines = Math.min(availableParallelism(), MOST_ENGINES, scans.length);
  await Promise.all(Array.from({ length: engines }, work));
  return results;
}

function failedScan({ number }: Scan, error: unknown): ScanResult {
  return { number, failed: error instanceof Error ? error.message : String(error) };
}

interface Lane {
  read(scan: Scan): Promise<ScanResult>;
  close(): void;
}

/** Reads one page after the other with one engine, which is opened for the first page that needs it. */
function createLane(limits: Limits, { pageMemory }: IngestPorts): Lane {
  let engine: OcrEngine | null = null;
  const readAnew = async (bitmap: Bitmap, dpi: number): Promise<OcrPage> => {
    engine ??= await openEngine(limits.ocrPageSeconds);
    try {
      return await readUpright(engine, bitmap, dpi);
    } catch (error) {
      // What failed once may be in any state.
      engine.close();
      engine = null;
      throw error;
    }
  };
  return {
    async read({ number, draw }) {
      const { bitmap, dpi } = draw();
      const key = keyOfBitmap(bitmap, OCR_ENGINE);
      const known = await pageMemory?.recall(key);
      const page = known ?? (await readAnew(bitmap, dpi));
      if (!known) await pageMemory?.keep(key, page);
      return { number, dpi, page, strokes: findStrokes(turnBitmap(bitmap, page.turn), dpi) };
    },
    close: () => engine?.close(),
  };
}
