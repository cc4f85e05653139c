import { ROSTER_LIMITS } from '../limits.ts';

/** What is baked into a picture: the text of the badge (JSON, a compact JWS or an address), or why there is none. */
export type Baked = { text: string } | { leftOut: string } | { broken: string };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** True for a PNG by its first eight bytes. */
export const isPng = (bytes: Uint8Array): boolean => PNG.every((byte, place) => bytes[place] === byte);

// Open Badges 2.0 and 3.0, section "baking": the keyword of the iTXt chunk.
const KEYWORDS = ['openbadgecredential', 'openbadges'];

/**
 * The badge in a PNG: an iTXt chunk with the keyword `openbadges` or `openbadgecredential`, not compressed (PNG, third
 * edition, 11.3.3.4). Lengths are held against the bytes that are there, chunk by chunk; pictures are not unpacked.
 */
export function badgeInPng(bytes: Uint8Array): Baked {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = PNG.length, chunks = 0; at + 12 <= bytes.length; chunks++) {
    const length = view.getUint32(at);
    if (length > bytes.length - at - 12) return { broken: 'the picture is cut off' };
    if (chunks > ROSTER_LIMITS.pngChunks) return { broken: 'the picture has too many parts' };
    const type = latin1(bytes.subarray(at + 4, at + 8));
    if (type === 'iTXt') {
      const found = badgeInText(bytes.subarray(at + 8, at + 8 + length));
      if (found !== null) return found;
    }
    if (type === 'IEND') break;
    at += length + 12;
  }
  return { leftOut: 'the picture holds no badge' };
}

/** keyword 0 compressed? method language 0 translated 0 text */
function badgeInText(chunk: Uint8Array): Baked | null {
  const keywordEnd = chunk.indexOf(0);
  if (keywordEnd < 0 || !KEYWORDS.includes(latin1(chunk.subarray(0, keywordEnd)))) return null;
  if (chunk.length > ROSTER_LIMITS.badgeBytes) return { broken: 'the badge in the picture is too large' };
  if (chunk[keywordEnd + 1] !== 0)
    return { broken: 'the badge in the picture is compressed, which its standard forbids' };
  const languageEnd = chunk.indexOf(0, keywordEnd + 3);
  const translatedEnd = languageEnd < 0 ? -1 : chunk.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) return { broken: 'the text in the picture is cut off' };
  return { text: new TextDecoder().decode(chunk.subarray(translatedEnd + 1)) };
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 80));

// <openbadges:assertion verify="https://…"><![CDATA[{…}]]></openbadges:assertion>, <openbadges:credential verify="eyJ…"/>
const IN_SVG =
  /<openbadges:(?:assertion|credential)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/openbadges:(?:assertion|credential)\s*>)/;

/** True for a text that begins as SVG does. */
export const isSvg = (text: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:\w+:)?svg\b/i.test(
    text.slice(0, 10_000),
  );

/** The badge in an SVG: the element of Open Badges' namespace, its text or else its attribute `verify`. */
export function badgeInSvg(text: string): Baked {
  const start = text.indexOf('<openbadges:');
  if (start < 0) return { leftOut: 'the picture holds no badge' };
  const [, attributes = '', inner = ''] =
    IN_SVG.exec(text.slice(start, start + ROSTER_LIMITS.badgeBytes)) ?? [];
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(inner)?.[1];
  const verify = /\bverify\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
  const badge = (cdata ?? unescapeXml(inner)).trim() || unescapeXml(verify?.[1] ?? verify?.[2] ?? '').trim();
  return badge === '' ? { broken: 'the badge in the picture is empty or cut off' } : { text: badge };
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code === null) return ENTITIES[name] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
