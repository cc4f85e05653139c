// Characters of symbol fonts, which Word keeps at U+F000 and up: by their code in the font. From the fonts' own tables
// (Microsoft's Symbol is Adobe's Symbol encoding; Wingdings as in the proposal L2/11-052 to Unicode).
const SYMBOL: Readonly<Record<number, string>> = {
  163: '≤',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  185: '≠',
  187: '≈',
  190: '—',
  210: '®',
  211: '©',
  212: '™',
  222: '⇒',
  174: '→',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '☐',
  113: '☐',
  118: '❖',
  159: '•',
  158: '·',
  167: '▪',
  168: '☐',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const PRIVATE_USE = /[\uF020-\uF0FF]/g;

/** Text of a run as printed: characters of Symbol and Wingdings become those that they show. Others stay. */
export function printedText(text: string, font: string | null): string {
  const table = tableOf(font);
  return table ? text.replace(PRIVATE_USE, (found) => table[found.charCodeAt(0) - 0xf000] ?? found) : text;
}

/** The character of a `w:sym`: `code` is hexadecimal ("F0FE", "00B7"); '' where the font is not known. */
export function symbolText(code: string | null, font: string | null): string {
  const number = Number.parseInt(code ?? '', 16);
  if (Number.isNaN(number) || number > 0xffff) return '';
  const isPrivate = number >= 0xf000 && number <= 0xf0ff;
  const table = tableOf(font);
  if (table) return table[isPrivate ? number - 0xf000 : number] ?? '';
  return isPrivate ? '' : String.fromCharCode(number);
}

function tableOf(font: string | null): Readonly<Record<number, string>> | null {
  if (font === null) return null;
  if (/^wingdings$/i.test(font)) return WINGDINGS;
  return /^symbol$/i.test(font) ? SYMBOL : null;
}
