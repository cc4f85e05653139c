import { decodeAs } from './code-pages.ts';
import { encodingOf } from './encoding.ts';

/** Text of a file in the encoding that its bytes show (`encodingOf`); Windows-1252 where they show none. */
export function decodeText(bytes: Uint8Array): string {
  return decodeAs(bytes, encodingOf(bytes) ?? 'windows-1252').replace(/^\uFEFF/, '');
}
