/** The encodings of text files that Muster tells apart: labels of the WHATWG Encoding Standard, and UTF-32. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-32le'
  | 'utf-32be'
  | 'windows-1252'
  | 'windows-1251'
  | 'koi8-r'
  | 'iso-2022-jp'
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr'
  | 'gb18030'
  | 'big5';

/**
 * Decodes bytes in an encoding: one of `Encoding`, or another label of the WHATWG Encoding Standard ("windows-1250"). What is
 * no letter there becomes U+FFFD; a byte-order mark is left out. An unknown label decodes as Windows-1252.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le');
  const decoder = decoderOf(encoding);
  // "iso-8859-1" and "us-ascii" are other labels of Windows-1252.
  return decoder === null || decoder.encoding === 'windows-1252'
    ? decodeWindows1252(bytes)
    : decoder.decode(bytes);
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

// Windows-1252's signs for the bytes 0x80 to 0x9F (WHATWG Encoding Standard). Node decodes the label "windows-1252" as
// Latin-1 in some versions, which gives control characters there.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

// String.fromCodePoint takes its letters as arguments, of which there may be some 100,000.
const LETTERS_AT_ONCE = 4096;

/** TextDecoder knows no UTF-32. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let letters: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    const isLetter = point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    if (at > 0 || point !== 0xfeff) letters.push(isLetter ? point : 0xfffd);
    if (letters.length === LETTERS_AT_ONCE) {
      parts.push(String.fromCodePoint(...letters));
      letters = [];
    }
  }
  return parts.join('') + String.fromCodePoint(...letters);
}
