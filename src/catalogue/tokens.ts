import type { Span } from '../domain/index.ts';

/** One word, number or sign of a text, with its place. `key` is what two spellings of the same word share. */
export interface Token extends Span {
  /** As printed: "Security", "ISO27001". */
  text: string;
  /** Folded for comparison: lower case, typographic apostrophes and dashes plain. */
  key: string;
}

// "C++", "C#", "F#", "Security+", "Node.js", ".NET", "R&D", "800-53" — words keep the signs that belong to them:
// a leading dot before letters, inner dots between letters or digits, trailing plus and sharp signs.
// "ISO27001" is cut between letters and digits, so that "ISO 27001" and "ISO27001" give the same keys.
const WORD = /\.(?=[A-Za-z]{2})|[\p{L}\p{M}]+(?:['’][\p{L}]+)?|\p{N}+(?:[.,]\p{N}+)*|[+#&%@$/]/gu;

const FOLD: Record<string, string> = { '’': "'", '‘': "'" };

// Words come back again and again; beyond so many different ones the memory starts anew.
const MOST_WORDS = 100_000;
const folded = new Map<string, string>();

function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size >= MOST_WORDS) folded.clear();
  const key = fold(word);
  folded.set(word, key);
  return key;
}

// Most words are plain letters: they need no more than lower case.
const PLAIN = /^(?:[a-z]+|[A-Z][a-z]*|[0-9]+)$/;

function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/^(\p{Lu}{2,})s$/u, '$1')
    .toLowerCase()
    .replace(/[’‘]/g, (sign) => FOLD[sign] ?? sign)
    .replace(/'s$/, '');
}

/** The tokens of a text, in order. White space, punctuation and hyphens separate and are no tokens themselves. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const word = match[0];
    tokens.push({ text: word, key: foldWord(word), start: match.index, end: WORD.lastIndex });
  }
  return tokens;
}

// "Certified Information …": most names begin with a plain word and have another behind.
const PLAIN_BEGINNING = /^([A-Za-z]+) (?=[A-Za-z])/;

/** The key of a text's first token and whether it has no other; null for a text without tokens. */
export function firstToken(text: string): { key: string; isOnly: boolean } | null {
  const plain = PLAIN_BEGINNING.exec(text)?.[1];
  if (plain !== undefined) return { key: foldWord(plain), isOnly: false };
  WORD.lastIndex = 0;
  const first = WORD.exec(text)?.[0];
  return first === undefined ? null : { key: foldWord(first), isOnly: WORD.exec(text) === null };
}
