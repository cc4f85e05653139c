import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { DEFAULT_LIMITS, holdLimit, LimitReached, type Limits } from '../limits.ts';
import type { PdfFailure } from './page-model.ts';
import { standInForCanvas } from './without-canvas.ts';

/**
 * Text of each page as pdf-parse reads it: the second opinion where PDFium fails or finds next to nothing. Throws
 * LimitReached for more pages or characters than allowed.
 */
export async function readWithPdfParse(
  bytes: Uint8Array,
  limits: Limits = DEFAULT_LIMITS,
): Promise<string[] | PdfFailure> {
  standInForCanvas();
  // Loaded only where it is needed: it takes as long as reading a small file.
  const { PasswordException, PDFParse } = await import('pdf-parse');
  const pdfjs = dirname(
    createRequire(createRequire(import.meta.url).resolve('pdf-parse')).resolve('pdfjs-dist/package.json'),
  );
  const parser = new PDFParse({
    // pdf.js takes the buffer over and empties it.
    data: bytes.slice(),
    // Without the character maps Chinese, Japanese and Korean text is lost.
    cMapUrl: join(pdfjs, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(pdfjs, 'standard_fonts') + sep,
    isEvalSupported: false,
  });
  try {
    // One page more than allowed, so that too many are seen; a file may say that it has a hundred thousand.
    const { pages } = await parser.getText({ first: limits.pages + 1 });
    holdLimit(limits, 'pages', pages.length);
    for (const { text } of pages) holdLimit(limits, 'pageCharacters', text.length);
    holdLimit(
      limits,
      'characters',
      pages.reduce((sum, { text }) => sum + text.length, 0),
    );
    return pages.map((page) => page.text);
  } catch (error) {
    if (error instanceof LimitReached) throw error;
    return error instanceof PasswordException ? 'encrypted' : 'corrupt';
  } finally {
    await parser.destroy();
  }
}
