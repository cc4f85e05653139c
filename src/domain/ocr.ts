import { z } from 'zod';

/** One word that OCR read: its box in pixels of the page's picture, from the upper left corner. */
const ocrWordSchema = z.object({
  text: z.string().min(1),
  x0: z.number(),
  top: z.number(),
  x1: z.number(),
  bottom: z.number(),
  /** Height on which its letters stand. */
  baseline: z.number(),
  /** Em of the line's letters: the font size in pixels. */
  size: z.number().positive(),
  /** Width of its letters' upright strokes in pixels, by which bold is told; 0 where it has too few. */
  stem: z.number().nonnegative(),
  /** Number of its line on the page, from 0. */
  line: z.number().int().nonnegative(),
});
export type OcrWord = z.infer<typeof ocrWordSchema>;

/** What OCR read from the picture of one page. */
export const ocrPageSchema = z.object({
  /** Pixels of the picture, turned as its writing stands, with its lines level. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Quarter turns clockwise that set the picture's writing upright. */
  turn: z.number().int().min(0).max(3),
  /** Rise over run, downwards, of the turned picture's lines before they were made level; 0 where they were. */
  slope: z.number(),
  /** In reading order; those of a line one after the other. */
  words: z.array(ocrWordSchema),
  /** Mean certainty of its words, 0..1, as the engine has it; 0 where it found none. */
  confidence: z.number().min(0).max(1),
});
export type OcrPage = z.infer<typeof ocrPageSchema>;

/**
 * Keeps what OCR read, so that no page is read twice. A key is the SHA-256 of the page's picture and the engine's
 * version: other pixels or another engine have another key.
 */
export interface PageMemory {
  /** What was read from this picture before, or null. */
  recall(key: string): Promise<OcrPage | null>;
  keep(key: string, page: OcrPage): Promise<void>;
}
