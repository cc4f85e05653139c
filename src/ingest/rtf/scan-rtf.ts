/** What an RTF file is made of, told in order (Rich Text Format 1.9.1, "RTF syntax"). */
export interface RtfHandler {
  /** "{": properties set from here on end with the group. */
  open(): void;
  close(): void;
  /** "\b0": a word of letters and its number, or null where it has none. */
  word(name: string, value: number | null): void;
  /** "\~": a single sign behind the backslash. */
  symbol(sign: string): void;
  /** Letters in the code page in force, as bytes: those that stand there, and one for each "\'e9". */
  letters(bytes: Uint8Array): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
// "The control word's name is at most 32 letters", and its number has at most ten digits.
const WORD = /^([a-zA-Z]{1,32})(-?\d{1,10})? ?/;
const LONGEST_WORD = 44;

/** Reads an RTF file once from start to end. Bytes behind "\bin" are passed over; what is no RTF is letters. */
export function scanRtf(bytes: Uint8Array, handler: RtfHandler): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < buffer.length) {
    const byte = buffer[at];
    if (byte === OPEN) handler.open();
    else if (byte === CLOSE) handler.close();
    else if (byte === BACKSLASH) {
      at = scanControl(buffer, at, handler);
      continue;
    } else {
      const end = endOfLetters(buffer, at);
      if (byte !== 0x0d && byte !== 0x0a) handler.letters(buffer.subarray(at, end));
      at = end;
      continue;
    }
    at += 1;
  }
}

/** Letters end at a control, a group's edge or a line's end, which means nothing. */
function endOfLetters(buffer: Buffer, start: number): number {
  let at = start + 1;
  const first = buffer[start];
  if (first === 0x0d || first === 0x0a) return at;
  for (; at < buffer.length; at += 1) {
    const byte = buffer[at];
    if (byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === 0x0d || byte === 0x0a) break;
  }
  return at;
}

/** Tells the control that begins at `at`, and gives the place behind it. */
function scanControl(buffer: Buffer, at: number, handler: RtfHandler): number {
  if (buffer[at + 1] === QUOTE) {
    const value = Number.parseInt(buffer.toString('latin1', at + 2, at + 4), 16);
    if (!Number.isNaN(value)) handler.letters(Uint8Array.of(value));
    return at + 4;
  }
  const found = WORD.exec(buffer.toString('latin1', at + 1, at + 1 + LONGEST_WORD));
  if (!found) {
    if (at + 1 < buffer.length) handler.symbol(String.fromCharCode(buffer[at + 1] ?? 0));
    return at + 2;
  }
  const [whole, name = '', digits] = found;
  const value = digits === undefined ? null : Number(digits);
  const end = at + 1 + whole.length;
  if (name === 'bin') return end + Math.max(0, value ?? 0);
  handler.word(name, value);
  return end;
}
