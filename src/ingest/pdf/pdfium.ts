import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
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

let compiled: Promise<WebAssembly.Module> | undefined;

/** PDFium's code, compiled once in a process; what of it turned out to be hot stays compiled for speed, too. */
function compiledPdfium(): Promise<WebAssembly.Module> {
  compiled ??= readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')).then((code) =>
    WebAssembly.compile(code),
  );
  return compiled;
}

/** A started instance costs as much as some ten pages. */
let idle: Pdfium | undefined;
// Its memory only ever grows: one that read a large document is not kept.
const MOST_IDLE_BYTES = 64 * 1024 * 1024;

/** The instance that the document before gave back whole, else a fresh one: one that crashed never comes back. */
async function takePdfium(): Promise<Pdfium> {
  const pdfium = idle ?? (await startPdfium());
  idle = undefined;
  return pdfium;
}

async function startPdfium(): Promise<Pdfium> {
  const code = await compiledPdfium();
  // Emscripten's hook hands over its imports and wants the instance back. The package's types have it otherwise.
  const instantiateWasm = (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ): WebAssembly.Exports => {
    const instance = new WebAssembly.Instance(code, imports);
    receive(instance);
    return instance.exports;
  };
  const pdfium = (await PDFiumModule({ instantiateWasm } as never)) as unknown as Pdfium;
  pdfium._FPDF_InitLibrary();
  return pdfium;
}

/** Opens a PDF with PDFium; one with a password that may be empty is opened too. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | PdfFailure> {
  const pdfium = await takePdfium();
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
      if (pdfium.HEAPU8.length <= MOST_IDLE_BYTES) idle = pdfium;
    },
  };
}
