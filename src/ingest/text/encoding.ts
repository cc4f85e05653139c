import { decodeAs, type Encoding } from './code-pages.ts';

// Byte-order marks (Unicode 16, 2.13). UTF-32's begins with that of UTF-16 and comes first.
const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
// Enough to tell; a whole file of 50 MB is not weighed eight times.
const SAMPLE_BYTES = 65_536;
// A stray NUL stands in real text files; every eighth byte of compressed data is a control character.
const MOST_CONTROLS = 0.005;
// ESC $ B or ESC $ @ shifts to JIS X 0208 (RFC 1468); the other bytes are ASCII.
const JAPANESE_SHIFT = /\u001b\$[@B]/;

/**
 * The encoding of a text file: its byte-order mark, the places of its zero bytes (UTF-16 and UTF-32 without a mark), UTF-8
 * where the bytes are valid or nearly so, an East Asian or Cyrillic encoding where its letters look like such a language,
 * else Windows-1252. Null where the bytes are no text.
 */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const marked = markedEncoding(bytes);
  if (marked) return isText(sample, marked) ? marked : null;
  const wide = sample.includes(0) ? wideEncoding(sample) : null;
  if (wide) return wide;
  if (countControls(sample) > sample.length * MOST_CONTROLS) return null;
  if (!isUtf8(bytes)) return legacyEncoding(sample);
  return sample.includes(0x1b) && JAPANESE_SHIFT.test(decodeAs(sample, 'utf-8')) ? 'iso-2022-jp' : 'utf-8';
}

/** The encoding that a byte-order mark tells, or null. */
function markedEncoding(bytes: Uint8Array): Encoding | null {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

/** Bytes that no text has: control characters but tab, line feeds, form feed, DOS's end of file (0x1A) and escape. */
function countControls(sample: Uint8Array): number {
  let count = 0;
  for (const byte of sample) {
    if (byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1a && byte !== 0x1b) count += 1;
  }
  return count;
}

// Which of four bytes are zero in Latin letters: "0" often, "x" hardly ever, "?" either.
const WIDE: readonly (readonly [string, Encoding])[] = [
  ['x?00', 'utf-32le'],
  ['00?x', 'utf-32be'],
  ['x0x0', 'utf-16le'],
  ['0x0x', 'utf-16be'],
];

/** By the zero bytes that most letters have in UTF-16 and UTF-32: "A" is 41 00 in UTF-16LE. */
function wideEncoding(sample: Uint8Array): Encoding | null {
  const zeros = [0, 0, 0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  });
  const isOften = zeros.map((count) => count > sample.length / 8);
  const isRare = zeros.map((count) => count <= sample.length / 400);
  const fits = (pattern: string) =>
    [...pattern].every((sign, at) => (sign === '0' ? isOften[at] : sign === '?' || isRare[at]));
  const found = WIDE.find(([pattern]) => fits(pattern))?.[1];
  return found && isText(sample, found) ? found : null;
}

/** Decodes to letters: hardly any control characters and no broken ones. */
function isText(sample: Uint8Array, encoding: Encoding): boolean {
  const text = decodeAs(sample.subarray(0, sample.length - (sample.length % 4)), encoding);
  const odd = text.match(/[\u0000-\u0008\u000e-\u0019\u001c-\u001f\ufffd\uffff]/g)?.length ?? 0;
  return odd <= 1 + text.length * MOST_CONTROLS;
}

// A file that was cut, or into which a line in another encoding was pasted, stays UTF-8.
const LEAST_VALID = 0.9;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = decodeAs(bytes.subarray(0, SAMPLE_BYTES), 'utf-8');
    const wrong = text.match(/\ufffd+/g)?.length ?? 0;
    const right = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
    return right > 0 && right >= (right + wrong) * LEAST_VALID;
  }
}

// Japanese is a third to a half kana, Korean nearly all Hangul. In Chinese, signs and the most frequent characters ("的" alone
// is every 25th) make up more than a tenth. Cyrillic words are lower case but for their first letter, which the wrong of its
// two encodings turns round.
const LEGACY: readonly { encoding: Encoding; letters: RegExp; leastShare: number }[] = [
  { encoding: 'shift_jis', letters: /[\u3041-\u30ff]/g, leastShare: 0.2 },
  { encoding: 'euc-jp', letters: /[\u3041-\u30ff]/g, leastShare: 0.2 },
  { encoding: 'euc-kr', letters: /[\uac00-\ud7a3]/g, leastShare: 0.8 },
  {
    encoding: 'gb18030',
    letters: /[的一是不了在有我他这中大来上国和为年要会，。、；：（）]/g,
    leastShare: 0.1,
  },
  { encoding: 'big5', letters: /[的一是不了在有我他這中大來上國和為年要會，。、；：（）]/g, leastShare: 0.1 },
  { encoding: 'windows-1251', letters: /(?<![Ѐ-ӿ])[А-ЯЁ]?[а-яё]{2,}(?![А-ЯЁ])/g, leastShare: 0.7 },
  { encoding: 'koi8-r', letters: /(?<![Ѐ-ӿ])[А-ЯЁ]?[а-яё]{2,}(?![А-ЯЁ])/g, leastShare: 0.7 },
];

function legacyEncoding(sample: Uint8Array): Encoding {
  const fit = LEGACY.find(({ encoding, letters, leastShare }) => {
    const text = decodeAs(sample, encoding);
    const foreign = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
    const broken = text.match(/\ufffd/g)?.length ?? 0;
    const known = text.match(letters)?.join('').length ?? 0;
    return broken <= 1 && known >= foreign * leastShare;
  });
  return fit?.encoding ?? 'windows-1252';
}
