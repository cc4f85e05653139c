import { Unreadable } from '../unreadable.ts';

// <?xml version="1.0" encoding="windows-1252"?>
const DECLARED = /^<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;
const DECLARATION_BYTES = 200;

/** The characters of XML in chunks. Throws Unreadable 'corrupt' for an encoding that is unknown. */
export async function* decodeXml(source: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of source instanceof Uint8Array ? [source] : source) {
    decoder ??= decoderFor(chunk);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** By the mark at the start, else by the zeros of UTF-16, else as declared (XML 1.0, appendix F). */
function decoderFor(start: Uint8Array): TextDecoder {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be');
  const declared = DECLARED.exec(Buffer.from(start.subarray(0, DECLARATION_BYTES)).toString('latin1'))?.[1];
  try {
    // What declares UTF-16 and is not is UTF-8 as a rule.
    return new TextDecoder(declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared);
  } catch {
    throw new Unreadable('corrupt', `XML in the unknown encoding ${declared}`);
  }
}
