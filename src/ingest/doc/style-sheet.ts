import { eachSprm } from './sprms.ts';

/** What a paragraph's style says that matters here. */
export interface DocStyle {
  /** Heading rank from 1, or null. */
  heading: number | null;
  isBold: boolean;
  /** The list that it numbers its paragraphs in, and how deep; null where it does not. */
  listId: number | null;
  listLevel: number | null;
}

interface StatedStyle {
  builtIn: number;
  basedOn: number;
  outline: number | null;
  isBold: boolean | null;
  listId: number | null;
  listLevel: number | null;
}

// Built-in styles by their number ([MS-DOC] 2.9.260): "heading 1" to "heading 9", "Title", "Subtitle".
const LAST_HEADING = 9;
const TITLE = 62;
const SUBTITLE = 74;
const NO_STYLE = 0xfff;
const OUTLINE_LEVEL = 0x2640;
const BOLD = 0x0835;
const LIST = 0x460b;
const LIST_LEVEL = 0x260a;
// [MS-DOC] 2.4.6.5: longer chains run in a circle.
const LONGEST_CHAIN = 12;

/** The styles of a file by their number ([MS-DOC] 2.9.271); what is cut off is left out. */
export function readStyleSheet(bytes: Uint8Array): (number: number) => DocStyle {
  const stated = readStated(bytes);
  return (number) => {
    const chain = chainOf(number, stated);
    return {
      heading: first(chain, headingOf),
      isBold: first(chain, ({ isBold }) => isBold) ?? false,
      listId: first(chain, ({ listId }) => listId),
      listLevel: first(chain, ({ listLevel }) => listLevel),
    };
  };
}

function first<T>(chain: readonly StatedStyle[], read: (style: StatedStyle) => T | null): T | null {
  for (const style of chain) {
    const value = read(style);
    if (value !== null) return value;
  }
  return null;
}

function headingOf({ builtIn, outline }: StatedStyle): number | null {
  if (builtIn >= 1 && builtIn <= LAST_HEADING) return builtIn;
  if (builtIn === TITLE) return 1;
  if (builtIn === SUBTITLE) return 2;
  return outline !== null && outline < LAST_HEADING ? outline + 1 : null;
}

function chainOf(number: number, styles: readonly (StatedStyle | null)[]): StatedStyle[] {
  const chain: StatedStyle[] = [];
  for (let at = number; at !== NO_STYLE && chain.length < LONGEST_CHAIN; ) {
    const style = styles[at];
    if (!style) break;
    chain.push(style);
    at = style.basedOn;
  }
  return chain;
}

function readStated(bytes: Uint8Array): (StatedStyle | null)[] {
  if (bytes.length < 6) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(2, true);
  const baseBytes = view.getUint16(4, true);
  const styles: (StatedStyle | null)[] = [];
  let at = 2 + view.getUint16(0, true);
  while (styles.length < count && at + 2 <= bytes.length) {
    const size = view.getUint16(at, true);
    styles.push(readStyle(bytes.subarray(at + 2, at + 2 + size), baseBytes));
    at += 2 + size;
  }
  return styles;
}

const PARAGRAPH_STYLE = 1;

/** A style: its base, its name, then lists of properties: of the paragraph behind the style's own number, of its characters. */
function readStyle(bytes: Uint8Array, baseBytes: number): StatedStyle | null {
  if (bytes.length < baseBytes + 4 || baseBytes < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint16(2, true) & 0xf;
  if (kind !== PARAGRAPH_STYLE) return null;
  const style: StatedStyle = {
    builtIn: view.getUint16(0, true) & 0xfff,
    basedOn: view.getUint16(2, true) >> 4,
    outline: null,
    isBold: null,
    listId: null,
    listLevel: null,
  };
  let at = baseBytes + 2 + view.getUint16(baseBytes, true) * 2 + 2;
  for (const skipped of [2, 0]) {
    if (at + 2 > bytes.length) break;
    const size = view.getUint16(at, true);
    eachSprm(bytes.subarray(at + 2 + skipped, at + 2 + size), (code, operand) => {
      if (code === OUTLINE_LEVEL) style.outline = operand.getUint8(0);
      else if (code === BOLD) style.isBold = operand.getUint8(0) === 1;
      else if (code === LIST) style.listId = operand.getUint16(0, true);
      else if (code === LIST_LEVEL) style.listLevel = operand.getUint8(0);
    });
    at += 2 + size + (size % 2);
  }
  return style;
}
