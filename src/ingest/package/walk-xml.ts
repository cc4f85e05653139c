import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { holdLimit, type Limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { decodeXml } from './decode-xml.ts';
import { canonicalName } from './namespaces.ts';

/** An element that opens. */
export interface XmlElement {
  /** With the prefix of namespaces.ts, whatever the document calls it: "w:p", "x:row", "text:h". */
  name: string;
  /** Without any prefix: "p", "row", "h". */
  local: string;
  /** Value of an attribute: by its canonical name ("r:id"), or by its local name in any namespace ("val"); null if absent. */
  get(name: string): string | null;
}

/** What is told of XML while it is read. Text comes in one piece between two tags, entities resolved. */
export interface XmlHandlers {
  open?(element: XmlElement): void;
  /** `name` and `local` as in XmlElement. Self-closing elements open and close too. */
  close?(name: string, local: string): void;
  text?(text: string): void;
}

/** XML that breaks the rules of XML; another reader may forgive it. */
export class NotWellFormed extends Unreadable {}

/**
 * Reads XML in one pass without building a tree. `source` is bytes (UTF-8, UTF-16, or as its declaration says), whole or in
 * chunks. No entity but XML's own five is ever resolved and nothing is fetched. Throws NotWellFormed,
 * Unreadable 'corrupt' for a DOCTYPE that declares something itself (entity bombs do; OpenOffice.org 2 only named its DTD, which is
 * never fetched), and LimitReached for `xmlDepth`. What a handler throws ends the walk.
 */
export async function walkXml(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  limits: Limits,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = makeParser(limits, handlers);
  for await (const text of decodeXml(source)) parser.write(text);
  parser.close();
}

/** OpenOffice.org 2 leaves the address of this prefix to the DTD of its manifest. */
const NAMED_BY_DTD = { manifest: 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0' };

function makeParser(limits: Limits, handlers: XmlHandlers): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: NAMED_BY_DTD });
  let depth = 0;
  parser.on('error', (error) => {
    throw new NotWellFormed('corrupt', `XML: ${error.message}`);
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Unreadable('corrupt', 'XML that declares entities');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    holdLimit(limits, 'xmlDepth', depth);
    handlers.open?.(toElement(tag));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(canonicalName(tag.uri, tag.local), tag.local);
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  return parser;
}

function toElement(tag: SaxesTagNS): XmlElement {
  return {
    name: canonicalName(tag.uri, tag.local),
    local: tag.local,
    get(name) {
      const isPlain = !name.includes(':');
      for (const key in tag.attributes) {
        const { local, uri, value } = tag.attributes[key] as SaxesAttributeNS;
        if (isPlain ? local === name : canonicalName(uri, local) === name) return value;
      }
      return null;
    },
  };
}
