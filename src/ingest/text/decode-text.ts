import { decodeAs } from './code-pages.ts';
import { encodingOf, markedEncoding } from './encoding.ts';

/** Text of a file in the encoding that its bytes show (`encodingOf`); Windows-1252 where they show none. */
export function decodeText(bytes: Uint8Array): string {
  return decodeAs(bytes, encodingOf(bytes) ?? 'windows-1252').replace(/^\uFEFF/, '');
}

/** The UTF-16 encoding that a byte-order mark tells, or null. */
export function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const marked = markedEncoding(bytes);
  return marked === 'utf-16le' || marked === 'utf-16be' ? marked : null;
}
