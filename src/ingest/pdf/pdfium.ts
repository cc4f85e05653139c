import { PDFiumModule } from '@hyzyla/pdfium';
import type { PdfFailure } from './page-model.ts';
import type { Pdfium } from './pdfium-interface.ts';

// Error 4 of FPDF_GetLastError is a missing or wrong password, 5 a security scheme that PDFium does not know.
const PASSWORD_ERRORS: readonly number[] = [4, 5];

/** A PDF that PDFium has open. */
export interface OpenPdf {
  pdfium: Pdfium;
  /** Address of PDFium's document. */
  document: number;
  /** As the file says; pages behind its last real one cannot be loaded. */
  pageCount: number;
  /** To be called once, last: gives PDFium's memory back. */
  close(): void;
}

/**
 * Opens a PDF with PDFium; one with a password that may be empty is opened too.
 * A fresh instance for each document: its memory only ever grows, and a crash of one harms no other.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | PdfFailure> {
  const pdfium = (await PDFiumModule({})) as unknown as Pdfium;
  pdfium._FPDF_InitLibrary();
  const pointer = pdfium.wasmExports.malloc(bytes.length);
  if (!pointer) return 'corrupt';
  pdfium.HEAPU8.set(bytes, pointer);
  const document = pdfium._FPDF_LoadMemDocument(pointer, bytes.length, 0);
  if (!document) return PASSWORD_ERRORS.includes(pdfium._FPDF_GetLastError()) ? 'encrypted' : 'corrupt';
  return {
    pdfium,
    document,
    pageCount: pdfium._FPDF_GetPageCount(document),
    close: () => {
      pdfium._FPDF_CloseDocument(document);
      pdfium.wasmExports.free(pointer);
    },
  };
}
