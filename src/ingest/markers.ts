/** What stands before the words of a list item or numbered heading. */
export interface MarkedText {
  marker: string;
  rest: string;
  style: 'bullet' | 'number' | 'letter' | 'roman' | 'decimal';
  /** Parts of a decimal number: 3 for "3.2.1"; 1 for the others. */
  depth: number;
}

// Bullets as printed, with those of Symbol and Wingdings in the private use area (U+F0xx).
const BULLET =
  /^([•●○◦▪■□▫◘◆◇♦➢➤►▶▸‣⁃∙·✓✔❖⮚\uF0A7\uF0B7\uF0D8\uF0FC\uF076\uF06F\uF0A8\u2B9A\uF02D\u2212–—-]|\*|o)\s+(?=\S)/;
// "• • •" glued to its word ("•Must") is seen with true bullets alone, never with "o", "-" or "*".
const GLUED_BULLET = /^([•●○◦▪■▫◆➢➤►▸‣✓✔❖\uF0A7\uF0B7\uF0D8\uF0FC\uF076])(?=\S)/;
// "3.2.1", "3.2.1.", "C.3.1", "L-2.4", "H.7"; at most six parts of one to three digits, so that sums and dates stay words.
const DECIMAL =
  /^((?:[A-Z][.-]?)?\d{1,3}(?:\.\d{1,3}){1,6}\.?|[A-Z]\.\d{1,3}\.?)(?:\s+|(?=[A-Z][a-z]))(?=\S)/;
// "1.", "12)", "13a.", "(3)", "4).", and "6.Government" without its space; "(401) 555-0100" is a telephone number
const NUMBER = /^(\d{1,3}[a-z]?[.)]|\(\d{1,2}\)\.?|\d{1,3}\)\.)(?:\s+|(?=[A-Z][a-z]))(?=\S)/;
// "iv.", "(ii)", "III."
const ROMAN = /^([ivx]{1,5}[.)]|\([ivx]{1,5}\)|[IVX]{1,5}[.)]|\([IVX]{1,5}\))\s+(?=\S)/;
// "a.", "(b)", "B)", "(aa)"
const LETTER = /^([a-zA-Z][.)]|\((?:[a-zA-Z]|([a-z])\2)\))\s+(?=\S)/;

/**
 * Splits a line's list marker from its words, or gives null: "(a) Secret clearance", "3.2.1 Key Personnel".
 * "i." and "v." alone are read as roman numbers: lists of letters reach them after eight items.
 */
export function splitMarker(text: string): MarkedText | null {
  return (
    read(text, BULLET, 'bullet') ??
    read(text, GLUED_BULLET, 'bullet') ??
    readDecimal(text) ??
    read(text, NUMBER, 'number') ??
    read(text, ROMAN, 'roman') ??
    read(text, LETTER, 'letter')
  );
}

function read(text: string, pattern: RegExp, style: MarkedText['style']): MarkedText | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const marker = found[1] ?? '';
  return {
    marker: /[\uE000-\uF8FF]/.test(marker) ? '•' : marker,
    rest: text.slice(found[0].length),
    style,
    depth: 1,
  };
}

function readDecimal(text: string): MarkedText | null {
  const marked = read(text, DECIMAL, 'decimal');
  if (!marked) return null;
  const depth = marked.marker.split(/[.-]/).filter((part) => part !== '').length;
  return { ...marked, depth };
}

// "4 Personnel", "12 Security requirements": a heading's number without its full stop.
const BARE_NUMBER = /^(\d{1,2})\s+(?=\p{Lu}\p{L})/u;

/** The number of a text that is known to be a heading: also one without a full stop, but no bullet. */
export function splitHeadingNumber(text: string): MarkedText | null {
  const marked = splitMarker(text);
  if (marked) return marked.style === 'bullet' ? null : marked;
  return read(text, BARE_NUMBER, 'number');
}
