import { decodeAs } from '../text/code-pages.ts';

// \fcharsetN: the code page of a font ([MS-WMF] 2.1.1.5); 0 and 1 are the file's own.
const CHARSETS: Readonly<Record<number, string>> = {
  2: 'symbol',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** The encoding of a font's charset, or null where it is the file's own. */
export function charsetEncoding(charset: number): string | null {
  return CHARSETS[charset] ?? null;
}

/** The encoding of \ansicpgN: 1250 to 1258 are "windows-1250" and so on; Windows-1252 for the unknown. */
export function codePageEncoding(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return CODE_PAGES[codePage] ?? 'windows-1252';
}

/** Letters of an encoding. Fonts of symbols have places of their own: 0xB7 is their bullet, the others are in U+F0xx. */
export function decodeLetters(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'symbol') return decodeAs(bytes, encoding);
  return Array.from(bytes, (byte) => {
    if (byte < 0x80) return String.fromCharCode(byte);
    return byte === 0xb7 ? '•' : String.fromCharCode(0xf000 + byte);
  }).join('');
}
