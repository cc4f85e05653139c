import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Most pixels of one page's picture, 64 MB of memory: phones draw nothing on a canvas much larger. */
const MOST_PIXELS = 16_000_000;

/**
 * Draws a page as wide as it is shown, with as many pixels as the screen has, onto a new canvas; the old picture stays until
 * then. Null where it is no longer wanted.
 */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  width: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | null> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return null;
  const size = page.getViewport({ scale: 1 });
  const wanted = (width * window.devicePixelRatio) / size.width;
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  const drawing = page.render({ canvas, viewport });
  const cancel = () => drawing.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await drawing.promise;
    return canvas;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
