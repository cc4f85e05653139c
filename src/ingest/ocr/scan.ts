import type { OcrPage } from '../../domain/index.ts';
import type { Bitmap } from './bitmap.ts';
import type { Stroke } from './find-strokes.ts';
import type { OcrEngine } from './tesseract.ts';

/** The picture of a page, and its pixels an inch. */
export interface Picture {
  bitmap: Bitmap;
  dpi: number;
}

/** A page that OCR is to read. Its picture is drawn when its turn comes, so that few are held at once. */
export interface Scan {
  /** Physical page, from 1. */
  number: number;
  /** Millions of pixels of its picture, roughly. */
  megapixels: number;
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
