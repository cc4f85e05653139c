/** A box in pixels, as tesseract gives it. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A word as tesseract gives it; `confidence` is 0..100. */
export interface ReadWord {
  text: string;
  confidence: number;
  bbox: Box;
}

/** The mean, 0..100, in which every letter counts the same, so that stray marks do not spoil it. */
export function meanConfidence(words: readonly ReadWord[]): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const sum = words.reduce((total, word) => total + word.confidence * word.text.length, 0);
  return letters === 0 ? 0 : sum / letters;
}
