import type { Pdfium } from './pdfium-interface.ts';

// Longer names, titles and values of fields are an attack: PDF writers stop at some hundred characters.
const MOST_BYTES = 200_000;

/**
 * A text that PDFium writes as UTF-16 with a zero at its end: `read` is called with an address and a size in bytes, at
 * first with none, and answers how many bytes it needs. '' where there is none.
 */
export function readString(pdfium: Pdfium, read: (buffer: number, size: number) => number): string {
  const size = read(0, 0);
  if (size <= 2 || size > MOST_BYTES) return '';
  const buffer = pdfium.wasmExports.malloc(size);
  read(buffer, size);
  const text = new TextDecoder('utf-16le').decode(pdfium.HEAPU8.slice(buffer, buffer + size - 2));
  pdfium.wasmExports.free(buffer);
  return text;
}

/** Calls `use` with the address of a zero-ended ASCII text: the key of a dictionary. */
export function withKey<T>(pdfium: Pdfium, key: string, use: (address: number) => T): T {
  const address = pdfium.wasmExports.malloc(key.length + 1);
  pdfium.HEAPU8.set([...Buffer.from(key, 'latin1'), 0], address);
  const result = use(address);
  pdfium.wasmExports.free(address);
  return result;
}
