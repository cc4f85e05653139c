import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import { createWorker, PSM, type Block as TesseractBlock, type Worker } from 'tesseract.js';
import { settlesWithin } from './settles-within.ts';

/** One reader of pictures: tesseract in a thread of its own. */
export interface OcrEngine {
  /** What stands in a picture of `dpi` pixels an inch. Rejects where it cannot be read in time. */
  read(picture: Uint8Array, dpi: number, within?: number): Promise<readonly TesseractBlock[]>;
  /** The picture of a PNG, JPEG or TIFF file in grey, as a PNG file. Rejects where it cannot be decoded in time. */
  toGreyPng(file: Uint8Array): Promise<Uint8Array>;
  /** Ends the thread at once, whatever it does. */
  close(): void;
  /** True once it was closed, by its owner or because a call failed. */
  isClosed(): boolean;
}

const requirePackage = createRequire(import.meta.url);
// The smaller of the package's two models, made for tesseract's neural reader, which alone is used.
const MODEL = '4.0.0_best_int';
/** Folder of the English language data: a path on this machine and never an address, so nothing is downloaded. */
export const LANGUAGE_FOLDER = join(
  dirname(requirePackage.resolve('@tesseract.js-data/eng/package.json')),
  MODEL,
);
/** What a reading depends on beside the picture. The last number counts changes of Muster's own part. */
export const OCR_ENGINE = `tesseract.js ${requirePackage('tesseract.js/package.json').version} eng ${MODEL} 1`;
// OEM_LSTM_ONLY: the neural reader.
const NEURAL = 1;
// Opening takes 0.4 s on an idle core; without language data tesseract's promise never settles.
const OPENING_SECONDS = 20;

/**
 * Starts an engine. `seconds` bounds each of its calls that says no `within` (seconds) of its own; an engine whose call failed or took longer is ended and of no
 * more use. Rejects where tesseract does not start in time. It reads no file but its own packages', writes none, and
 * never uses the network.
 */
export async function openEngine(seconds: number): Promise<OcrEngine> {
  const { thread, opening, failed } = await startThread();
  let isClosed = false;
  const end = (): void => {
    isClosed = true;
    thread.terminate();
  };
  const bounded = <T>(work: Promise<T>, within: number): Promise<T> =>
    settlesWithin(Promise.race([work, failed]), within).catch((error: unknown) => {
      end();
      throw error;
    });
  const worker = await bounded(opening, OPENING_SECONDS);
  await bounded(worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO }), OPENING_SECONDS);
  return {
    async read(picture, dpi, within = seconds) {
      const settings: object = { user_defined_dpi: String(dpi) };
      const page = worker.recognize(sameBytes(picture), settings, { text: false, blocks: true });
      return (await bounded(page, within)).data.blocks ?? [];
    },
    async toGreyPng(file) {
      const page = worker.recognize(sameBytes(file), {}, { text: false, imageGrey: true });
      const address = (await bounded(page, seconds)).data.imageGrey ?? '';
      return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    },
    close: end,
    isClosed: () => isClosed,
  };
}

/** tesseract.js wants a Buffer; a picture is large enough not to be copied for it. */
function sameBytes({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

interface Started {
  thread: Thread;
  opening: Promise<Worker>;
  /** Rejects when the thread dies or tesseract tells of an error; never resolves. */
  failed: Promise<never>;
}

let lastStart: Promise<unknown> = Promise.resolve();

/** One thread starts after the other: Node tells of a new thread without saying who asked for it. */
function startThread(): Promise<Started> {
  const start = lastStart.then(() => new Promise<Started>(startNow));
  lastStart = start;
  return start;
}

/** tesseract.js gives its thread only once it is open; one that never opens must be ended all the same. */
function startNow(resolve: (started: Started) => void): void {
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => {});
  process.once('worker', (thread) => {
    thread.on('error', fail);
    thread.on('exit', () => fail(new Error('the OCR thread ended')));
    resolve({ thread, opening, failed });
  });
  const opening = createWorker('eng', NEURAL, {
    langPath: LANGUAGE_FOLDER,
    cacheMethod: 'none',
    errorHandler: fail,
  });
  opening.catch(fail);
}
