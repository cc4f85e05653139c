import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { FontFiles, MapFiles } from './shared-files.ts';

/**
 * Opens a PDF to be drawn. Its parts are read in a worker that our own server serves. Without eval and WebAssembly, which the
 * service's Content-Security-Policy forbids; embedded fonts are drawn, those that a PDF only names are taken from pdf.js's own.
 */
export async function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  const { GlobalWorkerOptions, getDocument } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerUrl;
  return getDocument({
    data,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    CMapReaderFactory: MapFiles,
    StandardFontDataFactory: FontFiles,
  }).promise;
}
