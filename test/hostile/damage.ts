import { inflateRawSync } from 'node:zlib';
import { makeZip, type ZipPart } from '../support/zip.ts';

/** Bytes with one to a dozen injuries that know nothing of the format: cut, cut out, repeated, filled, flipped. */
export function damage(bytes: Uint8Array, random: () => number): Uint8Array {
  let hurt = Buffer.from(bytes);
  const injuries = 1 + Math.floor(random() * 12);
  for (let index = 0; index < injuries; index += 1) hurt = injure(hurt, random);
  return new Uint8Array(hurt);
}

function injure(bytes: Buffer<ArrayBuffer>, random: () => number): Buffer<ArrayBuffer> {
  const place = Math.floor(random() * bytes.length);
  const other = Math.floor(random() * bytes.length);
  const [from, to] = [Math.min(place, other), Math.max(place, other)];
  const kind = Math.floor(random() * 6);
  if (kind === 0) return Buffer.from(bytes.subarray(0, place));
  if (kind === 1) return Buffer.concat([bytes.subarray(0, from), bytes.subarray(Math.min(to, from + 200))]);
  if (kind === 2)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]).subarray(0, 4 * bytes.length);
  const copy = Buffer.from(bytes);
  if (kind === 3) copy.fill(Math.floor(random() * 256), from, Math.min(to, from + 50));
  else if (place < copy.length) copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8));
  return copy;
}

/**
 * Bytes damaged where their format is: inside the parts of a ZIP, whose sums are true again afterwards; at the borders of
 * objects, paragraphs and tags; in numbers. `other` is another good file, for splices.
 */
export function damageStructure(
  bytes: Uint8Array,
  other: Uint8Array,
  random: () => number,
): Uint8Array<ArrayBufferLike> {
  const parts = random() < 0.9 ? partsOf(bytes) : null;
  if (parts !== null && parts.length > 0) return makeZip(injureParts(parts, partsOf(other) ?? [], random));
  let hurt: Uint8Array = bytes;
  const injuries = 1 + Math.floor(random() * 4);
  for (let index = 0; index < injuries; index += 1) hurt = injureText(hurt, other, random);
  return hurt;
}

/** The parts of a ZIP as its directory lists them; null where it is none. Only for good ones. */
function partsOf(bytes: Uint8Array): ZipPart[] | null {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || file.subarray(0, 2).toString('latin1') !== 'PK') return null;
  const parts: ZipPart[] = [];
  try {
    let at = file.readUInt32LE(end + 16);
    for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
      const nameLength = file.readUInt16LE(at + 28);
      const local = file.readUInt32LE(at + 42);
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
      const isDeflated = file.readUInt16LE(at + 10) === 8;
      parts.push({
        name: file.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
        content: isDeflated ? inflateRawSync(packed) : packed,
        deflate: isDeflated,
      });
      at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
  } catch {
    return null;
  }
  return parts;
}

/** One to four injuries: words of a part, a part lost, two swapped, one of another file, one twice. */
function injureParts(parts: readonly ZipPart[], others: readonly ZipPart[], random: () => number): ZipPart[] {
  const hurt = [...parts];
  const pick = () => Math.floor(random() * hurt.length);
  const injuries = 1 + Math.floor(random() * 4);
  for (let index = 0; index < injuries && hurt.length > 0; index += 1) {
    const kind = Math.floor(random() * 10);
    const one = pick();
    const part = hurt[one] as ZipPart;
    const foreign = others.find(({ name }) => name === part.name) ?? others[0];
    if (kind === 0) hurt.splice(one, 1);
    else if (kind === 1) {
      const two = pick();
      hurt[one] = { ...part, content: hurt[two]?.content ?? '' };
      hurt[two] = { ...(hurt[two] as ZipPart), content: part.content };
    } else if (kind === 2 && foreign) hurt[one] = { ...part, content: foreign.content };
    else if (kind === 3) hurt.push({ ...part });
    else {
      const content = injureText(Buffer.from(part.content), Buffer.from(foreign?.content ?? ''), random);
      hurt[one] = { ...part, content };
    }
  }
  return hurt;
}

// Where objects of a PDF, groups of an RTF, elements of XML, lines of a mail and chunks of a picture begin or end.
const BORDERS =
  /endobj|endstream|stream\r?\n|xref|trailer|<<|>>|\\par\b|\\row\b|\\cell\b|[{}]|<\/?[\w:]{1,30}|\/>|\r?\n\r?\n|IDAT|IHDR|,|;/g;
const NUMBERS = /\d+(?:\.\d+)?/g;
const ODD_NUMBERS = ['0', '-1', '1', '65536', '2147483647', '4294967295', '99999999999999999999', '1e308'];

function injureText(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const kind = Math.floor(random() * 8);
  if (kind === 0) return changeNumber(text, random);
  if (kind === 1) return changeLength(bytes, random);
  if (kind === 2) return splice(bytes, other, random);
  return moveAtBorders(text, kind, random);
}

/** A number in the text becomes one that no writer writes. */
function changeNumber(text: string, random: () => number): Uint8Array {
  const found = [...text.matchAll(NUMBERS)];
  const one = found[Math.floor(random() * found.length)];
  if (!one) return Buffer.from(text, 'latin1');
  const odd = ODD_NUMBERS[Math.floor(random() * ODD_NUMBERS.length)] ?? '0';
  return Buffer.from(text.slice(0, one.index) + odd + text.slice(one.index + one[0].length), 'latin1');
}

/** Two or four bytes become a length that is none. */
function changeLength(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = Buffer.from(bytes);
  if (copy.length < 8) return copy;
  const at = Math.floor(random() * Math.min(copy.length - 4, random() < 0.5 ? 2048 : copy.length));
  if (random() < 0.5) copy.writeUInt16LE(random() < 0.5 ? 0xffff : 0x7fff, at);
  else copy.writeUInt32LE([0xffffffff, 0x7fffffff, 0, 0xfffffffe][Math.floor(random() * 4)] ?? 0, at);
  return copy;
}

/** The head of one file and the tail of another. */
function splice(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const head = bytes.subarray(0, Math.floor(random() * bytes.length));
  return Buffer.concat([head, other.subarray(Math.floor(random() * other.length))]);
}

// A repeated stretch may make a file this many times as long.
const MOST_TIMES_AS_LONG = 20;

/** What stands between two borders is cut off behind, cut out, repeated, or set elsewhere. */
function moveAtBorders(text: string, kind: number, random: () => number): Uint8Array {
  const borders = [...text.matchAll(BORDERS)].map(({ index }) => index);
  if (borders.length < 3) return Buffer.from(text, 'latin1');
  const first = Math.floor(random() * (borders.length - 1));
  const from = borders[first] ?? 0;
  const to = borders[Math.min(borders.length - 1, first + 1 + Math.floor(random() * 12))] ?? text.length;
  const stretch = text.slice(from, to);
  const without = text.slice(0, from) + text.slice(to);
  if (kind === 3) return Buffer.from(text.slice(0, from), 'latin1');
  if (kind === 4) return Buffer.from(without, 'latin1');
  if (kind === 5) {
    const most = (text.length * MOST_TIMES_AS_LONG) / Math.max(1, stretch.length);
    const times = Math.min(most, 10 ** Math.floor(1 + random() * 4));
    return Buffer.from(text.slice(0, from) + stretch.repeat(Math.max(1, times)) + text.slice(from), 'latin1');
  }
  const place = borders[Math.floor(random() * borders.length)] ?? 0;
  return Buffer.from(without.slice(0, place) + stretch + without.slice(place), 'latin1');
}
