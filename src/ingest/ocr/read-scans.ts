import { availableParallelism } from 'node:os';
import type { OcrPage, PageMemory } from '../../domain/index.ts';
import type { Limits } from '../limits.ts';
import type { IngestPorts } from '../ports.ts';
import { type Bitmap, keyOfBitmap, withFullContrast } from './bitmap.ts';
import { findStrokes, type Stroke } from './find-strokes.ts';
import { readUpright, uprightBitmap } from './read-upright.ts';
import { OCR_ENGINE, type OcrEngine, openEngine } from './tesseract.ts';

/** The picture of a page, and its pixels an inch. */
export interface Picture {
  bitmap: Bitmap;
  dpi: number;
}

/** A page that OCR is to read. Its picture is drawn when its turn comes, so that few are held at once. */
export interface Scan {
  /** Physical page, from 1. */
  number: number;
  /** The picture and its pixels an inch; `engine` decodes files. Throws, with a sentence, where there is no picture. */
  draw(engine: () => Promise<OcrEngine>): Picture | Promise<Picture>;
}

/** A page that OCR read, with its ruled lines in pixels of the upright picture. */
export interface ReadScan {
  number: number;
  dpi: number;
  page: OcrPage;
  strokes: Stroke[];
}

/** A page that OCR read, or why it could not. */
export type ScanResult = ReadScan | { number: number; failed: string };

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
  const memory = withinRun(ports.pageMemory);
  const results: ScanResult[] = [];
  const waiting = scans.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    const lane = createLane(limits, memory);
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
function createLane(limits: Limits, memory: PageMemory): Lane {
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

/** Remembers this run's pages too: a document may have the same picture on every page. */
function withinRun(memory: PageMemory | undefined): PageMemory {
  const own = new Map<string, OcrPage>();
  return {
    recall: async (key) => own.get(key) ?? (await memory?.recall(key)) ?? null,
    async keep(key, page) {
      own.set(key, page);
      await memory?.keep(key, page);
    },
  };
}
