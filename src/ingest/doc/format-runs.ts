import { Unreadable } from '../unreadable.ts';

/** A stretch of the text stream, by its bytes, with one formatting. */
export interface FormatRun {
  start: number;
  end: number;
  /** The properties as bytes; for paragraphs without the number of their style. */
  sprms: Uint8Array;
  /** Number of the paragraph's style; 0 for runs of characters. */
  style: number;
}

const PAGE_BYTES = 512;
const NOTHING = new Uint8Array();

/**
 * The runs of a file in order of their bytes, from the pages of formatting that `index` lists ([MS-DOC] 2.8.5, 2.8.6, 2.9.32,
 * 2.9.175). Throws Unreadable 'corrupt' for more pages than the file has.
 */
export function readFormatRuns(
  main: Uint8Array,
  index: Uint8Array,
  kind: 'paragraphs' | 'characters',
): FormatRun[] {
  const count = Math.max(0, Math.floor((index.length - 4) / 8));
  if (count > main.length / PAGE_BYTES)
    throw new Unreadable('corrupt', 'more pages of formatting than bytes');
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  const runs: FormatRun[] = [];
  for (let at = 0; at < count; at += 1) {
    const page = (view.getUint32((count + 1) * 4 + at * 4, true) & 0x3fffff) * PAGE_BYTES;
    const bytes = main.subarray(page, page + PAGE_BYTES);
    if (bytes.length === PAGE_BYTES) addRuns(runs, bytes, kind);
  }
  return runs.sort((a, b) => a.start - b.start);
}

function addRuns(runs: FormatRun[], page: Uint8Array, kind: 'paragraphs' | 'characters'): void {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const count = page[PAGE_BYTES - 1] ?? 0;
  const width = kind === 'paragraphs' ? 13 : 1;
  if ((count + 1) * 4 + count * width > PAGE_BYTES) return;
  for (let at = 0; at < count; at += 1) {
    const start = view.getUint32(at * 4, true);
    const end = view.getUint32(at * 4 + 4, true);
    const place = (page[(count + 1) * 4 + at * width] ?? 0) * 2;
    if (end > start)
      runs.push({
        start,
        end,
        ...(kind === 'paragraphs' ? paragraphAt(page, place) : charactersAt(page, place)),
      });
  }
}

function charactersAt(page: Uint8Array, place: number): { sprms: Uint8Array; style: number } {
  if (place === 0) return { sprms: NOTHING, style: 0 };
  const size = page[place] ?? 0;
  return { sprms: page.subarray(place + 1, place + 1 + size), style: 0 };
}

/** A length in words of two bytes, less one; where it is 0, the next byte has it. Then the style's number. */
function paragraphAt(page: Uint8Array, place: number): { sprms: Uint8Array; style: number } {
  if (place === 0) return { sprms: NOTHING, style: 0 };
  const short = page[place] ?? 0;
  const start = short === 0 ? place + 2 : place + 1;
  const end = short === 0 ? start + (page[place + 1] ?? 0) * 2 : start + short * 2 - 1;
  const style = (page[start] ?? 0) | ((page[start + 1] ?? 0) << 8);
  return { sprms: page.subarray(start + 2, Math.max(start + 2, end)), style };
}

/** Finds the run that holds a byte of the text; runs do not overlap in sound files. */
export function runAt(runs: readonly FormatRun[], place: number): FormatRun | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as FormatRun;
    if (run.end <= place) low = middle + 1;
    else if (run.start > place) high = middle - 1;
    else return run;
  }
  return null;
}
