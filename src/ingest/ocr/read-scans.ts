import { availableParallelism } from 'node:os';
import type { OcrPage, PageMemory } from '../../domain/index.ts';
import type { Limits } from '../limits.ts';
import type { IngestPorts } from '../ports.ts';
import { createLane } from './ocr-lane.ts';
import type { Scan, ScanResult } from './scan.ts';

/**
 * Engines at work at once. Each takes 65 MB and 14 for each million pixels (a letter page at 300 dots an inch has 8.4),
 * and a reading process may have 768 MB in all. More cores than this are of better use to other documents.
 */
const MOST_ENGINES = 3;
// Larger pages are read one at a time, last, each by an engine of its own, because an engine keeps what it once took.
const LARGE_MEGAPIXELS = 10;

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
  const results = new Map<Scan, ScanResult>();
  let begun = 0;
  const readAll = async (waiting: Iterator<Scan>, isLarge: boolean): Promise<void> => {
    const lane = createLane(limits, memory);
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      begun += 1;
      ports.onProgress?.({ stage: 'ocr', page: begun, pages: scans.length });
      const scan = next.value;
      results.set(scan, await lane.read(scan).catch((error: unknown) => failedScan(scan, error)));
      if (isLarge) lane.close();
    }
    lane.close();
  };
  const usual = scans.filter(({ megapixels }) => megapixels <= LARGE_MEGAPIXELS);
  const lanes = Math.min(availableParallelism(), MOST_ENGINES, usual.length);
  const waiting = usual.values();
  await Promise.all(Array.from({ length: lanes }, () => readAll(waiting, false)));
  await readAll(scans.filter(({ megapixels }) => megapixels > LARGE_MEGAPIXELS).values(), true);
  return scans.flatMap((scan) => results.get(scan) ?? []);
}

function failedScan({ number }: Scan, error: unknown): ScanResult {
  return { number, failed: error instanceof Error ? error.message : String(error) };
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
